using Lead.Domain.Courses;

namespace Lead.Domain.Tests.Courses;

public sealed class GiveBackTests
{
    [Fact]
    public void GiveBack_Booked_FreesThePlace()
    {
        var run = Make.Published(capacity: 1);
        var booking = run.Claim();
        var later = Make.Now.AddHours(3);
        run.GiveBack(booking, later);
        Assert.Equal((BookingStatus.GivenBack, later), (booking.Status, booking.GivenBackAt));
        Assert.Equal((0, 1), (run.PlacesTaken, run.FreePlaces));
        Assert.NotNull(run.Claim());
    }

    [Fact]
    public void GiveBack_Twice_FreesOnePlaceAndKeepsTheFirstTime()
    {
        var run = Make.Published();
        var booking = run.Claim();
        run.Claim();
        run.GiveBack(booking, Make.Now);
        run.GiveBack(booking, Make.Now.AddDays(1));
        Assert.Equal((1, Make.Now), (run.PlacesTaken, booking.GivenBackAt));
    }

    [Fact]
    public void GiveBack_BetweenSessions_IsAllowedUntilTheLastEnds()
    {
        var run = Make.Published();
        var (leaves, stays) = (run.Claim(), run.Claim());
        var end = run.EndsAt!.Value;
        run.GiveBack(leaves, end.AddSeconds(-1));
        Broken.Says("This course is over, so its place cannot be given back", () => run.GiveBack(stays, end));
        Assert.Equal((1, BookingStatus.Booked), (run.PlacesTaken, stays.Status));
    }

    [Fact]
    public void GiveBack_BookingOfAnotherRun_IsAMistakeOfTheCaller()
    {
        var (run, other) = (Make.Published(), Make.Published());
        var booking = other.Claim();
        Assert.Throws<ArgumentException>(() => run.GiveBack(booking, Make.Now));
        Assert.Equal((0, 1), (run.PlacesTaken, other.PlacesTaken));
    }
}
