using Lead.Domain.Courses;

namespace Lead.Domain.Tests.Courses;

public sealed class SessionTests
{
    [Fact]
    public void ChangeSession_OtherTime_RemembersWhereItWas()
    {
        var run = Make.Published();
        var session = run.Sessions[0];
        var before = session.StartsAt;
        run.ChangeSession(session.Id, Make.Session(Make.FirstDay.AddDays(1), 18, 20));
        Assert.Equal(before, session.MovedFrom);
        Assert.Equal(new DateTimeOffset(2026, 3, 11, 18, 0, 0, TimeSpan.Zero), session.StartsAt);
    }

    [Fact]
    public void ChangeSession_OtherRoomOrEnd_IsNoMove()
    {
        var run = Make.Published();
        var session = run.Sessions[0];
        run.ChangeSession(session.Id, session.Details with { Room = " Room 2 ", Ends = new TimeOnly(13, 0) });
        Assert.Equal(("Room 2", null), (session.Room, session.MovedFrom));
    }

    [Fact]
    public void ChangeSession_MovedPastTheOthers_MovesTheStartOfTheRun()
    {
        var run = Make.Published();
        run.ChangeSession(run.Sessions[0].Id, Make.Session(Make.FirstDay.AddDays(30)));
        Assert.Equal((run.Sessions[1].StartsAt, run.Sessions[0].EndsAt), (run.StartsAt, run.EndsAt));
    }

    [Theory]
    [InlineData(12, 12)]
    [InlineData(12, 10)]
    public void Session_EndNotAfterStart_IsRefused(int starts, int ends)
    {
        var run = Make.Draft();
        Broken.Says("The end must be after the start", () => run.AddSession(Guid.NewGuid(), Make.Session(Make.FirstDay, starts, ends)));
        Broken.Says("The end must be after the start", () => run.ChangeSession(run.Sessions[0].Id, Make.Session(Make.FirstDay, starts, ends)));
        Assert.Equal(2, run.Sessions.Count);
    }

    [Fact]
    public void CancelSession_OneOfTwo_LeavesTheOther()
    {
        var run = Make.Published();
        run.CancelSession(run.Sessions[1].Id, " Snow ");
        Assert.Equal((true, "Snow"), (run.Sessions[1].IsCancelled, run.Sessions[1].CancelReason));
        Assert.Equal(run.Sessions[0], Assert.Single(run.HeldSessions));
        Assert.Equal(run.Sessions[0].EndsAt, run.EndsAt);
    }

    [Fact]
    public void CancelSession_LastOfAPublishedRun_IsRefused()
    {
        var run = Make.Published();
        run.CancelSession(run.Sessions[0].Id, "Snow");
        Broken.Says("This is the last session. Cancel the whole run instead", () => run.CancelSession(run.Sessions[1].Id, "More snow"));
        Assert.False(run.Sessions[1].IsCancelled);
    }

    [Fact]
    public void CancelSession_NoReason_IsRefused()
    {
        var run = Make.Published();
        Broken.Says("Say why, so that people who booked can be told", () => run.CancelSession(run.Sessions[0].Id, ""));
    }

    [Fact]
    public void ChangeSession_Cancelled_IsRefused()
    {
        var run = Make.Published();
        run.CancelSession(run.Sessions[0].Id, "Snow");
        Broken.Says("A cancelled session cannot be changed", () => run.ChangeSession(run.Sessions[0].Id, Make.Session(Make.FirstDay)));
    }

    [Fact]
    public void ChangeSession_OfAnotherRun_IsRefused() => Broken.Says(
        "This session is not part of the run", () => Make.Published().ChangeSession(Make.Published().Sessions[0].Id, Make.Session(Make.FirstDay)));

    [Theory]
    [InlineData(8, 10, false)]
    [InlineData(8, 11, true)]
    [InlineData(10, 12, true)]
    [InlineData(11, 13, true)]
    [InlineData(12, 13, false)]
    public void Overlaps_AnotherSession_WhenTheyShareAMoment(int starts, int ends, bool overlaps)
    {
        var first = Make.Draft().Sessions[0];
        var other = Make.Draft();
        other.ChangeSession(other.Sessions[0].Id, Make.Session(Make.FirstDay, starts, ends));
        Assert.Equal(overlaps, first.Overlaps(other.Sessions[0]));
        Assert.Equal(overlaps, other.Sessions[0].Overlaps(first));
        other.CancelSession(other.Sessions[0].Id, "Snow");
        Assert.False(first.Overlaps(other.Sessions[0]));
    }
}
