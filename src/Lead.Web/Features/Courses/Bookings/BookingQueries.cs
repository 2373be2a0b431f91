using Lead.Data;
using Lead.Domain.Courses;
using Lead.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Lead.Web.Features.Courses.Bookings;

/// <summary>A booking as its owner sees it.</summary>
public sealed record MyBooking(Guid Id, string Reference, BookingStatus Status, string Slug, string Title, RunFacts Run);

/// <summary>The run somebody is about to book.</summary>
/// <param name="Clashes">Titles of their other bookings that meet at the same time.</param>
public sealed record BookingPage(BookingForm Form, string Slug, string Title, RunFacts Run, IReadOnlyList<string> Clashes, DateTimeOffset Now)
{
    /// <summary>Places kept for some groups just now.</summary>
    public KeptPlaces? Kept => Run.Seats.KeptAt(Now);

    /// <summary>Whether there is a seat for this person, as far as they told us.</summary>
    public bool CanBook => Run.Seats.For(Form.HasPriority == true, Now) > 0;
}

public static class BookingQueries
{
    public static Task<Person?> PersonOfAsync(this LeadDbContext db, Guid accountId, CancellationToken cancellationToken) =>
        db.People.SingleOrDefaultAsync(person => person.AccountId == accountId, cancellationToken);

    /// <summary>The bookings of the person whose account this is; nobody else's.</summary>
    public static IQueryable<Booking> BookingsOf(this LeadDbContext db, Guid accountId) =>
        from booking in db.Bookings
        join person in db.People on booking.PersonId equals person.Id
        where person.AccountId == accountId
        select booking;

    /// <summary>Those bookings as their owner sees them, soonest first.</summary>
    public static async Task<List<MyBooking>> MineAsync(this IQueryable<Booking> mine, LeadDbContext db, CancellationToken cancellationToken)
    {
        var bookings = await mine.AsNoTracking().ToListAsync(cancellationToken);
        var runIds = bookings.Select(booking => booking.RunId).ToList();
        var runs = await db.CourseRuns.Where(run => runIds.Contains(run.Id)).FactsAsync(db, cancellationToken);
        var courseIds = runs.Select(run => run.CourseId).ToList();
        var courses = await db.Courses.AsNoTracking().Where(course => courseIds.Contains(course.Id)).ToDictionaryAsync(course => course.Id, cancellationToken);
        return [.. runs.SelectMany(run => bookings
            .Where(booking => booking.RunId == run.Facts.Id)
            .Select(booking => new MyBooking(booking.Id, booking.Reference, booking.Status, courses[run.CourseId].Slug, courses[run.CourseId].Title, run.Facts)))];
    }

    /// <summary>Titles of the other runs this account has booked that meet while this run does.</summary>
    public static async Task<List<string>> ClashesAsync(this LeadDbContext db, Guid accountId, RunFacts run, CancellationToken cancellationToken) =>
    [
        .. (await db.BookingsOf(accountId).Where(b => b.Status == BookingStatus.Booked && b.RunId != run.Id).MineAsync(db, cancellationToken))
            .Where(other => other.Run.Status == RunStatus.Published
                && other.Run.Held.Any(theirs => run.Held.Any(ours => ours.StartsAt < theirs.EndsAt && theirs.StartsAt < ours.EndsAt)))
            .Select(other => other.Title),
    ];
}
