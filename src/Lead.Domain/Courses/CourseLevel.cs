namespace Lead.Domain.Courses;

/// <summary>The level of a qualification in England; most courses here have none.</summary>
public enum CourseLevel
{
    None,
    Entry,
    Level1,
    Level2,
    Level3,
}
