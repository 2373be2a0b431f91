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

    /// <summary>A published run without a free place, and its bookings.</summary>
    public static (CourseRun Run, List<Booking> Bookings) Full(int capacity = 1, KeptPlaces? kept = null)
    {
        var run = Published(capacity);
        run.Change(run.Details with { Kept = kept });
        return (run, [.. Enumerable.Range(0, capacity).Select(_ => run.Claim(Guid.NewGuid(), Guid.NewGuid(), Worker, Now, hasPriority: kept is not null))]);
    }

    /// <summary>Somebody new on the waiting list.</summary>
    public static WaitingPlace Wait(this CourseRun run, bool hasPriority = false, DateTimeOffset? now = null) =>
        run.Join(Guid.NewGuid(), Guid.NewGuid(), Worker, hasPriority, now ?? Now);

    /// <summary>An offer of the portal that is heard of at once.</summary>
    public static SeatOffer Offer(this CourseRun run, WaitingPlace place, DateTimeOffset? now = null) =>
        run.Offer(place, heardAtOnce: true, madeBy: null, reason: null, now ?? Now);

    /// <summary>What a clock on a wall in the Black Country shows: <c>2026-03-02 10:00</c>.</summary>
    public static DateTimeOffset London(string wall)
    {
        var local = DateTime.Parse(wall, System.Globalization.CultureInfo.InvariantCulture);
        return LondonTime.Instant(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
    }

    public static CourseDescription Description(string title = "Bake to sell") =>
        new(title, "Learn it step by step.", "Everyone.", "How to begin.", "A stall of your own.", CourseLevel.None, TargetGroup.Women);
}
