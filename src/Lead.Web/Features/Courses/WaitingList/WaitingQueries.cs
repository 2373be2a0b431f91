using Lead.Data;
using Lead.Domain.Courses;
using Microsoft.EntityFrameworkCore;

namespace Lead.Web.Features.Courses.WaitingList;

public static class WaitingQueries
{
    /// <summary>The waiting places of the person whose account this is; nobody else's.</summary>
    public static IQueryable<WaitingPlace> WaitingOf(this LeadDbContext db, Guid accountId) =>
        from place in db.WaitingPlaces
        join person in db.People on place.PersonId equals person.Id
        where person.AccountId == accountId
        select place;

    /// <summary>Those places as their owner sees them, soonest first.</summary>
    public static async Task<List<MyWaiting>> MineAsync(this IQueryable<WaitingPlace> mine, LeadDbContext db, CancellationToken cancellationToken)
    {
        var places = await mine.Include(place => place.Offers).AsNoTracking().ToListAsync(cancellationToken);
        var runIds = places.Select(place => place.RunId).ToList();
        var runs = await db.CourseRuns.Where(run => runIds.Contains(run.Id)).FactsAsync(db, cancellationToken);
        var courseIds = runs.Select(run => run.CourseId).ToList();
        var courses = await db.Courses.AsNoTracking().Where(course => courseIds.Contains(course.Id)).ToDictionaryAsync(course => course.Id, cancellationToken);
        var queues = (await db.WaitingPlaces.AsNoTracking().Where(p => runIds.Contains(p.RunId) && p.Status == WaitingStatus.Waiting).ToListAsync(cancellationToken)).InOrder().ToLookup(p => p.RunId, p => p.Id);
        var offerIds = places.SelectMany(place => place.Offers).Select(offer => offer.Id).ToList();
        var references = await db.Bookings.Where(b => offerIds.Contains(b.Id)).ToDictionaryAsync(b => b.Id, b => b.Reference, cancellationToken);
        return [.. from run in runs
            from place in places
            where place.RunId == run.Facts.Id
            let last = place.Offers.MaxBy(offer => offer.MadeAt)
            let course = courses[run.CourseId]
            select new MyWaiting(
                place.Id, place.Status, queues[place.RunId].ToList().IndexOf(place.Id) + 1,
                last is null ? null : new OfferFacts(last.Id, last.EndsAt, last.Answer), last is null ? null : references.GetValueOrDefault(last.Id),
                course.Slug, course.Title, run.Facts)];
    }
}
