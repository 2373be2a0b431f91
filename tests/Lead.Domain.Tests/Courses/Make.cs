using Lead.Domain.Courses;
using Lead.Domain.Organisations;

namespace Lead.Domain.Tests.Courses;

/// <summary>Courses and runs that are valid until a test says otherwise.</summary>
internal static class Make
{
    /// <summary>Monday 2 March 2026, 10:00 in London.</summary>
    public static readonly DateTimeOffset Now = new(2026, 3, 2, 10, 0, 0, TimeSpan.Zero);

    public static readonly DateOnly FirstDay = new(2026, 3, 10);

    public static readonly Guid Worker = Guid.NewGuid();

    public static RunDetails Details(int capacity = 3) =>
        new(Guid.NewGuid(), DeliveryMode.InPerson, "Harjit Gill", ["en", "pa"], capacity, PricePence: 0, AccessFacts.None, Note: null);

    public static SessionDetails Session(DateOnly date, int starts = 10, int ends = 12) =>
        new(date, new TimeOnly(starts, 0), new TimeOnly(ends, 0), Room: null, VenueId: null);

    /// <summary>Two weekly sessions from <see cref="FirstDay"/>, Tuesdays 10 to 12.</summary>
    public static CourseRun Draft(int capacity = 3)
    {
        var run = new CourseRun(Guid.NewGuid(), Guid.NewGuid(), Details(capacity));
        run.AddSession(Guid.NewGuid(), Session(FirstDay));
        run.AddSession(Guid.NewGuid(), Session(FirstDay.AddDays(7)));
        return run;
    }

    public static CourseRun Published(int capacity = 3)
    {
        var run = Draft(capacity);
        run.Publish();
        return run;
    }

    public static Booking Claim(this CourseRun run, DateTimeOffset? now = null) =>
        run.Claim(Guid.NewGuid(), Guid.NewGuid(), Worker, now ?? Now);

    public static CourseDescription Description(string title = "Bake to sell") =>
        new(title, "Learn it step by step.", "Everyone.", "How to begin.", "A stall of your own.", CourseLevel.None, TargetGroup.Women);
}
