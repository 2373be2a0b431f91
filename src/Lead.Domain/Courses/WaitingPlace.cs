namespace Lead.Domain.Courses;

/// <summary>Somebody's place on the waiting list of a run, with every offer made to them. Changes only through <see cref="CourseRun"/>; its id is the form's token.</summary>
public sealed class WaitingPlace
{
    /// <summary>So many offers without an answer end a place: others wait too.</summary>
    public const int OffersWithoutAnswer = 2;

    private readonly List<SeatOffer> _offers = [];

    internal WaitingPlace(Guid id, Guid runId, Guid personId, Guid joinedBy, bool hasPriority, DateTimeOffset now)
    {
        Id = id;
        RunId = runId;
        PersonId = personId;
        JoinedBy = joinedBy;
        HasPriority = hasPriority;
        JoinedAt = now;
    }

    private WaitingPlace()
    {
    }

    public Guid Id { get; private set; }

    public Guid RunId { get; private set; }

    public Guid PersonId { get; private set; }

    public DateTimeOffset JoinedAt { get; private set; }

    /// <summary>The account that put them on the list: their own, or that of a worker.</summary>
    public Guid JoinedBy { get; private set; }

    /// <summary>Self-declared to be of a group that places are kept for; forgotten when those places are for everyone.</summary>
    public bool HasPriority { get; private set; }

    public WaitingStatus Status { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>The account that ended it; none for the portal, and by link.</summary>
    public Guid? EndedBy { get; private set; }

    /// <summary>What <see cref="CourseRun.SeatsFreed"/> was when they let an offer pass: they are asked again after the next seat.</summary>
    public int? PassedAt { get; private set; }

    public IReadOnlyList<SeatOffer> Offers => _offers;

    public SeatOffer? OpenOffer => _offers.Find(offer => offer.IsOpen);

    public bool IsWaiting => Status == WaitingStatus.Waiting;

    internal void Add(SeatOffer offer) => _offers.Add(offer);

    internal void Pass(int seatsFreed) => PassedAt = seatsFreed;

    internal void ForgetPriority()
    {
        HasPriority = false;
        _offers.ForEach(offer => offer.ForgetPriority());
    }

    internal void End(WaitingStatus status, Guid? by, DateTimeOffset now)
    {
        Status = status;
        EndedBy = by;
        EndedAt = now;
    }
}
