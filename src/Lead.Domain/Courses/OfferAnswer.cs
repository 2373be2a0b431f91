namespace Lead.Domain.Courses;

/// <summary>What became of an offered seat.</summary>
public enum OfferAnswer
{
    /// <summary>Nothing yet: the seat is held.</summary>
    Open,
    Accepted,
    Declined,

    /// <summary>"Not now, keep my place": this seat goes to the next person.</summary>
    NotNow,

    /// <summary>They heard of it, and its time went by.</summary>
    NotAnswered,

    /// <summary>We could not reach them in time.</summary>
    NotReached,

    /// <summary>The run was called off or began.</summary>
    Withdrawn,
}
