namespace Lead.Domain.Courses;

/// <content>The waiting list: joining, offers, answers, leaving. The seats of open offers are held, and nobody else's.</content>
public sealed partial class CourseRun
{
    /// <summary>Puts somebody on the waiting list.</summary>
    /// <param name="joinedBy">The account that did: the person's own, or that of a worker.</param>
    /// <exception cref="RuleViolationException">The run is not open, has started, or has a seat for them.</exception>
    public WaitingPlace Join(Guid placeId, Guid personId, Guid joinedBy, bool hasPriority, DateTimeOffset now)
    {
        RefuseIfNotOpen(now);
        hasPriority &= KeepsPlaces(now);
        return Seats.For(hasPriority, now) == 0
            ? new WaitingPlace(placeId, Id, personId, joinedBy, hasPriority, now)
            : throw new RuleViolationException("There is a free place just now. You can book it");
    }

    /// <summary>Whether the portal may offer seats by itself: there is one, and more than a day until the start.</summary>
    public bool OffersSeats(DateTimeOffset now) => IsOpen(now) && !OfferTimes.AreOver(now, StartsAt!.Value) && FreePlaces > 0;

    /// <summary>Whether the portal offers a seat to this person next, given that everybody before them had theirs or let it pass.</summary>
    public bool OffersTo(WaitingPlace place, DateTimeOffset now) =>
        OffersSeats(now) && place is { IsWaiting: true, OpenOffer: null } && Seats.For(place.HasPriority, now) > 0 && !(place.PassedAt >= SeatsFreed);

    /// <summary>Holds a seat for somebody until they answer or the offer ends.</summary>
    /// <param name="heardAtOnce">The offer goes by e-mail. For all others its time begins when they are reached, see <see cref="Reach"/>.</param>
    /// <param name="madeBy">The account of the member of staff; none for the portal itself.</param>
    /// <param name="reason">Why a member of staff offers.</param>
    /// <exception cref="RuleViolationException">There is no free seat for them, they do not wait any more or have an offer, or the run is not open.</exception>
    public SeatOffer Offer(WaitingPlace place, bool heardAtOnce, Guid? madeBy, string? reason, DateTimeOffset now)
    {
        RefuseIfNotOpen(now);
        if (!place.IsWaiting)
        {
            throw new RuleViolationException("This person is not on the waiting list any more");
        }
        if (place.OpenOffer is not null)
        {
            throw new RuleViolationException("This person has an offer already");
        }
        if (Seats.For(place.HasPriority, now) == 0)
        {
            throw new RuleViolationException(FreePlaces == 0 ? "There is no free place to offer" : "The free places are kept for other people until {0:d MMMM}", KeptUntil ?? default);
        }
        var start = StartsAt!.Value;
        var offer = new SeatOffer(
            place.Id, place.HasPriority, madeBy, madeBy is null ? null : Guard.Text(reason, SeatOffer.NoteLength, "Say why you offer the place now"),
            heardAtOnce ? now : null, heardAtOnce ? OfferTimes.End(now, start) : OfferTimes.ReachBy(now, start), now);
        place.Add(offer);
        PlacesHeld++;
        KeptPlacesUsed += offer.HasPriority ? 1 : 0;
        return offer;
    }

    /// <summary>Somebody heard of their offer: their own time begins.</summary>
    public void Reach(WaitingPlace place, DateTimeOffset at)
    {
        if (place.OpenOffer is { ReachedAt: null } offer && StartsAt is { } start)
        {
            offer.Reach(at, OfferTimes.End(at, start));
        }
    }

    /// <summary>"Yes": the held seat is theirs.</summary>
    /// <param name="bookedBy">The account that answers, or writes the answer down.</param>
    /// <exception cref="RuleViolationException">There is no offer to answer, or it is over, or the run is not open.</exception>
    public Booking Accept(WaitingPlace place, Guid bookingId, Guid bookedBy, string? note, DateTimeOffset now)
    {
        RefuseIfNotOpen(now);
        var offer = Answerable(place, now);
        CloseOffer(offer, OfferAnswer.Accepted, bookedBy, note, now);
        place.End(WaitingStatus.Booked, bookedBy, now);
        return Take(bookingId, place.PersonId, bookedBy, offer.HasPriority && KeepsPlaces(now), now);
    }

    /// <summary>"Not now, keep my place": the seat goes to the next person, and they stay where they are on the list.</summary>
    /// <exception cref="RuleViolationException">There is no offer to answer, or it is over.</exception>
    public void LetPass(WaitingPlace place, Guid? by, string? note, DateTimeOffset now)
    {
        CloseOffer(Answerable(place, now), OfferAnswer.NotNow, by, note, now);
        place.Pass(SeatsFreed);
    }

    /// <summary>"No": the seat goes to the next person, and they leave the list.</summary>
    /// <exception cref="RuleViolationException">There is no offer to answer, or it is over.</exception>
    public void Decline(WaitingPlace place, Guid? by, string? note, DateTimeOffset now)
    {
        CloseOffer(Answerable(place, now), OfferAnswer.Declined, by, note, now);
        place.End(WaitingStatus.Left, by, now);
    }

    /// <summary>Takes somebody off the list. Whoever has left stays so.</summary>
    public void Leave(WaitingPlace place, Guid? by, DateTimeOffset now)
    {
        if (place.OpenOffer is { } offer)
        {
            CloseOffer(offer, OfferAnswer.Declined, by, note: null, now);
        }
        if (place.IsWaiting)
        {
            place.End(WaitingStatus.Left, by, now);
        }
    }

    /// <summary>Ends an offer whose time is over. Somebody who heard of it and did not answer keeps their place the first time, not the second.</summary>
    /// <returns>Whether there was one.</returns>
    public bool EndOffer(WaitingPlace place, DateTimeOffset now)
    {
        if (place.OpenOffer is not { } offer || offer.EndsAt > now)
        {
            return false;
        }
        CloseOffer(offer, offer.ReachedAt is null ? OfferAnswer.NotReached : OfferAnswer.NotAnswered, by: null, note: null, now);
        place.Pass(SeatsFreed);
        if (place.Offers.Count(past => past.Answer == OfferAnswer.NotAnswered) >= WaitingPlace.OffersWithoutAnswer)
        {
            place.End(WaitingStatus.NotAnswered, by: null, now);
        }
        return true;
    }

    /// <summary>The run may have been moved: no offer outlasts its start.</summary>
    public void EndByStart(WaitingPlace place)
    {
        if (place.OpenOffer is { } offer && StartsAt < offer.EndsAt)
        {
            offer.EndAt(StartsAt.Value);
        }
    }

    /// <summary>Ends the wait of somebody whose run has begun or is called off.</summary>
    public void CloseWaiting(WaitingPlace place, DateTimeOffset now)
    {
        if (place.OpenOffer is { } offer)
        {
            CloseOffer(offer, OfferAnswer.Withdrawn, by: null, note: null, now);
        }
        place.End(WaitingStatus.Closed, by: null, now);
    }

    /// <summary>Whether everybody's wait is over: the run has begun or is called off.</summary>
    public bool EndsWaiting(DateTimeOffset now) => Status == RunStatus.Cancelled || HasStarted(now);

    private static SeatOffer Answerable(WaitingPlace place, DateTimeOffset now) =>
        place.OpenOffer is not { } offer ? throw new RuleViolationException("This offer has been answered, or it is over")
        : offer.EndsAt <= now ? throw new RuleViolationException("This offer is over. Ring us if you still want to come")
        : offer;

    private void CloseOffer(SeatOffer offer, OfferAnswer answer, Guid? by, string? note, DateTimeOffset now)
    {
        offer.Close(answer, by, note, now);
        PlacesHeld--;
        KeptPlacesUsed -= offer.HasPriority ? 1 : 0;
    }
}

/// <summary>The order of a waiting list.</summary>
public static class WaitingOrder
{
    /// <summary>First those whom places are kept for, then by when they joined.</summary>
    public static IOrderedEnumerable<WaitingPlace> InOrder(this IEnumerable<WaitingPlace> places) =>
        places.OrderByDescending(place => place.HasPriority).ThenBy(place => place.JoinedAt).ThenBy(place => place.Id);
}
