namespace Lead.Domain.Courses;

/// <summary>
/// How long a seat that became free is held for somebody on the waiting list. Hours are time gone by: 48 hours across a clock change
/// are 48 hours. Nights are London's.
/// </summary>
public static class OfferTimes
{
    public static readonly TimeSpan Hold = TimeSpan.FromHours(48);

    /// <summary>Held this long when the run starts soon.</summary>
    public static readonly TimeSpan ShortHold = TimeSpan.FromHours(12);

    public static readonly TimeSpan Soon = TimeSpan.FromDays(5);

    /// <summary>Before the start, when only staff may still offer.</summary>
    public static readonly TimeSpan TooLate = TimeSpan.FromHours(24);

    /// <summary>The limit for reaching somebody by phone or post; their own time begins when they are reached.</summary>
    public static readonly TimeSpan Reaching = TimeSpan.FromDays(3);

    /// <summary>The same when the run starts soon.</summary>
    public static readonly TimeSpan ReachingSoon = TimeSpan.FromDays(1);

    private static readonly TimeOnly Evening = new(21, 0);
    private static readonly TimeOnly Morning = new(8, 0);

    /// <summary>Whether the portal offers nothing any more by itself.</summary>
    public static bool AreOver(DateTimeOffset now, DateTimeOffset start) => start - now <= TooLate;

    public static TimeSpan HoldFor(DateTimeOffset from, DateTimeOffset start) => start - from <= Soon ? ShortHold : Hold;

    /// <summary>When an offer ends of which somebody heard at <paramref name="from"/>: not at night, and not after the start.</summary>
    public static DateTimeOffset End(DateTimeOffset from, DateTimeOffset start) => ByDay(from + HoldFor(from, start), start);

    /// <summary>By when somebody must be reached.</summary>
    public static DateTimeOffset ReachBy(DateTimeOffset from, DateTimeOffset start) => ByDay(from + (start - from <= Soon ? ReachingSoon : Reaching), start);

    /// <summary>What would end from 21:00 to 08:00 ends at 08:00.</summary>
    private static DateTimeOffset ByDay(DateTimeOffset end, DateTimeOffset start)
    {
        var (date, time) = (LondonTime.Date(end), LondonTime.Time(end));
        var day = time >= Evening ? LondonTime.Instant(date.AddDays(1), Morning)
            : time < Morning ? LondonTime.Instant(date, Morning)
            : end;
        return day < start ? day : start;
    }
}
