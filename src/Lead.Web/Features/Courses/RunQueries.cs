using Lead.Data;
using Lead.Domain.Courses;
using Lead.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Lead.Web.Features.Courses;

public static class RunQueries
{
    /// <summary>The facts of the runs that a query names, sessions in order of time.</summary>
    public static async Task<List<(Guid CourseId, RunFacts Facts)>> FactsAsync(this IQueryable<CourseRun> runs, LeadDbContext db, CancellationToken cancellationToken)
    {
        var rows = await runs.Include(run => run.Sessions).AsNoTracking().AsSplitQuery().ToListAsync(cancellationToken);
        var venues = await db.VenueFactsAsync(rows, cancellationToken);
        return [.. rows.Select(run => (run.CourseId, Facts(run, venues))).OrderBy(run => run.Item2.First?.StartsAt ?? DateTimeOffset.MaxValue)];
    }

    public static async Task<RunFacts> FactsAsync(this CourseRun run, LeadDbContext db, CancellationToken cancellationToken) =>
        Facts(run, await db.VenueFactsAsync([run], cancellationToken));

    private static RunFacts Facts(CourseRun run, Dictionary<Guid, (VenueFacts Facts, AccessFacts Access)> venues)
    {
        var venue = run.VenueId is { } id ? venues[id] : default;
        return new RunFacts(
            run.Id, run.Status, run.Mode, run.TutorName, run.TaughtIn, run.Seats, run.PricePence, run.Note, run.CancelReason,
            run.Access.Or(venue.Access ?? AccessFacts.None), venue.Facts,
            [.. run.Sessions.OrderBy(session => session.StartsAt).Select(session => new SessionFacts(
                session.Id, session.StartsAt, session.EndsAt, session.Room,
                session.VenueId is { } other ? venues[other].Facts.Name : null, session.MovedFrom, session.CancelReason))]);
    }

    private static Task<Dictionary<Guid, (VenueFacts Facts, AccessFacts Access)>> VenueFactsAsync(
        this LeadDbContext db, IEnumerable<CourseRun> runs, CancellationToken cancellationToken)
    {
        var ids = runs.SelectMany(run => run.Sessions.Select(session => session.VenueId).Append(run.VenueId)).OfType<Guid>().Distinct().ToList();
        return (from venue in db.Venues.AsNoTracking()
                join ward in db.Wards on venue.WardCode equals ward.Code
                join borough in db.Boroughs on ward.BoroughCode equals borough.Code
                where ids.Contains(venue.Id)
                select new { venue, Ward = ward.Name, Borough = borough.Name, BoroughCode = borough.Code })
            .ToDictionaryAsync(
                row => row.venue.Id,
                row => (new VenueFacts(row.venue.Name, row.venue.Address, row.venue.Postcode, row.Ward, row.Borough, row.venue.WardCode, row.BoroughCode), row.venue.Access),
                cancellationToken);
    }
}
