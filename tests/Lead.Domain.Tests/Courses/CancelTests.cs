using Lead.Domain.Courses;

namespace Lead.Domain.Tests.Courses;

public sealed class CancelTests
{
    private const string TooLate = "This run cannot be cancelled any more";

    [Fact]
    public void Cancel_WithBookings_KeepsThemAndTheReason()
    {
        var run = Make.Published();
        var booking = run.Claim();
        run.Cancel("  No tutor ", Make.Now);
        Assert.Equal((RunStatus.Cancelled, "No tutor"), (run.Status, run.CancelReason));
        Assert.Equal((1, BookingStatus.Booked), (run.PlacesTaken, booking.Status));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("   ")]
    public void Cancel_NoReason_IsRefused(string? reason)
    {
        var run = Make.Published();
        Broken.Says("Say why, so that people who booked can be told", () => run.Cancel(reason!, Make.Now));
        Assert.Equal((RunStatus.Published, null), (run.Status, run.CancelReason));
    }

    [Fact]
    public void Cancel_ReasonTooLong_SaysTheLimit()
    {
        var reason = new string('x', CourseRun.ReasonLength + 1);
        var violation = Broken.Says("Use {0} letters or fewer", () => Make.Published().Cancel(reason, Make.Now));
        Assert.Equal([CourseRun.ReasonLength], violation.Values);
    }

    [Fact]
    public void Cancel_Draft_IsRefused() => Broken.Says(TooLate, () => Make.Draft().Cancel("No tutor", Make.Now));

    [Fact]
    public void Cancel_Twice_IsRefused()
    {
        var run = Make.Published();
        run.Cancel("No tutor", Make.Now);
        Broken.Says(TooLate, () => run.Cancel("Another reason", Make.Now));
        Assert.Equal("No tutor", run.CancelReason);
    }

    [Fact]
    public void Cancel_BetweenSessions_IsAllowedUntilTheLastEnds()
    {
        var run = Make.Published();
        var end = run.EndsAt!.Value;
        Assert.True(run.CanCancel(end.AddSeconds(-1)));
        Assert.False(run.CanCancel(end));
        Broken.Says(TooLate, () => run.Cancel("No tutor", end));
    }

    [Fact]
    public void Cancelled_AnyChange_IsRefused()
    {
        var run = Make.Published();
        run.Cancel("No tutor", Make.Now);
        var session = run.Sessions[0];
        const string closed = "A cancelled run cannot be changed";
        Broken.Says(closed, () => run.Change(Make.Details()));
        Broken.Says(closed, () => run.AddSession(Guid.NewGuid(), session.Details));
        Broken.Says(closed, () => run.ChangeSession(session.Id, session.Details));
        Broken.Says(closed, () => run.CancelSession(session.Id, "No hall"));
    }
}
