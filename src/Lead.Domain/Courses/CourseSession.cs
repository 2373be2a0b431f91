namespace Lead.Domain.Courses;

/// <summary>One meeting of a run. Inherits the run's facts unless it says otherwise; may be moved or cancelled.</summary>
public sealed class CourseSession
{
    public const int RoomLength = 60;
    public const int ReasonLength = 200;

    internal CourseSession(Guid id, Guid runId, SessionDetails details)
    {
        Id = id;
        RunId = runId;
        Set(details);
    }

    private CourseSession()
    {
    }

    public Guid Id { get; private set; }

    public Guid RunId { get; private set; }

    public DateTimeOffset StartsAt { get; private set; }

    public DateTimeOffset EndsAt { get; private set; }

    public string? Room { get; private set; }

    /// <summary>Where this session meets when not at the run's venue.</summary>
    public Guid? VenueId { get; private set; }

    /// <summary>When it was to start before it was last moved.</summary>
    public DateTimeOffset? MovedFrom { get; private set; }

    public string? CancelReason { get; private set; }

    public bool IsCancelled => CancelReason is not null;

    public SessionDetails Details => new(LondonTime.Date(StartsAt), LondonTime.Time(StartsAt), LondonTime.Time(EndsAt), Room, VenueId);

    public bool Overlaps(CourseSession other) =>
        !IsCancelled && !other.IsCancelled && StartsAt < other.EndsAt && other.StartsAt < EndsAt;

    internal void Change(SessionDetails details)
    {
        if (IsCancelled)
        {
            throw new RuleViolationException("A cancelled session cannot be changed");
        }
        var before = StartsAt;
        Set(details);
        if (StartsAt != before)
        {
            MovedFrom = before;
        }
    }

    internal void Cancel(string reason) =>
        CancelReason = Guard.Text(reason, ReasonLength, "Say why, so that people who booked can be told");

    private void Set(SessionDetails details)
    {
        var (starts, ends) = (LondonTime.Instant(details.Date, details.Starts), LondonTime.Instant(details.Date, details.Ends));
        if (ends <= starts)
        {
            throw new RuleViolationException("The end must be after the start");
        }
        StartsAt = starts;
        EndsAt = ends;
        Room = Guard.OptionalText(details.Room, RoomLength);
        VenueId = details.VenueId;
    }
}
