namespace Lead.Domain.Courses;

/// <summary>Where somebody's place on a waiting list stands; all but the first are the end of it.</summary>
public enum WaitingStatus
{
    Waiting,
    Booked,

    /// <summary>They left by themselves, or said no to an offer.</summary>
    Left,

    /// <summary>Offers went by without an answer.</summary>
    NotAnswered,

    /// <summary>The run began or was called off.</summary>
    Closed,
}
