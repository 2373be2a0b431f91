using Lead.Domain;
using Lead.Domain.Courses;
using Lead.Domain.People;

namespace Lead.Data.Seeding;

/// <summary>Fills demo runs with demo people, through the claims that everybody's seats go through.</summary>
internal sealed class DemoBookings(IReadOnlyList<Person> women, IReadOnlyList<Person> men, Guid bookedBy)
{
    private static readonly TimeSpan Between = TimeSpan.FromHours(19);

    private readonly List<Person> _everyone = [.. women, .. men];

    /// <summary>Books as many people as the plan says. They booked before now and before the start, one after the other.</summary>
    public IEnumerable<Booking> Fill(CourseRun run, DemoRun plan, int number, DateTimeOffset now)
    {
        var count = plan.GivenBack + plan.Taken;
        if (count == 0)
        {
            return [];
        }
        var last = run.StartsAt < now ? run.StartsAt.Value : now;
        var people = Choose(plan, number).Take(count).ToList();
        return people.Select((person, index) => Book(run, plan, number, person, index, last - (Between * (count - index)))).ToList();
    }

    /// <summary>Puts the people on the waiting list who come after those who booked, one a day.</summary>
    public IEnumerable<WaitingPlace> Wait(CourseRun run, DemoRun plan, int number, DateTimeOffset now) =>
        [.. Choose(plan, number).Skip(plan.GivenBack + plan.Taken).Take(plan.Waiting)
            .Select((person, index) => run.Join(DemoId.Waiting(number, index + 1), person.Id, bookedBy, hasPriority: false, now - TimeSpan.FromDays(plan.Waiting - index)))];

    private Booking Book(CourseRun run, DemoRun plan, int number, Person person, int index, DateTimeOffset when)
    {
        var booking = run.Claim(DemoId.Booking(number, index + 1), person.Id, bookedBy, when);
        if (index < plan.GivenBack)
        {
            run.GiveBack(booking, when + (Between / 2));
        }
        return booking;
    }

    /// <summary>Everybody in another order for each run; only women where it is for women, first those who speak its language where that is not English.</summary>
    private IEnumerable<Person> Choose(DemoRun plan, int number)
    {
        var people = plan.IsWomenOnly ? women : _everyone;
        var mixed = people.Select((_, index) => people[((number * 11) + (index * 7)) % people.Count]);
        var language = plan.TaughtIn.Split(' ')[0];
        return language == Language.English.Tag ? mixed : mixed.OrderByDescending(person => person.Language == language);
    }
}
