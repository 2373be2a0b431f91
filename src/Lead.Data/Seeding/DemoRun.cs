using Lead.Domain.Courses;
using Lead.Domain.Organisations;

namespace Lead.Data.Seeding;

/// <summary>A demo run as data: one meeting a week, from the first such weekday that many days from today.</summary>
/// <param name="Venue">None: only online.</param>
/// <param name="TaughtIn">Language tags with spaces between.</param>
/// <param name="StartsInDays">From today; before today for runs that have begun.</param>
/// <param name="Day">None: on the weekday of today, so that a class meets today.</param>
/// <param name="Time">London time, <c>10:00-12:00</c>.</param>
internal sealed record DemoRun(
    Guid? Venue, string Tutor, string TaughtIn, int StartsInDays, DayOfWeek? Day, string Time, int Weeks, int Places, int Taken)
{
    public bool AlsoOnline { get; init; }

    public int PricePence { get; init; }

    public AccessFact[] Yes { get; init; } = [];

    public AccessFact[] No { get; init; } = [];

    public string? Room { get; init; }

    public string? Note { get; init; }

    public bool IsDraft { get; init; }

    /// <summary>Why the whole run was called off.</summary>
    public string? Cancelled { get; init; }

    /// <summary>A week without a class.</summary>
    public (int Week, string Reason)? NoClass { get; init; }

    /// <summary>A week whose class was moved by some days, to another time.</summary>
    public (int Week, int Days, string Time)? Moved { get; init; }

    /// <summary>How many people booked and gave their place back.</summary>
    public int GivenBack { get; init; }

    /// <summary>The places there are since the number was lowered.</summary>
    public int? LoweredTo { get; init; }

    /// <summary>How many people wait for a place.</summary>
    public int Waiting { get; init; }

    /// <summary>Places kept for some people, for so many days from today.</summary>
    public (int Count, TargetGroup For, int Days)? Kept { get; init; }

    public bool IsWomenOnly => Yes.Contains(AccessFact.WomenOnly);

    public DeliveryMode Mode => Venue is null ? DeliveryMode.Online : AlsoOnline ? DeliveryMode.Both : DeliveryMode.InPerson;
}
