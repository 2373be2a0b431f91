using Lead.Domain.Courses;
using Lead.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lead.Data.Configurations;

internal sealed class BookingConfiguration : IEntityTypeConfiguration<Booking>
{
    public void Configure(EntityTypeBuilder<Booking> booking)
    {
        booking.Property(b => b.Id).ValueGeneratedNever();
        booking.Property(b => b.Reference).HasMaxLength(Booking.ReferenceLength);
        booking.HasIndex(b => b.Reference).IsUnique();
        // One seat a person, whatever races: both providers understand the brackets.
        booking.HasIndex(b => new { b.RunId, b.PersonId }).IsUnique().HasFilter($"[Status] = '{nameof(BookingStatus.Booked)}'");
        booking.HasOne<CourseRun>().WithMany().HasForeignKey(b => b.RunId).OnDelete(DeleteBehavior.Restrict);
        booking.HasOne<Person>().WithMany().HasForeignKey(b => b.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
