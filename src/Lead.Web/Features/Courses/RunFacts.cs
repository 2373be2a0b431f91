using Lead.Domain;
using Lead.Domain.Courses;
using Lead.Domain.Organisations;

namespace Lead.Web.Features.Courses;

/// <summary>What a page shows of a session.</summary>
public sealed record SessionFacts(Guid Id, DateTimeOffset StartsAt, DateTimeOffset EndsAt, string? Room, string? OtherVenue, DateTimeOffset? MovedFrom, string? CancelReason)
{
    public bool IsCancelled => CancelReason is not null;
}

/// <summary>What a page shows of the place.</summary>
public sealed record VenueFacts(string Name, string Address, string Postcode, string Ward, string Borough, string WardCode, string BoroughCode);

/// <summary>What a page shows of a run; its access facts have the venue's where the run says nothing.</summary>
public sealed record RunFacts(
    Guid Id,
    RunStatus Status,
    DeliveryMode Mode,
    string TutorName,
    IReadOnlyList<string> TaughtIn,
    Seats Seats,
    int PricePence,
    string? Note,
    string? CancelReason,
    AccessFacts Access,
    VenueFacts? Venue,
    IReadOnlyList<SessionFacts> Sessions)
{
    public int Capacity => Seats.Capacity;

    public int PlacesTaken => Seats.Taken;

    public int FreePlaces => Seats.Free;

    public IEnumerable<SessionFacts> Held => Sessions.Where(session => !session.IsCancelled);

    public SessionFacts? First => Held.FirstOrDefault();

    public DateTimeOffset? EndsAt => Held.LastOrDefault()?.EndsAt;

    public bool HasStarted(DateTimeOffset now) => First?.StartsAt <= now;

    /// <summary>Whether people can book or join the waiting list.</summary>
    public bool IsOpen(DateTimeOffset now) => Status == RunStatus.Published && !HasStarted(now);

    public bool CanBook(DateTimeOffset now) => IsOpen(now) && FreePlaces > 0;

    /// <summary>The first of the sessions that meet at the usual weekday and hours, when more than half do.</summary>
    public SessionFacts? Usual { get; } = UsualOf([.. Sessions.Where(session => !session.IsCancelled)]);

    private static SessionFacts? UsualOf(IReadOnlyList<SessionFacts> held) => held
        .GroupBy(session => (LondonTime.Date(session.StartsAt).DayOfWeek, LondonTime.Time(session.StartsAt), LondonTime.Time(session.EndsAt)))
        .FirstOrDefault(group => group.Count() > 1 && group.Count() * 2 > held.Count)?.First();
}
