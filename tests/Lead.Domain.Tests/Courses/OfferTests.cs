using Lead.Domain.Courses;

namespace Lead.Domain.Tests.Courses;

/// <summary>An offer holds a seat, for one person, until it is answered or over.</summary>
public sealed class OfferTests
{
    private readonly CourseRun _run;
    private readonly WaitingPlace _place;

    public OfferTests()
    {
        (_run, var bookings) = Make.Full();
        _place = _run.Wait();
        _run.GiveBack(bookings[0], Make.Now);
    }

    [Fact]
    public void Offer_FreeSeat_HoldsItAgainstEverybodyElse()
    {
        var offer = _run.Offer(_place);
        Assert.Equal((0, 1, 0), (_run.PlacesTaken, _run.PlacesHeld, _run.FreePlaces));
        Assert.Equal((true, Make.Now, Make.Now, Make.Now.AddHours(48)), (offer.IsOpen, offer.MadeAt, offer.ReachedAt!.Value, offer.EndsAt));
        Assert.Same(offer, _place.OpenOffer);
        Assert.False(_run.CanBook(Make.Now));
        Broken.Says("This course is full. You can join the waiting list", () => _run.Claim());
        Broken.Says("There is no free place to offer", () => _run.Offer(_run.Wait()));
        Broken.Says("This person has an offer already", () => _run.Offer(_place));
    }

    [Fact]
    public void Offer_Code_IsLongNewAndKeptAsAHash()
    {
        var offer = _run.Offer(_place);
        Assert.Matches("^[0-9a-f]{40}$", offer.Code);
        Assert.Equal((SeatOffer.Hash(offer.Code!), SeatOffer.CodeHashLength), (offer.CodeHash, offer.CodeHash.Length));
        Assert.DoesNotContain(offer.Code!, offer.CodeHash, StringComparison.Ordinal);
        _run.LetPass(_place, by: null, note: null, Make.Now);
        Assert.NotEqual(offer.Code, _run.Offer(_place).Code);
    }

    [Fact]
    public void Offer_NotHeardAtOnce_TimeBeginsWhenReached()
    {
        var offer = _run.Offer(_place, heardAtOnce: false, madeBy: null, reason: null, Make.Now);
        Assert.Equal((null, Make.Now.AddDays(3)), (offer.ReachedAt, offer.EndsAt));
        var reached = Make.Now.AddDays(1);
        _run.Reach(_place, reached);
        Assert.Equal((reached, reached.AddHours(48)), (offer.ReachedAt!.Value, offer.EndsAt));
        _run.Reach(_place, reached.AddHours(5));
        Assert.Equal((reached, reached.AddHours(48)), (offer.ReachedAt!.Value, offer.EndsAt));
    }

    [Fact]
    public void Offer_ByStaff_NeedsAReason()
    {
        Broken.Says("Say why you offer the place now", () => _run.Offer(_place, heardAtOnce: true, Make.Worker, " ", Make.Now));
        Assert.Equal((0, 1), (_run.PlacesHeld, _run.FreePlaces));
        Assert.Empty(_place.Offers);
        var offer = _run.Offer(_place, heardAtOnce: true, Make.Worker, " Her sister is booked ", Make.Now);
        Assert.Equal((Make.Worker, "Her sister is booked"), (offer.MadeBy!.Value, offer.Reason));
    }

    [Fact]
    public void Accept_InTime_IsTheirSeat()
    {
        var offer = _run.Offer(_place);
        var id = Guid.NewGuid();
        var booking = _run.Accept(_place, id, Make.Worker, "On the phone", offer.EndsAt.AddSeconds(-1));
        Assert.Equal((1, 0, 0), (_run.PlacesTaken, _run.PlacesHeld, _run.FreePlaces));
        Assert.Equal((id, _place.PersonId, Make.Worker, false), (booking.Id, booking.PersonId, booking.BookedBy, booking.HasPriority));
        Assert.Equal((OfferAnswer.Accepted, Make.Worker, "On the phone"), (offer.Answer, offer.AnsweredBy!.Value, offer.AnswerNote));
        Assert.Equal(WaitingStatus.Booked, _place.Status);
        Broken.Says("This offer has been answered, or it is over", () => _run.Accept(_place, Guid.NewGuid(), Make.Worker, note: null, Make.Now));
        Assert.Equal(1, _run.PlacesTaken);
    }

    [Fact]
    public void Answers_AtTheEndItself_AreTooLate()
    {
        var end = _run.Offer(_place).EndsAt;
        Action[] answers =
        [
            () => _run.Accept(_place, Guid.NewGuid(), Make.Worker, note: null, end),
            () => _run.LetPass(_place, by: null, note: null, end),
            () => _run.Decline(_place, by: null, note: null, end),
        ];
        Assert.All(answers, answer => Broken.Says("This offer is over. Ring us if you still want to come", answer));
        Assert.Equal((0, 1, true), (_run.PlacesTaken, _run.PlacesHeld, _place.OpenOffer!.IsOpen));
    }

    [Fact]
    public void Accept_CapacityLoweredMeanwhile_KeepsThePromise()
    {
        var (run, bookings) = Make.Full(3);
        var places = new[] { run.Wait(), run.Wait() };
        run.GiveBack(bookings[0], Make.Now);
        run.Offer(places[0]);
        run.Change(run.Details with { Capacity = 1 });
        Assert.Equal((2, 1, 0), (run.PlacesTaken, run.PlacesHeld, run.FreePlaces));
        Assert.False(run.OffersTo(places[1], Make.Now));
        run.Accept(places[0], Guid.NewGuid(), Make.Worker, note: null, Make.Now);
        Assert.Equal((3, 0, 0), (run.PlacesTaken, run.PlacesHeld, run.FreePlaces));
    }

    [Fact]
    public void Claim_ByTheOneWhoHasTheOffer_TakesTheHeldSeat()
    {
        var offer = _run.Offer(_place);
        var booking = _run.Claim(Guid.NewGuid(), _place.PersonId, Make.Worker, Make.Now, waiting: _place);
        Assert.Equal((1, 0), (_run.PlacesTaken, _run.PlacesHeld));
        Assert.Equal((OfferAnswer.Accepted, WaitingStatus.Booked, _place.PersonId), (offer.Answer, _place.Status, booking.PersonId));
    }

    [Fact]
    public void Claim_WaitingAndAnotherSeatFree_EndsTheWaitAndAnOverdueOffer()
    {
        var offer = _run.Offer(_place);
        _run.Change(_run.Details with { Capacity = 2 });
        _run.Claim(Guid.NewGuid(), _place.PersonId, Make.Worker, offer.EndsAt, waiting: _place);
        Assert.Equal((1, 0, 1), (_run.PlacesTaken, _run.PlacesHeld, _run.FreePlaces));
        Assert.Equal((OfferAnswer.NotAnswered, WaitingStatus.Booked), (offer.Answer, _place.Status));
    }
}
