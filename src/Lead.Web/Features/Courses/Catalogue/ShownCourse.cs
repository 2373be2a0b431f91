using Lead.Domain.Courses;

namespace Lead.Web.Features.Courses.Catalogue;

/// <summary>A course as its own page shows it.</summary>
/// <param name="IsPublic">Whether it ever had a run that is no draft.</param>
/// <param name="Runs">No drafts, nothing that was over; soonest first.</param>
public sealed record ShownCourse(Guid Id, string Slug, CourseDescription Words, string Organisation, bool IsPublic, IReadOnlyList<RunFacts> Runs)
{
    /// <summary>What a visitor sees of its runs now.</summary>
    public IEnumerable<RunFacts> RunsAt(DateTimeOffset now) => Runs.Where(run => run.Sessions.Any(session => session.EndsAt > now));
}
