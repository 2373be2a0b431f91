using System.Security.Claims;
using Lead.Data;
using Lead.Domain.Courses;
using Lead.Web.Features.Courses.WaitingList;
using Microsoft.EntityFrameworkCore;

namespace Lead.Web.Features.Courses.Runs;

public static class RunPageQueries
{
    /// <summary>A run for those who work on it, or null for everybody else.</summary>
    public static async Task<RunDetailsPage?> RunDetailsAsync(
        this LeadDbContext db, ClaimsPrincipal user, string slug, Guid runId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var run = await db.EditableRuns(user, slug).AsNoTracking().Include(r => r.Sessions).SingleOrDefaultAsync(r => r.Id == runId, cancellationToken);
        if (run is null)
        {
            return null;
        }
        var course = await db.Courses.AsNoTracking().SingleAsync(c => c.Id == run.CourseId, cancellationToken);
        var booked = await (
            from booking in db.Bookings
            join person in db.People on booking.PersonId equals person.Id
            where booking.RunId == runId && booking.Status == BookingStatus.Booked
            orderby booking.BookedAt
            select new BookedPerson(booking.Reference, person.Name, person.PreferredWay, person.Language, person.NeedsInterpreter, booking.BookedAt))
            .ToListAsync(cancellationToken);
        var givenBack = await db.Bookings.CountAsync(b => b.RunId == runId && b.Status == BookingStatus.GivenBack, cancellationToken);
        var waiting = await db.WaitingPeopleAsync(run, now, cancellationToken);
        var canPublish = run.CanPublish && await db.CanPublishAsync(user, course.OrganisationId, cancellationToken);
        return new RunDetailsPage(slug, course.Title, await run.FactsAsync(db, cancellationToken), booked, givenBack, waiting, canPublish, run.CanCancel(now), run.CanDelete, now);
    }
}
