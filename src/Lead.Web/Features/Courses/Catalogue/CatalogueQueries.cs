using Lead.Data;
using Lead.Domain;
using Lead.Domain.Courses;
using Lead.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Lead.Web.Features.Courses.Catalogue;

public static class CatalogueQueries
{
    private static readonly TimeOnly Evening = new(17, 0);

    /// <summary>Every course with its runs that are not over.</summary>
    public static async Task<CourseSnapshot> CourseSnapshotAsync(this LeadDbContext db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var runs = (await db.CourseRuns
                .Where(run => run.Status != RunStatus.Draft && run.Sessions.Any(session => session.EndsAt > now))
                .FactsAsync(db, cancellationToken))
            .ToLookup(run => run.CourseId, run => run.Facts);
        var open = await db.CourseRuns.Where(run => run.Status != RunStatus.Draft).Select(run => run.CourseId).ToHashSetAsync(cancellationToken);
        var organisations = await db.Organisations.ToDictionaryAsync(organisation => organisation.Id, organisation => organisation.Name, cancellationToken);
        var courses = await db.Courses.Include(course => course.Slugs).AsNoTracking().ToListAsync(cancellationToken);
        return new CourseSnapshot(
            [.. courses.Select(course => Entry(course, organisations[course.OrganisationId], [.. runs[course.Id].Where(run => IsOpen(run, now))], now)).Where(course => course.Runs.Count > 0)],
            courses.Select(course => (course.Slugs, Shown: new ShownCourse(course.Id, course.Slug, course.Description, organisations[course.OrganisationId], open.Contains(course.Id), [.. runs[course.Id]])))
                .SelectMany(course => course.Slugs.Select(known => (known.Slug, course.Shown))));
    }

    /// <summary>Drafts, cancelled and past runs never appear in the catalogue.</summary>
    private static bool IsOpen(RunFacts run, DateTimeOffset now) => run.Status == RunStatus.Published && run.Held.Any(session => session.EndsAt > now);

    private static CatalogueCourse Entry(Course course, string organisation, IReadOnlyList<RunFacts> runs, DateTimeOffset now)
    {
        var words = string.Join(' ', [course.Title, course.Summary, course.ForWhom, course.WillLearn, organisation, .. runs.Select(run => $"{run.Venue?.Name} {run.Venue?.Ward}")]);
        return new CatalogueCourse(course.Slug, course.Title, course.Summary, organisation, SearchWords.Fold(words), [.. runs.Select(run => Run(course, run, now))]);
    }

    private static CatalogueRun Run(Course course, RunFacts run, DateTimeOffset now)
    {
        var unsure = CourseWords.Facts.Where(fact => run.Access[fact] == Answer.NotConfirmed).Select(fact => Facets.Term(Facets.Name(fact), Facets.Yes));
        return new CatalogueRun(run, [.. Terms(course, run, now)], [.. unsure], run.HasStarted(now));
    }

    private static IEnumerable<string> Terms(Course course, RunFacts run, DateTimeOffset now) =>
    [
        .. run.Venue is { } venue ? [Facets.Term("where", venue.BoroughCode), Facets.Term("where", venue.WardCode)] : Array.Empty<string>(),
        .. run.Held.SelectMany(DayParts).Select(part => Facets.Term("when", part)),
        .. Starts(run, now).Select(period => Facets.Term("starts", period)),
        .. run.TaughtIn.Select(tag => Facets.Term("taught-in", tag)),
        Facets.Term("level", course.Level.ToString()),
        Facets.Term("how", run.Mode.ToString()),
        Facets.Term("cost", run.PricePence == 0 ? "free" : "paid"),
        .. course.Welcomes.Each().Select(group => Facets.Term("welcome", group.ToString())),
        .. CourseWords.Facts.Where(fact => run.Access[fact] == Answer.Yes).Select(fact => Facets.Term(Facets.Name(fact), Facets.Yes)),
        .. run.HasStarted(now) ? Array.Empty<string>() : [Facets.Term("places", run.FreePlaces > 0 ? "now" : "waiting-list")],
    ];

    /// <summary>A session at the weekend, by day, or from 17:00 in the evening; on a weekend evening both.</summary>
    private static IEnumerable<string> DayParts(SessionFacts session)
    {
        var weekend = LondonTime.Local(session.StartsAt).DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
        var evening = LondonTime.Time(session.StartsAt) >= Evening;
        if (weekend)
        {
            yield return "weekend";
        }
        if (evening)
        {
            yield return "evening";
        }
        if (!weekend && !evening)
        {
            yield return "day";
        }
    }

    private static IEnumerable<string> Starts(RunFacts run, DateTimeOffset now)
    {
        if (run.First is not { } first || first.StartsAt <= now)
        {
            return [];
        }
        var today = LondonTime.Date(now);
        var start = LondonTime.Date(first.StartsAt);
        return Facets.StartPeriods.Where(period => start <= period.LastDay(today)).Select(period => period.Value);
    }
}
