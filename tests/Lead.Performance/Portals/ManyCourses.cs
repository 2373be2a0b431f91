using Lead.Data;
using Lead.Domain;
using Lead.Domain.Courses;
using Lead.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Lead.Performance.Portals;

/// <summary>Courses of every kind, the same at each run of the program: each has three runs of six sessions, and of 500 courses 40 runs fit <see cref="Filter"/>.</summary>
internal static class ManyCourses
{
    /// <summary>A word, an evening and a step-free door.</summary>
    public const string Filter = "?q=kitchen&when=evening&step-free=yes";

    public const string Course = "/courses/a-kitchen-that-pays-number-0";

    private const int RunsOfEach = 3;
    private const int Sessions = 6;
    private const int Venues = 12;
    private static readonly string[] Titles = ["A kitchen that pays", "Words for work", "Sewing for a living", "Books and bills", "Care with heart"];
    private static readonly string[] Tutors = ["Harjit Gill", "Ann Round", "Samina Akhtar"];
    private static readonly Answer[] Answers = [Answer.Yes, Answer.Yes, Answer.No, Answer.NotConfirmed, Answer.NotConfirmed];
    private static readonly string[][] Languages = [["en"], ["en", "pa"], ["ur", "en"], ["pl"]];

    public static async Task AddAsync(LeadDbContext db, int courses, DateTimeOffset now)
    {
        var organisation = new Organisation(Guid.NewGuid(), "Black Country Makers", OrganisationKind.Voluntary);
        var wards = await db.Wards.OrderBy(ward => ward.Code).Select(ward => ward.Code).ToListAsync();
        var venues = Enumerable.Range(0, Venues).Select(number => Venue(number, wards[number * wards.Count / Venues])).ToList();
        db.Add(organisation);
        db.AddRange(venues);
        await db.SaveChangesAsync();
        foreach (var some in Enumerable.Range(0, courses).Chunk(250))
        {
            foreach (var number in some)
            {
                var course = NewCourse(number, organisation.Id);
                db.Add(course);
                db.AddRange(Enumerable.Range(number * RunsOfEach, RunsOfEach).Select(run => Run(course.Id, run, venues, LondonTime.Date(now))));
            }
            await db.SaveChangesAsync();
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>A run that anybody can still book.</summary>
    public static CourseRun Run(Guid courseId, int number, IReadOnlyList<Venue> venues, DateOnly today, int capacity = 20)
    {
        var access = new AccessFacts(Enum.GetValues<AccessFact>().Select(fact => KeyValuePair.Create(fact, Answers[((number / 15) + (int)fact) % Answers.Length])));
        var run = new CourseRun(Guid.NewGuid(), courseId, new RunDetails(
            venues[number % venues.Count].Id, DeliveryMode.InPerson, Tutors[number % Tutors.Length], Languages[number % Languages.Length], capacity, number % 4 * 250, access, null));
        for (var week = 0; week < Sessions; week++)
        {
            var starts = new TimeOnly(10 + (number % 3 * 4), 0);
            run.AddSession(Guid.NewGuid(), new SessionDetails(today.AddDays(2 + (number % 60) + (week * 7)), starts, starts.AddHours(2), null, null));
        }
        run.Publish();
        return run;
    }

    private static Course NewCourse(int number, Guid organisationId)
    {
        var title = $"{Titles[number % Titles.Length]}, number {number}";
        var course = new Course(Guid.NewGuid(), organisationId, new CourseDescription(
            title, "Learn it step by step, with people who did it themselves.", "Anybody who wants to begin again, whatever came before.",
            "How to plan, what it costs, how to sell it, and whom to ask.", "A stall of your own, or the next course.",
            (CourseLevel)(number % 5), (TargetGroup)(1 << (number % 6))));
        course.MoveTo(CourseSlug.From(title));
        return course;
    }

    private static Venue Venue(int number, string ward) => new(
        Guid.NewGuid(), $"Canal Street Hall {number}", $"{number + 1} Canal Street", $"DY{number + 1} 9ZZ", ward,
        new AccessFacts([new(AccessFact.AccessibleToilet, Answer.Yes)]));
}
