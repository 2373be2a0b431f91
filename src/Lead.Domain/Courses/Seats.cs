namespace Lead.Domain.Courses;

/// <summary>The seats of a run in figures.</summary>
/// <param name="Taken">Seats that somebody has; more than <paramref name="Capacity"/> when that was lowered.</param>
/// <param name="Held">Seats offered to somebody on the waiting list, who has not answered yet.</param>
/// <param name="Kept">Places kept for some groups, as was announced.</param>
/// <param name="KeptUsed">Kept places that somebody of those groups has or is offered.</param>
public sealed record Seats(int Capacity, int Taken, int Held, KeptPlaces? Kept, int KeptUsed)
{
    /// <summary>Seats that nobody has and nobody is offered.</summary>
    public int Free => Math.Max(0, Capacity - Taken - Held);

    /// <summary>The announced places, while they are still kept.</summary>
    public KeptPlaces? KeptAt(DateTimeOffset now) => LondonTime.Date(now) <= Kept?.Until ? Kept : null;

    /// <summary>The seats somebody can have now.</summary>
    /// <param name="hasPriority">Of a group that places are kept for.</param>
    public int For(bool hasPriority, DateTimeOffset now) =>
        !hasPriority && KeptAt(now) is { } kept ? Math.Max(0, Free - Math.Max(0, kept.Count - KeptUsed)) : Free;
}
