using Lead.Domain.Courses;

namespace Lead.Domain.Tests.Courses;

/// <summary>"Not now", no answer, not reached: the seat goes on, and they are asked again after the next one.</summary>
public sealed class PassedOfferTests
{
    private readonly CourseRun _run;
    private readonly List<Booking> _bookings;
    private readonly WaitingPlace _first;
    private readonly WaitingPlace _second;

    public PassedOfferTests()
    {
        (_run, _bookings) = Make.Full(3);
        (_first, _second) = (_run.Wait(), _run.Wait(now: Make.Now.AddMinutes(1)));
        _run.GiveBack(_bookings[0], Make.Now);
    }

    [Fact]
    public void LetPass_KeepsThePlaceAndIsAskedAgainAfterTheNextSeat()
    {
        var offer = _run.Offer(_first);
        _run.LetPass(_first, by: null, note: null, Make.Now);
        Assert.Equal((OfferAnswer.NotNow, WaitingStatus.Waiting, 0, 1), (offer.Answer, _first.Status, _run.PlacesHeld, _run.FreePlaces));
        Assert.False(_run.OffersTo(_first, Make.Now));
        Assert.True(_run.OffersTo(_second, Make.Now));
        _run.Offer(_second);
        _run.Decline(_second, by: null, note: null, Make.Now);
        Assert.False(_run.OffersTo(_first, Make.Now), "The same seat came back to whoever let it pass.");
        _run.GiveBack(_bookings[1], Make.Now);
        Assert.True(_run.OffersTo(_first, Make.Now));
        Assert.Equal([_first], new[] { _second, _first }.Where(place => place.IsWaiting).InOrder());
    }

    [Fact]
    public void LetPass_CapacityRaised_IsAskedAgain()
    {
        _run.Offer(_first);
        _run.LetPass(_first, by: null, note: null, Make.Now);
        _run.Change(_run.Details with { TutorName = "Ewa" });
        _run.Change(_run.Details with { Capacity = 2 });
        Assert.False(_run.OffersTo(_first, Make.Now));
        _run.Change(_run.Details with { Capacity = 3 });
        Assert.True(_run.OffersTo(_first, Make.Now));
    }

    [Fact]
    public void LetPass_StaffMayStillOffer()
    {
        _run.Offer(_first);
        _run.LetPass(_first, by: null, note: null, Make.Now);
        Assert.True(_run.Offer(_first, heardAtOnce: true, Make.Worker, "She rang again", Make.Now).IsOpen);
    }

    [Fact]
    public void Decline_LeavesTheListAndFreesTheSeat()
    {
        var offer = _run.Offer(_first);
        _run.Decline(_first, Make.Worker, "On the phone", Make.Now);
        Assert.Equal((OfferAnswer.Declined, "On the phone"), (offer.Answer, offer.AnswerNote));
        Assert.Equal((WaitingStatus.Left, Make.Worker), (_first.Status, _first.EndedBy!.Value));
        Assert.Equal((2, 0, 1), (_run.PlacesTaken, _run.PlacesHeld, _run.FreePlaces));
        Broken.Says("This person is not on the waiting list any more", () => _run.Offer(_first));
    }

    [Fact]
    public void EndOffer_BeforeItsEndOrWithoutOne_DoesNothing()
    {
        Assert.False(_run.EndOffer(_first, Make.Now));
        var offer = _run.Offer(_first);
        Assert.False(_run.EndOffer(_first, offer.EndsAt.AddTicks(-1)));
        Assert.True(offer.IsOpen);
        Assert.True(_run.EndOffer(_first, offer.EndsAt));
        Assert.Equal((OfferAnswer.NotAnswered, 0, 1), (offer.Answer, _run.PlacesHeld, _run.FreePlaces));
        Assert.False(_run.EndOffer(_first, offer.EndsAt));
        Assert.False(_run.OffersTo(_first, offer.EndsAt));
    }

    [Fact]
    public void EndOffer_SecondWithoutAnswer_EndsThePlace()
    {
        _run.EndOffer(_first, _run.Offer(_first).EndsAt);
        Assert.True(_first.IsWaiting);
        _run.GiveBack(_bookings[1], Make.Now);
        var second = _run.Offer(_first, Make.Now.AddDays(3));
        _run.EndOffer(_first, second.EndsAt);
        Assert.Equal((WaitingStatus.NotAnswered, null, second.EndsAt), (_first.Status, _first.EndedBy, _first.EndedAt!.Value));
        Assert.Equal(0, _run.PlacesHeld);
    }

    [Fact]
    public void EndOffer_NotReachedOrNotNow_DoNotCountAsUnanswered()
    {
        for (var round = 0; round < 3; round++)
        {
            var offer = _run.Offer(_first, heardAtOnce: false, Make.Worker, "Try again", Make.Now);
            _run.EndOffer(_first, offer.EndsAt);
            Assert.Equal(OfferAnswer.NotReached, offer.Answer);
        }
        _run.EndOffer(_first, _run.Offer(_first).EndsAt);
        _run.Offer(_first);
        _run.LetPass(_first, by: null, note: null, Make.Now);
        Assert.Equal((WaitingStatus.Waiting, 5), (_first.Status, _first.Offers.Count));
    }
}
