using Lead.Domain;
using Lead.Domain.Courses;
using Lead.Domain.Organisations;

namespace Lead.Web.Tests.Application;

/// <summary>A course with one run, and where to find it.</summary>
public sealed record TestRun(Guid OrganisationId, Guid CourseId, Guid RunId, string Slug)
{
    public string Page => $"/courses/{Slug}";

    /// <summary>The page of the run for staff.</summary>
    public string RunPage => $"/courses/{Slug}/runs/{RunId}";

    public string BookPage => RunPage + "/book";
}

/// <summary>Entities that are valid by default, made through their own constructors and verbs.</summary>
public static class TestData
{
    /// <summary>Rowley, in Sandwell.</summary>
    public const string WardCode = "E05001275";

    public static async Task<Guid> AddOrganisationAsync(this PortalHost host, bool publishesItself = false)
    {
        var organisation = new Organisation(Guid.NewGuid(), $"Organisation {Guid.NewGuid():N}", OrganisationKind.Voluntary);
        if (publishesItself)
        {
            organisation.TrustToPublish();
        }
        await host.WithDbAsync(async db =>
        {
            db.Add(organisation);
            await db.SaveChangesAsync();
        });
        return organisation.Id;
    }

    /// <summary>A course with one run of three weekly sessions, from a week after the start of the clock; published unless told otherwise.</summary>
    public static async Task<TestRun> AddRunAsync(
        this PortalHost host, int capacity = 10, bool published = true, string? title = null, Guid? organisationId = null,
        AccessFacts? access = null, DateOnly? firstDate = null, TimeOnly? starts = null, Action<CourseRun>? change = null)
    {
        var organisation = organisationId ?? await host.AddOrganisationAsync();
        var course = NewCourse(organisation, title ?? $"Course {Guid.NewGuid():N}");
        var venue = NewVenue();
        var run = NewRun(course.Id, venue.Id, capacity, access);
        for (var week = 0; week < 3; week++)
        {
            var date = (firstDate ?? LondonTime.Date(PortalHost.Start).AddDays(8)).AddDays(7 * week);
            run.AddSession(Guid.NewGuid(), new SessionDetails(date, starts ?? new TimeOnly(10, 0), (starts ?? new TimeOnly(10, 0)).AddHours(2), null, null));
        }
        if (published)
        {
            run.Publish();
        }
        change?.Invoke(run);
        await host.WithDbAsync(async db =>
        {
            db.AddRange(venue, course, run);
            await db.SaveChangesAsync();
        });
        return new TestRun(organisation, course.Id, run.Id, course.Slug);
    }

    public static Course NewCourse(Guid organisationId, string title)
    {
        var course = new Course(Guid.NewGuid(), organisationId, new CourseDescription(
            title, "Learn it step by step.", "Everyone.", "How to begin.", "A stall of your own.", CourseLevel.None, TargetGroup.Women));
        course.MoveTo(CourseSlug.From(title));
        return course;
    }

    public static Venue NewVenue(AccessFacts? access = null) =>
        new(Guid.NewGuid(), "Tipton Canal Sheds", "Factory Road", "DY4 9ZZ", WardCode, access ?? AccessFacts.None);

    public static CourseRun NewRun(Guid courseId, Guid venueId, int capacity = 10, AccessFacts? access = null) => new(
        Guid.NewGuid(), courseId, new RunDetails(venueId, DeliveryMode.InPerson, "Harjit Gill", ["en"], capacity, 0, access ?? AccessFacts.None, null));
}
