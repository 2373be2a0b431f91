using Lead.Domain.Courses;
using Lead.Domain.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lead.Data.Configurations;

internal sealed class CourseRunConfiguration : IEntityTypeConfiguration<CourseRun>, IEntityTypeConfiguration<CourseSession>
{
    public void Configure(EntityTypeBuilder<CourseRun> run)
    {
        run.Property(r => r.Id).ValueGeneratedNever();
        run.Property(r => r.TutorName).HasMaxLength(CourseRun.TutorNameLength);
        run.Property(r => r.Note).HasMaxLength(CourseRun.NoteLength);
        run.Property(r => r.CancelReason).HasMaxLength(CourseRun.ReasonLength);
        run.Property(r => r.Access).IsAccessFacts();
        run.Property(r => r.TaughtIn).HasMaxLength(CourseRun.TaughtInLength).HasConversion(
            tags => string.Join(' ', tags),
            text => text.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            new ValueComparer<IReadOnlyList<string>>((a, b) => a!.SequenceEqual(b!), tags => tags.Count, tags => tags));
        run.Property(r => r.PlacesTaken).IsConcurrencyToken();
        run.Property(r => r.PlacesHeld).IsConcurrencyToken();
        run.Property(r => r.KeptPlacesUsed).IsConcurrencyToken();
        run.Property(r => r.Version).IsConcurrencyToken();
        run.Ignore(r => r.Details);
        run.Ignore(r => r.Kept);
        run.Ignore(r => r.Seats);
        run.Ignore(r => r.HeldSessions);
        run.HasIndex(r => new { r.CourseId, r.Status });
        run.HasOne<Course>().WithMany().HasForeignKey(r => r.CourseId).OnDelete(DeleteBehavior.Restrict);
        run.HasOne<Venue>().WithMany().HasForeignKey(r => r.VenueId).OnDelete(DeleteBehavior.Restrict);
        run.HasMany(r => r.Sessions).WithOne().HasForeignKey(s => s.RunId);
    }

    public void Configure(EntityTypeBuilder<CourseSession> session)
    {
        session.Property(s => s.Id).ValueGeneratedNever();
        session.Property(s => s.Room).HasMaxLength(CourseSession.RoomLength);
        session.Property(s => s.CancelReason).HasMaxLength(CourseSession.ReasonLength);
        session.Ignore(s => s.Details);
        session.HasOne<Venue>().WithMany().HasForeignKey(s => s.VenueId).OnDelete(DeleteBehavior.Restrict);
    }
}
