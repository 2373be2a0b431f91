using Lead.Domain.Courses;

namespace Lead.Domain.Tests.Courses;

public sealed class ClaimTests
{
    private const string Full = "This course is full. You can join the waiting list";

    [Fact]
    public void Claim_FreePlace_TakesOneAndMakesTheBooking()
    {
        var run = Make.Published(capacity: 2);
        var (id, person) = (Guid.NewGuid(), Guid.NewGuid());
        var booking = run.Claim(id, person, Make.Worker, Make.Now);
        Assert.Equal((1, 1), (run.PlacesTaken, run.FreePlaces));
        Assert.Equal((id, run.Id, person, Make.Worker), (booking.Id, booking.RunId, booking.PersonId, booking.BookedBy));
        Assert.Equal((BookingStatus.Booked, Make.Now, null), (booking.Status, booking.BookedAt, booking.GivenBackAt));
    }

    [Fact]
    public void Claim_LastPlaceGone_IsRefused()
    {
        var run = Make.Published(capacity: 1);
        run.Claim();
        Assert.False(run.CanBook(Make.Now));
        Broken.Says(Full, () => run.Claim());
        Assert.Equal(1, run.PlacesTaken);
    }

    [Fact]
    public void Claim_Draft_IsRefused()
    {
        var run = Make.Draft();
        Assert.False(run.CanBook(Make.Now));
        Broken.Says("This course is not open for booking", () => run.Claim());
    }

    [Fact]
    public void Claim_Cancelled_IsRefused()
    {
        var run = Make.Published();
        run.Cancel("No tutor", Make.Now);
        Assert.False(run.CanBook(Make.Now));
        Broken.Says("This course is not open for booking", () => run.Claim());
    }

    [Fact]
    public void Claim_UntilTheStartItself_IsAllowed()
    {
        var run = Make.Published();
        var start = run.StartsAt!.Value;
        run.Claim(start.AddSeconds(-1));
        Assert.False(run.CanBook(start));
        Broken.Says("This course has already started", () => run.Claim(start));
        Assert.Equal(1, run.PlacesTaken);
    }

    [Fact]
    public void Claim_FirstSessionCancelled_StartsWithTheNextOne()
    {
        var run = Make.Published();
        run.CancelSession(run.Sessions[0].Id, "The hall is closed");
        Assert.Equal(run.Sessions[1].StartsAt, run.StartsAt);
        Assert.NotNull(run.Claim(run.Sessions[0].StartsAt));
    }

    [Fact]
    public void Change_CapacityBelowTaken_RemovesNobody()
    {
        var run = Make.Published(capacity: 3);
        Booking[] bookings = [run.Claim(), run.Claim(), run.Claim()];
        run.Change(run.Details with { Capacity = 1 });
        Assert.Equal((3, 0, 1), (run.PlacesTaken, run.FreePlaces, run.Capacity));
        Assert.All(bookings, booking => Assert.Equal(BookingStatus.Booked, booking.Status));
        Broken.Says(Full, () => run.Claim());
    }

    [Fact]
    public void GiveBack_CapacityWasLowered_FreesNothingUntilBelowIt()
    {
        var run = Make.Published(capacity: 2);
        Booking[] bookings = [run.Claim(), run.Claim()];
        run.Change(run.Details with { Capacity = 1 });
        run.GiveBack(bookings[0], Make.Now);
        Broken.Says(Full, () => run.Claim());
        run.GiveBack(bookings[1], Make.Now);
        Assert.NotNull(run.Claim());
    }

    [Fact]
    public void Claim_LeavesTheVersion_SoThatAnOpenEditIsNotRefused()
    {
        var run = Make.Published();
        var version = run.Version;
        run.GiveBack(run.Claim(), Make.Now);
        Assert.Equal(version, run.Version);
    }
}
