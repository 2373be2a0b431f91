namespace Lead.Domain.Courses;

/// <summary>What somebody decided about a run; running and finished follow from its dates.</summary>
public enum RunStatus
{
    Draft,
    Published,
    Cancelled,
}
