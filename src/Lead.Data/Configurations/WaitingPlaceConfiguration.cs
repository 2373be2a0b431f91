using Lead.Domain.Courses;
using Lead.Domain.Messages;
using Lead.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lead.Data.Configurations;

internal sealed class WaitingPlaceConfiguration : IEntityTypeConfiguration<WaitingPlace>, IEntityTypeConfiguration<SeatOffer>
{
    public void Configure(EntityTypeBuilder<WaitingPlace> place)
    {
        place.Property(p => p.Id).ValueGeneratedNever();
        // One place a person, whatever races.
        place.HasIndex(p => new { p.RunId, p.PersonId }).IsUnique().HasFilter($"[Status] = '{nameof(WaitingStatus.Waiting)}'");
        place.HasIndex(p => new { p.Status, p.RunId });
        place.HasOne<CourseRun>().WithMany().HasForeignKey(p => p.RunId).OnDelete(DeleteBehavior.Restrict);
        place.HasOne<Person>().WithMany().HasForeignKey(p => p.PersonId).OnDelete(DeleteBehavior.Restrict);
        place.HasMany(p => p.Offers).WithOne().HasForeignKey(o => o.PlaceId);
        place.Ignore(p => p.OpenOffer);
    }

    public void Configure(EntityTypeBuilder<SeatOffer> offer)
    {
        offer.Property(o => o.Id).ValueGeneratedNever();
        offer.Property(o => o.Reason).HasMaxLength(SeatOffer.NoteLength);
        offer.Property(o => o.AnswerNote).HasMaxLength(SeatOffer.NoteLength);
        offer.Property(o => o.CodeHash).HasMaxLength(SeatOffer.CodeHashLength);
        offer.HasIndex(o => o.CodeHash).IsUnique();
        offer.HasOne<Message>().WithMany().HasForeignKey(o => o.MessageId).OnDelete(DeleteBehavior.SetNull);
    }
}
