using Lead.Domain.Organisations;

namespace Lead.Domain.Courses;

/// <summary>
/// One time a course is held: venue, dates, tutor, languages, seats. Draft, then published, or cancelled; running and finished follow from its dates.
/// The root that counts its own seats: they change only through <see cref="Claim"/>, <see cref="GiveBack"/> and the verbs of the waiting list.
/// </summary>
public sealed partial class CourseRun
{
    public const int TutorNameLength = 100;
    public const int NoteLength = 300;
    public const int ReasonLength = 300;
    public const int TaughtInLength = 60;
    public const int MaxCapacity = 500;
    public const int MaxPricePence = 100_000;

    private readonly List<CourseSession> _sessions = [];

    public CourseRun(Guid id, Guid courseId, RunDetails details)
    {
        Id = id;
        CourseId = courseId;
        Change(details);
    }

    private CourseRun()
    {
    }

    public Guid Id { get; private set; }

    public Guid CourseId { get; private set; }

    public Guid? VenueId { get; private set; }

    public DeliveryMode Mode { get; private set; }

    public string TutorName { get; private set; } = "";

    /// <summary>BCP 47 tags of the languages it is taught in, the first one mainly.</summary>
    public IReadOnlyList<string> TaughtIn { get; private set; } = [];

    public int Capacity { get; private set; }

    /// <summary>What it costs a person, in pence; 0 is free.</summary>
    public int PricePence { get; private set; }

    /// <summary>What this run itself answers; where it says nothing the venue's answer stands.</summary>
    public AccessFacts Access { get; private set; } = AccessFacts.None;

    public string? Note { get; private set; }

    public RunStatus Status { get; private set; }

    public string? CancelReason { get; private set; }

    /// <summary>Changes with every edit and never with a booking, so that a booking does not refuse a tutor's open form.</summary>
    public Guid Version { get; private set; }

    public IReadOnlyList<CourseSession> Sessions => _sessions;

    public IEnumerable<CourseSession> HeldSessions => _sessions.Where(session => !session.IsCancelled).OrderBy(session => session.StartsAt);

    public DateTimeOffset? StartsAt => HeldSessions.FirstOrDefault()?.StartsAt;

    public DateTimeOffset? EndsAt => HeldSessions.LastOrDefault()?.EndsAt;

    public bool HasStarted(DateTimeOffset now) => StartsAt <= now;

    public bool HasFinished(DateTimeOffset now) => EndsAt <= now;

    public bool CanPublish => Status == RunStatus.Draft && HeldSessions.Any();

    public bool CanCancel(DateTimeOffset now) => Status == RunStatus.Published && !HasFinished(now);

    /// <summary>Nobody ever saw it or had a seat in it.</summary>
    public bool CanDelete => Status == RunStatus.Draft;

    public RunDetails Details => new(VenueId, Mode, TutorName, TaughtIn, Capacity, PricePence, Access, Note, Kept);

    /// <exception cref="RuleViolationException">A fact is missing or out of its limits, or the run is cancelled.</exception>
    public void Change(RunDetails details)
    {
        RefuseIfCancelled();
        if (details.Mode != DeliveryMode.Online && details.VenueId is null)
        {
            throw new RuleViolationException("Choose where people meet");
        }
        if (details.Capacity is < 1 or > MaxCapacity)
        {
            throw new RuleViolationException("Enter a number of places from 1 to {0}", MaxCapacity);
        }
        if (details.Kept is { } kept && (kept.Count < 1 || kept.Count > details.Capacity || kept.For == TargetGroup.None))
        {
            throw new RuleViolationException("Say how many places are kept, from 1 to {0}, and for whom", details.Capacity);
        }
        if (details.PricePence is < 0 or > MaxPricePence)
        {
            throw new RuleViolationException("Enter a price from 0 to {0} pounds", MaxPricePence / 100);
        }
        if (details.TaughtIn.Count == 0 || !details.TaughtIn.All(Language.IsKnown))
        {
            throw new RuleViolationException("Choose the language it is taught in");
        }
        VenueId = details.Mode == DeliveryMode.Online ? null : details.VenueId;
        Mode = details.Mode;
        TutorName = Guard.Text(details.TutorName, TutorNameLength, "Enter the tutor's name");
        TaughtIn = [.. details.TaughtIn.Distinct()];
        SeatsFreed += Math.Max(0, details.Capacity - Capacity);
        Capacity = details.Capacity;
        Keep(details.Kept);
        PricePence = details.PricePence;
        Access = details.Access;
        Note = Guard.OptionalText(details.Note, NoteLength);
        Version = Guid.NewGuid();
    }

    /// <exception cref="RuleViolationException">The run is cancelled, or the session is impossible.</exception>
    public CourseSession AddSession(Guid id, SessionDetails details)
    {
        RefuseIfCancelled();
        var session = new CourseSession(id, Id, details);
        _sessions.Add(session);
        Version = Guid.NewGuid();
        return session;
    }

    /// <summary>Moves a session or changes its room.</summary>
    /// <exception cref="RuleViolationException">The run or the session is cancelled, or the new time is impossible.</exception>
    public void ChangeSession(Guid sessionId, SessionDetails details)
    {
        RefuseIfCancelled();
        Session(sessionId).Change(details);
        Version = Guid.NewGuid();
    }

    /// <summary>Calls a session off; the run goes on with the others.</summary>
    /// <exception cref="RuleViolationException">It is the last one left, or no reason was given.</exception>
    public void CancelSession(Guid sessionId, string reason)
    {
        RefuseIfCancelled();
        if (Status == RunStatus.Published && HeldSessions.All(session => session.Id == sessionId))
        {
            throw new RuleViolationException("This is the last session. Cancel the whole run instead");
        }
        Session(sessionId).Cancel(reason);
        Version = Guid.NewGuid();
    }

    /// <exception cref="RuleViolationException">It is no draft, or has no session yet.</exception>
    public void Publish()
    {
        if (Status != RunStatus.Draft)
        {
            throw new RuleViolationException("Only a draft can be published");
        }
        if (!HeldSessions.Any())
        {
            throw new RuleViolationException("Add a session before you publish");
        }
        Status = RunStatus.Published;
        Version = Guid.NewGuid();
    }

    /// <summary>Calls the whole run off. Bookings stay as they are, so that everyone booked can be told.</summary>
    /// <exception cref="RuleViolationException">No reason was given, or there is nothing left to cancel.</exception>
    public void Cancel(string reason, DateTimeOffset now)
    {
        if (!CanCancel(now))
        {
            throw new RuleViolationException("This run cannot be cancelled any more");
        }
        CancelReason = Guard.Text(reason, ReasonLength, "Say why, so that people who booked can be told");
        Status = RunStatus.Cancelled;
        Version = Guid.NewGuid();
    }

    private CourseSession Session(Guid id) =>
        _sessions.Find(session => session.Id == id) ?? throw new RuleViolationException("This session is not part of the run");

    private void RefuseIfCancelled()
    {
        if (Status == RunStatus.Cancelled)
        {
            throw new RuleViolationException("A cancelled run cannot be changed");
        }
    }
}
