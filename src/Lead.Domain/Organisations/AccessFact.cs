namespace Lead.Domain.Organisations;

/// <summary>A kind of help or access that a venue or a run offers; each is a filter of its own.</summary>
public enum AccessFact
{
    CrecheOnSite,
    ChildcareMoney,
    TravelMoney,
    StepFree,
    AccessibleToilet,
    HearingLoop,
    SignLanguage,
    QuietSpace,
    WomenOnly,
    SupportWorkerWelcome,
}
