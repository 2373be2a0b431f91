namespace Lead.Domain.Courses;

/// <summary>People a course especially welcomes. A welcome, never a ban.</summary>
[Flags]
public enum TargetGroup
{
    None = 0,
    MinorityEthnicGroups = 1,
    AsianWomen = 2,
    Women = 4,
    DisabledPeople = 8,
    MentalHealth = 16,
    UnemployedPeople = 32,
}
