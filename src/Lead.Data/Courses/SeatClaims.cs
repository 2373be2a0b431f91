using Lead.Domain;
using Lead.Domain.Courses;
using Microsoft.EntityFrameworkCore;

namespace Lead.Data.Courses;

public static class SeatClaims
{
    /// <summary>
    /// Takes one seat for a person: the one claim function, for residents, workers, imports and offers alike. Call it inside
    /// <see cref="CourseRunChanges.ChangeRunAsync"/>. Idempotent: a repeated <paramref name="bookingId"/>, or a person who is
    /// booked already, gets the booking there is.
    /// </summary>
    /// <param name="bookingId">Made with the form, so that a form sent twice books once.</param>
    /// <param name="bookedBy">The account that books.</param>
    /// <param name="hasPriority">Says to be of a group that places are kept for.</param>
    /// <exception cref="RuleViolationException">The run is not open, has started or is full, or the form was another person's.</exception>
    public static async Task<Booking> ClaimSeatAsync(
        this LeadDbContext db, CourseRun run, Guid bookingId, Guid personId, Guid bookedBy, bool hasPriority, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var earlier = await db.Bookings.FirstOrDefaultAsync(b => b.Id == bookingId, cancellationToken)
            ?? await db.Bookings.FirstOrDefaultAsync(b => b.RunId == run.Id && b.PersonId == personId && b.Status == BookingStatus.Booked, cancellationToken);
        if (earlier is null)
        {
            var waiting = await db.WaitingPlaces.Include(place => place.Offers)
                .FirstOrDefaultAsync(place => place.RunId == run.Id && place.PersonId == personId && place.Status == WaitingStatus.Waiting, cancellationToken);
            return db.Bookings.Add(run.Claim(bookingId, personId, bookedBy, now, hasPriority, waiting)).Entity;
        }
        return earlier.RunId == run.Id && earlier.PersonId == personId
            ? earlier
            : throw new RuleViolationException("This form has been used. Open the course again to book a place");
    }
}
