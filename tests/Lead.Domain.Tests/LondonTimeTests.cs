using System.Globalization;

namespace Lead.Domain.Tests;

/// <summary>Clocks go forward on 29 March 2026 at 01:00, and back on 25 October 2026 at 02:00.</summary>
public sealed class LondonTimeTests
{
    [Theory]
    [InlineData("2026-03-28 10:00", "2026-03-28 10:00")]
    [InlineData("2026-03-29 00:59", "2026-03-29 00:59")]
    [InlineData("2026-03-29 01:00", "2026-03-29 01:00")]
    [InlineData("2026-03-29 01:30", "2026-03-29 01:30")]
    [InlineData("2026-03-29 02:00", "2026-03-29 01:00")]
    [InlineData("2026-03-29 10:00", "2026-03-29 09:00")]
    [InlineData("2026-10-24 10:00", "2026-10-24 09:00")]
    [InlineData("2026-10-25 00:59", "2026-10-24 23:59")]
    [InlineData("2026-10-25 01:30", "2026-10-25 00:30")]
    [InlineData("2026-10-25 02:00", "2026-10-25 02:00")]
    [InlineData("2026-10-25 10:00", "2026-10-25 10:00")]
    public void Instant_AcrossAClockChange_IsWhatTheWallShows(string london, string utc)
    {
        var wall = DateTime.Parse(london, CultureInfo.InvariantCulture);
        var instant = LondonTime.Instant(DateOnly.FromDateTime(wall), TimeOnly.FromDateTime(wall));
        Assert.Equal(Utc(utc), instant);
        Assert.Equal(TimeSpan.Zero, instant.Offset);
    }

    [Theory]
    [InlineData("2026-03-29 00:59", "2026-03-29 00:59")]
    [InlineData("2026-03-29 01:00", "2026-03-29 02:00")]
    [InlineData("2026-06-30 23:30", "2026-07-01 00:30")]
    [InlineData("2026-10-25 00:30", "2026-10-25 01:30")]
    [InlineData("2026-10-25 01:30", "2026-10-25 01:30")]
    [InlineData("2026-12-31 23:30", "2026-12-31 23:30")]
    public void Local_AcrossAClockChange_IsWhatTheWallShows(string utc, string london)
    {
        var wall = DateTime.Parse(london, CultureInfo.InvariantCulture);
        Assert.Equal(wall, LondonTime.Local(Utc(utc)));
        Assert.Equal(DateOnly.FromDateTime(wall), LondonTime.Date(Utc(utc)));
        Assert.Equal(TimeOnly.FromDateTime(wall), LondonTime.Time(Utc(utc)));
    }

    [Theory]
    [InlineData(2026, 3, 29)]
    [InlineData(2026, 10, 25)]
    public void Instant_WeeklyClassAcrossAClockChange_StaysAtTen(int year, int month, int day)
    {
        var change = new DateOnly(year, month, day);
        Assert.All([change.AddDays(-4), change.AddDays(3)], date =>
            Assert.Equal(date.ToDateTime(new TimeOnly(10, 0)), LondonTime.Local(LondonTime.Instant(date, new TimeOnly(10, 0)))));
    }

    private static DateTimeOffset Utc(string text) => DateTimeOffset.Parse(text + "Z", CultureInfo.InvariantCulture);
}
