using Lead.Domain.Courses;

namespace Lead.Domain.Tests.Courses;

/// <summary>How long a seat is held. Clocks go back on 25 October 2026 and forward on 28 March 2027, both Sundays.</summary>
public sealed class OfferTimesTests
{
    [Theory]
    [InlineData("2026-03-02 10:00", "2026-03-04 10:00")]
    [InlineData("2026-03-02 20:59", "2026-03-04 20:59")]
    [InlineData("2026-03-02 21:00", "2026-03-05 08:00")]
    [InlineData("2026-03-02 23:59", "2026-03-05 08:00")]
    [InlineData("2026-03-03 00:00", "2026-03-05 08:00")]
    [InlineData("2026-03-03 07:59", "2026-03-05 08:00")]
    [InlineData("2026-03-03 08:00", "2026-03-05 08:00")]
    [InlineData("2026-03-03 08:01", "2026-03-05 08:01")]
    public void End_StartFarOff_IsAfter48HoursAndNotAtNight(string heard, string end) =>
        Assert.Equal(Make.London(end), OfferTimes.End(Make.London(heard), Make.London("2026-03-20 10:00")));

    [Theory]
    [InlineData("2026-03-02 08:30", "2026-03-07 08:31", "2026-03-04 08:30")]
    [InlineData("2026-03-02 08:30", "2026-03-07 08:30", "2026-03-02 20:30")]
    [InlineData("2026-03-02 08:59", "2026-03-05 10:00", "2026-03-02 20:59")]
    [InlineData("2026-03-02 09:00", "2026-03-05 10:00", "2026-03-03 08:00")]
    [InlineData("2026-03-02 20:00", "2026-03-05 10:00", "2026-03-03 08:00")]
    [InlineData("2026-03-02 20:01", "2026-03-05 10:00", "2026-03-03 08:01")]
    public void End_StartWithinFiveDays_IsAfter12HoursAndNotAtNight(string heard, string start, string end) =>
        Assert.Equal(Make.London(end), OfferTimes.End(Make.London(heard), Make.London(start)));

    [Theory]
    [InlineData("2026-03-02 10:00", "2026-03-02 18:00")]
    [InlineData("2026-03-02 15:00", "2026-03-03 07:30")]
    [InlineData("2026-03-02 20:00", "2026-03-03 08:00")]
    [InlineData("2026-03-02 10:00", "2026-03-02 10:01")]
    public void End_RunBeginsBefore_IsTheStart(string heard, string start) =>
        Assert.Equal(Make.London(start), OfferTimes.End(Make.London(heard), Make.London(start)));

    [Theory]
    [InlineData("2026-10-23 10:00", "2026-11-20 10:00", "2026-10-25 09:00")]
    [InlineData("2026-10-23 09:00", "2026-11-20 10:00", "2026-10-25 08:00")]
    [InlineData("2026-10-23 08:30", "2026-11-20 10:00", "2026-10-25 08:00")]
    [InlineData("2026-10-23 21:59", "2026-11-20 10:00", "2026-10-25 20:59")]
    [InlineData("2026-10-23 22:00", "2026-11-20 10:00", "2026-10-26 08:00")]
    [InlineData("2026-10-24 14:00", "2026-10-27 10:00", "2026-10-25 08:00")]
    [InlineData("2026-10-24 09:00", "2026-10-27 10:00", "2026-10-25 08:00")]
    [InlineData("2027-03-26 10:00", "2027-04-20 10:00", "2027-03-28 11:00")]
    [InlineData("2027-03-26 07:00", "2027-04-20 10:00", "2027-03-28 08:00")]
    [InlineData("2027-03-26 06:59", "2027-04-20 10:00", "2027-03-28 08:00")]
    [InlineData("2027-03-26 19:59", "2027-04-20 10:00", "2027-03-28 20:59")]
    [InlineData("2027-03-26 20:00", "2027-04-20 10:00", "2027-03-29 08:00")]
    [InlineData("2027-03-27 13:30", "2027-03-30 10:00", "2027-03-28 08:00")]
    public void End_ClocksChangeMeanwhile_HoursAreTimeGoneByAndNightsAreLondons(string heard, string start, string end) =>
        Assert.Equal(Make.London(end), OfferTimes.End(Make.London(heard), Make.London(start)));

    [Theory]
    [InlineData("2026-03-02 10:00", "2026-03-20 10:00", "2026-03-05 10:00")]
    [InlineData("2026-03-02 22:00", "2026-03-20 10:00", "2026-03-06 08:00")]
    [InlineData("2026-03-02 10:00", "2026-03-07 10:01", "2026-03-05 10:00")]
    [InlineData("2026-03-02 10:00", "2026-03-07 10:00", "2026-03-03 10:00")]
    [InlineData("2026-03-02 10:00", "2026-03-03 06:00", "2026-03-03 06:00")]
    [InlineData("2026-10-22 20:30", "2026-11-20 10:00", "2026-10-25 19:30")]
    [InlineData("2027-03-25 20:30", "2027-04-20 10:00", "2027-03-29 08:00")]
    public void ReachBy_IsThreeDaysOrOneAndNotAtNight(string made, string start, string limit) =>
        Assert.Equal(Make.London(limit), OfferTimes.ReachBy(Make.London(made), Make.London(start)));

    [Fact]
    public void AreOver_FromExactly24HoursBeforeTheStart()
    {
        var start = Make.London("2026-03-10 10:00");
        Assert.False(OfferTimes.AreOver(start.AddHours(-24).AddTicks(-1), start));
        Assert.True(OfferTimes.AreOver(start.AddHours(-24), start));
        Assert.True(OfferTimes.AreOver(start, start));
        Assert.True(OfferTimes.AreOver(start.AddDays(1), start));
    }

    /// <summary>Every ten minutes of the days around both changes, for starts near and far.</summary>
    [Theory]
    [InlineData("2026-10-22 00:00")]
    [InlineData("2027-03-25 00:00")]
    public void End_HeardAtAnyTime_IsByDayOrTheStartAndNeverShorterThanAnnounced(string first)
    {
        var tried = 0;
        for (var heard = Make.London(first); heard < Make.London(first).AddDays(5); heard = heard.AddMinutes(10))
        {
            foreach (var hours in new[] { 1, 23, 25, 49, 119, 120, 121, 800 })
            {
                var start = heard.AddHours(hours);
                var end = OfferTimes.End(heard, start);
                var (hold, wall) = (hours <= 120 ? 12 : 48, LondonTime.Local(end).TimeOfDay);
                Assert.True(end == start || (wall >= TimeSpan.FromHours(8) && wall < TimeSpan.FromHours(21)), $"{heard:u} to {end:u}");
                Assert.True(end > heard && end <= start, $"{heard:u} to {end:u}");
                Assert.True(end == start || (end - heard).TotalHours >= hold, $"{heard:u} to {end:u}");
                Assert.True((end - heard).TotalHours <= hold + 12, $"{heard:u} to {end:u}");
                tried++;
            }
        }
        Assert.Equal(5 * 24 * 6 * 8, tried);
    }
}
