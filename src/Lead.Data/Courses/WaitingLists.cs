using Lead.Domain.Courses;
using Microsoft.EntityFrameworkCore;

namespace Lead.Data.Courses;

public static class WaitingLists
{
    /// <summary>Everybody who waits for a run, with their offers, in the order in which seats are offered.</summary>
    public static async Task<List<WaitingPlace>> WaitingForAsync(this LeadDbContext db, Guid runId, CancellationToken cancellationToken) =>
        [.. (await db.WaitingPlaces.Include(place => place.Offers)
            .Where(place => place.RunId == runId && place.Status == WaitingStatus.Waiting).ToListAsync(cancellationToken)).InOrder()];

    /// <summary>
    /// Puts a person on the waiting list of a run. Call it inside <see cref="CourseRunChanges.ChangeRunAsync"/>. Idempotent: a repeated
    /// <paramref name="placeId"/>, or a person who waits already, gets the place there is.
    /// </summary>
    /// <exception cref="Domain.RuleViolationException">They have a seat, there is one for them, the run is not open, or the form was another person's.</exception>
    public static async Task<WaitingPlace> JoinWaitingListAsync(
        this LeadDbContext db, CourseRun run, Guid placeId, Guid personId, Guid joinedBy, bool hasPriority, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await db.Bookings.AnyAsync(b => b.RunId == run.Id && b.PersonId == personId && b.Status == BookingStatus.Booked, cancellationToken))
        {
            throw new Domain.RuleViolationException("You have a place on this course already");
        }
        var earlier = await db.WaitingPlaces.FirstOrDefaultAsync(place => place.Id == placeId, cancellationToken)
            ?? await db.WaitingPlaces.FirstOrDefaultAsync(place => place.RunId == run.Id && place.PersonId == personId && place.Status == WaitingStatus.Waiting, cancellationToken);
        if (earlier is null)
        {
            return db.WaitingPlaces.Add(run.Join(placeId, personId, joinedBy, hasPriority, now)).Entity;
        }
        return earlier.RunId == run.Id && earlier.PersonId == personId
            ? earlier
            : throw new Domain.RuleViolationException("This form has been used. Open the course again to book a place");
    }
}
