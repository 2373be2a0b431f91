using Lead.Domain.Courses;

namespace Lead.Domain.Tests.Courses;

/// <summary>Joining, leaving, and whom a seat is offered.</summary>
public sealed class WaitingListTests
{
    [Fact]
    public void Join_FullRun_IsAPlaceThatWaits()
    {
        var (run, _) = Make.Full();
        var (id, person) = (Guid.NewGuid(), Guid.NewGuid());
        var place = run.Join(id, person, Make.Worker, hasPriority: true, Make.Now);
        Assert.Equal((id, run.Id, person, Make.Worker, Make.Now), (place.Id, place.RunId, place.PersonId, place.JoinedBy, place.JoinedAt));
        Assert.Equal((true, WaitingStatus.Waiting, false), (place.IsWaiting, place.Status, place.HasPriority));
        Assert.Equal((1, 0), (run.PlacesTaken, run.PlacesHeld));
    }

    [Fact]
    public void Join_FreePlace_IsRefused() =>
        Broken.Says("There is a free place just now. You can book it", () => Make.Published().Wait());

    [Fact]
    public void Join_NotOpen_IsRefused()
    {
        var (run, _) = Make.Full();
        Broken.Says("This course has already started", () => run.Wait(now: run.StartsAt));
        run.Cancel("No tutor", Make.Now);
        Broken.Says("This course is not open for booking", () => run.Wait());
        Broken.Says("This course is not open for booking", () => Make.Draft().Wait());
    }

    [Fact]
    public void InOrder_PriorityFirstThenTimeJoined()
    {
        var (run, _) = Make.Full(kept: new KeptPlaces(1, TargetGroup.Women, new DateOnly(2026, 3, 6)));
        var third = run.Wait(now: Make.Now.AddMinutes(1));
        var second = run.Wait(hasPriority: true, Make.Now.AddMinutes(2));
        var fourth = run.Wait(now: Make.Now.AddMinutes(3));
        var first = run.Wait(hasPriority: true, Make.Now.AddMinutes(1));
        Assert.Equal([first, second, third, fourth], new[] { fourth, third, second, first }.InOrder());
    }

    [Fact]
    public void OffersTo_SeatFreed_OnlyWhoWaitsAndHasNone()
    {
        var (run, bookings) = Make.Full(2);
        WaitingPlace[] places = [run.Wait(), run.Wait(), run.Wait()];
        Assert.All(places, place => Assert.False(run.OffersTo(place, Make.Now)));
        run.GiveBack(bookings[0], Make.Now);
        run.GiveBack(bookings[1], Make.Now);
        Assert.All(places, place => Assert.True(run.OffersTo(place, Make.Now)));
        run.Offer(places[0]);
        Assert.False(run.OffersTo(places[0], Make.Now));
        run.Leave(places[1], Make.Worker, Make.Now);
        Assert.False(run.OffersTo(places[1], Make.Now));
        Assert.True(run.OffersTo(places[2], Make.Now));
        run.Offer(places[2]);
        Assert.Equal((0, 2, 0), (run.PlacesTaken, run.PlacesHeld, run.FreePlaces));
    }

    [Fact]
    public void OffersTo_LastDayOrAfter_IsLeftToStaff()
    {
        var (run, bookings) = Make.Full();
        var place = run.Wait();
        run.GiveBack(bookings[0], Make.Now);
        var start = run.StartsAt!.Value;
        Assert.True(run.OffersTo(place, start.AddHours(-24).AddSeconds(-1)));
        Assert.False(run.OffersTo(place, start.AddHours(-24)));
        Assert.Equal(start, run.Offer(place, heardAtOnce: true, Make.Worker, "She is on her way", start.AddHours(-1)).EndsAt);
        run.Decline(place, Make.Worker, note: null, start.AddMinutes(-30));
        var late = Make.Full().Run;
        Broken.Says("This course has already started", () => late.Offer(place, late.StartsAt));
    }

    [Fact]
    public void OffersTo_Cancelled_IsNobody()
    {
        var (run, bookings) = Make.Full();
        var place = run.Wait();
        run.GiveBack(bookings[0], Make.Now);
        run.Cancel("No tutor", Make.Now);
        Assert.False(run.OffersTo(place, Make.Now));
        Assert.True(run.EndsWaiting(Make.Now));
        Broken.Says("This course is not open for booking", () => run.Offer(place));
    }

    [Fact]
    public void Leave_WithAnOpenOffer_FreesTheHeldSeat()
    {
        var (run, bookings) = Make.Full();
        var place = run.Wait();
        run.GiveBack(bookings[0], Make.Now);
        var offer = run.Offer(place);
        run.Leave(place, Make.Worker, Make.Now.AddHours(1));
        Assert.Equal((0, 1), (run.PlacesHeld, run.FreePlaces));
        Assert.Equal((OfferAnswer.Declined, (Guid?)Make.Worker), (offer.Answer, offer.AnsweredBy));
        Assert.Equal((WaitingStatus.Left, Make.Worker, Make.Now.AddHours(1)), (place.Status, place.EndedBy!.Value, place.EndedAt));
        run.Leave(place, by: null, Make.Now.AddHours(2));
        Assert.Equal((0, Make.Now.AddHours(1)), (run.PlacesHeld, place.EndedAt));
    }

    [Fact]
    public void CloseWaiting_OpenOffer_IsWithdrawnAndTheWaitOver()
    {
        var (run, bookings) = Make.Full();
        var (offered, waits) = (run.Wait(), run.Wait());
        run.GiveBack(bookings[0], Make.Now);
        var offer = run.Offer(offered);
        run.Cancel("No tutor", Make.Now);
        run.CloseWaiting(offered, Make.Now);
        run.CloseWaiting(waits, Make.Now);
        Assert.Equal((OfferAnswer.Withdrawn, 0), (offer.Answer, run.PlacesHeld));
        Assert.All([offered, waits], place => Assert.Equal((WaitingStatus.Closed, (Guid?)null), (place.Status, place.EndedBy)));
    }

    [Fact]
    public void EndsWaiting_BeforeTheStart_IsFalse()
    {
        var run = Make.Published();
        Assert.False(run.EndsWaiting(run.StartsAt!.Value.AddSeconds(-1)));
        Assert.True(run.EndsWaiting(run.StartsAt!.Value));
    }
}
