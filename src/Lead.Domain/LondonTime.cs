namespace Lead.Domain;

/// <summary>Conversions between instants and the clock on the wall in the Black Country (Europe/London).</summary>
public static class LondonTime
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>The instant at which London's clock shows <paramref name="date"/> and <paramref name="time"/>.</summary>
    /// <remarks>In the hour that comes twice in October the first one is meant. A time that March's change skips is moved on by the hour that is missing.</remarks>
    public static DateTimeOffset Instant(DateOnly date, TimeOnly time)
    {
        var local = date.ToDateTime(time);
        if (Zone.IsInvalidTime(local))
        {
            local = local.AddHours(1);
        }
        var offset = Zone.IsAmbiguousTime(local) ? Zone.GetAmbiguousTimeOffsets(local).Max() : Zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }

    /// <summary>What London's clock and calendar show at that instant.</summary>
    public static DateTime Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone).DateTime;

    /// <summary>The day in London at that instant.</summary>
    public static DateOnly Date(DateTimeOffset instant) => DateOnly.FromDateTime(Local(instant));

    /// <summary>The time of day in London at that instant.</summary>
    public static TimeOnly Time(DateTimeOffset instant) => TimeOnly.FromDateTime(Local(instant));
}
