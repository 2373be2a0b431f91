namespace Lead.Data.Seeding;

/// <summary>24 invented courses with about 40 runs in every state, a file for each field.</summary>
internal static partial class DemoCourses
{
    private const string HalfTerm = "No class: it is half-term";

    public static IEnumerable<DemoCourse> All() => [.. Business(), .. Groups(), .. Work(), .. Skills(), .. Wellbeing()];
}
