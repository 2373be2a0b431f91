namespace Lead.Domain.Courses;

/// <content>The seats: taken, held, kept for some groups, free.</content>
public sealed partial class CourseRun
{
    /// <summary>Seats that somebody has. May pass <see cref="Capacity"/> when that was lowered: nobody is removed.</summary>
    public int PlacesTaken { get; private set; }

    /// <summary>Seats offered to somebody on the waiting list, who has not answered yet.</summary>
    public int PlacesHeld { get; private set; }

    /// <summary>Kept places that somebody of their groups has or is offered.</summary>
    public int KeptPlacesUsed { get; private set; }

    /// <summary>How often a seat has become free, or the number of places been raised; whoever let an offer pass is asked again after the next.</summary>
    public int SeatsFreed { get; private set; }

    public int KeptCount { get; private set; }

    public TargetGroup KeptFor { get; private set; }

    public DateOnly? KeptUntil { get; private set; }

    /// <summary>The places kept for some groups, as was announced.</summary>
    public KeptPlaces? Kept => KeptUntil is { } until ? new KeptPlaces(KeptCount, KeptFor, until) : null;

    public Seats Seats => new(Capacity, PlacesTaken, PlacesHeld, Kept, KeptPlacesUsed);

    /// <summary>Seats that nobody has and nobody is offered.</summary>
    public int FreePlaces => Seats.Free;

    /// <summary>Whether there is a seat for somebody, if only for those whom places are kept for.</summary>
    public bool CanBook(DateTimeOffset now) => IsOpen(now) && FreePlaces > 0;

    /// <summary>Takes one seat for a person. The only way a seat is ever taken; the caller holds the run's row, see <c>SeatClaims</c>.</summary>
    /// <param name="bookedBy">The account that booked: the person's own, or that of a worker.</param>
    /// <param name="hasPriority">Says to be of a group that places are kept for.</param>
    /// <param name="waiting">Their place on the waiting list, if any: an offer held for them is taken up, and the place ends.</param>
    /// <exception cref="RuleViolationException">The run is not open, has started or is full, or the places left are kept for others.</exception>
    public Booking Claim(Guid bookingId, Guid personId, Guid bookedBy, DateTimeOffset now, bool hasPriority = false, WaitingPlace? waiting = null)
    {
        if (waiting?.OpenOffer?.EndsAt > now)
        {
            return Accept(waiting, bookingId, bookedBy, note: null, now);
        }
        RefuseIfNotOpen(now);
        hasPriority &= KeepsPlaces(now);
        if (Seats.For(hasPriority, now) == 0)
        {
            throw FreePlaces == 0
                ? new RuleViolationException("This course is full. You can join the waiting list")
                : new RuleViolationException("The last places are kept for some people for now. You can join the waiting list");
        }
        if (waiting is not null)
        {
            EndOffer(waiting, now);
            waiting.End(WaitingStatus.Booked, bookedBy, now);
        }
        return Take(bookingId, personId, bookedBy, hasPriority, now);
    }

    /// <summary>Frees the seat of a booking. A booking given back before stays so, and frees nothing more.</summary>
    /// <exception cref="RuleViolationException">The last session is over.</exception>
    public void GiveBack(Booking booking, DateTimeOffset now)
    {
        if (booking.RunId != Id)
        {
            throw new ArgumentException("The booking is of another run.", nameof(booking));
        }
        if (booking.Status == BookingStatus.GivenBack)
        {
            return;
        }
        if (HasFinished(now))
        {
            throw new RuleViolationException("This course is over, so its place cannot be given back");
        }
        booking.GiveBack(now);
        PlacesTaken--;
        KeptPlacesUsed -= booking.HasPriority ? 1 : 0;
        SeatsFreed++;
    }

    /// <summary>Forgets who had priority, once the kept places are for everyone.</summary>
    /// <param name="bookings">All the run's bookings with priority.</param>
    /// <param name="waiting">All its waiting places with priority.</param>
    public void ReleaseKeptPlaces(IEnumerable<Booking> bookings, IEnumerable<WaitingPlace> waiting, DateTimeOffset now)
    {
        if (KeepsPlaces(now))
        {
            return;
        }
        foreach (var booking in bookings)
        {
            booking.ForgetPriority();
        }
        foreach (var place in waiting)
        {
            place.ForgetPriority();
        }
        KeptPlacesUsed = 0;
        SeatsFreed++;
    }

    private Booking Take(Guid bookingId, Guid personId, Guid bookedBy, bool hasPriority, DateTimeOffset now)
    {
        PlacesTaken++;
        KeptPlacesUsed += hasPriority ? 1 : 0;
        return new Booking(bookingId, Id, personId, bookedBy, hasPriority, now);
    }

    private bool KeepsPlaces(DateTimeOffset now) => Seats.KeptAt(now) is not null;

    private void Keep(KeptPlaces? kept) => (KeptCount, KeptFor, KeptUntil) = (kept?.Count ?? 0, kept?.For ?? TargetGroup.None, kept?.Until);

    private bool IsOpen(DateTimeOffset now) => Status == RunStatus.Published && !HasStarted(now);

    private void RefuseIfNotOpen(DateTimeOffset now)
    {
        if (Status != RunStatus.Published)
        {
            throw new RuleViolationException("This course is not open for booking");
        }
        if (HasStarted(now))
        {
            throw new RuleViolationException("This course has already started");
        }
    }
}
