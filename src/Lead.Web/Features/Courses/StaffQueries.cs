using System.Security.Claims;
using Lead.Data;
using Lead.Domain.Courses;
using Microsoft.EntityFrameworkCore;

namespace Lead.Web.Features.Courses;

/// <summary>A course in a list for staff, with the three facts that decide.</summary>
public sealed record StaffCourse(string Slug, string Title, string Organisation, int Drafts, int Open, int Taken, int Places);

/// <summary>A session in a tutor's week.</summary>
public sealed record StaffSession(string Slug, Guid RunId, string Title, DateTimeOffset StartsAt, DateTimeOffset EndsAt, string? Venue, int Booked);

public static class StaffQueries
{
    /// <summary>The runs of a course that this person may edit; the course by its current address.</summary>
    public static IQueryable<CourseRun> EditableRuns(this LeadDbContext db, ClaimsPrincipal user, string slug) =>
        from run in db.CourseRuns
        join course in db.Courses.EditableBy(user) on run.CourseId equals course.Id
        where course.Slug == slug
        select run;

    /// <summary>The runs of a course for whose waiting people this person may answer.</summary>
    public static IQueryable<CourseRun> AnswerableRuns(this LeadDbContext db, ClaimsPrincipal user, string slug) =>
        from run in db.CourseRuns
        join course in db.Courses.AnswerableBy(user).At(slug) on run.CourseId equals course.Id
        where run.Status != RunStatus.Draft
        select run;

    /// <summary>Whether this person may edit that run of that course.</summary>
    public static Task<bool> MayEditRunAsync(this LeadDbContext db, ClaimsPrincipal user, string slug, Guid runId, CancellationToken cancellationToken) =>
        db.EditableRuns(user, slug).AnyAsync(run => run.Id == runId, cancellationToken);

    /// <summary>The courses this person may edit, with what is on; runs that are over do not count.</summary>
    public static async Task<List<StaffCourse>> StaffCoursesAsync(this LeadDbContext db, ClaimsPrincipal user, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var live = db.CourseRuns.Where(run => run.Status == RunStatus.Published && run.Sessions.Any(s => s.CancelReason == null && s.EndsAt > now));
        var drafts = db.CourseRuns.Where(run => run.Status == RunStatus.Draft);
        return await (
            from course in db.Courses.EditableBy(user)
            join organisation in db.Organisations on course.OrganisationId equals organisation.Id
            orderby course.Title
            select new StaffCourse(
                course.Slug, course.Title, organisation.Name,
                drafts.Count(run => run.CourseId == course.Id),
                live.Count(run => run.CourseId == course.Id),
                live.Where(run => run.CourseId == course.Id).Sum(run => run.PlacesTaken),
                live.Where(run => run.CourseId == course.Id).Sum(run => run.Capacity)))
            .ToListAsync(cancellationToken);
    }

    /// <summary>The next sessions of the courses this person may edit.</summary>
    public static Task<List<StaffSession>> NextSessionsAsync(this LeadDbContext db, ClaimsPrincipal user, DateTimeOffset now, int count, CancellationToken cancellationToken) => (
        from run in db.CourseRuns
        join course in db.Courses.EditableBy(user) on run.CourseId equals course.Id
        from session in run.Sessions
        join venue in db.Venues on session.VenueId ?? run.VenueId equals venue.Id into venues
        from venue in venues.DefaultIfEmpty()
        where run.Status == RunStatus.Published && session.CancelReason == null && session.EndsAt > now
        orderby session.StartsAt
        select new StaffSession(course.Slug, run.Id, course.Title, session.StartsAt, session.EndsAt, venue.Name, run.PlacesTaken))
        .Take(count).ToListAsync(cancellationToken);
}
