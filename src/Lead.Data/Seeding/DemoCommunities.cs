using Lead.Domain.Places;

namespace Lead.Data.Seeding;

/// <summary>Four communities of place and four of interest.</summary>
internal static class DemoCommunities
{
    public static IEnumerable<Community> All() =>
    [
        Of(1, "Lye and Wollescote", "Lye & Stourbridge North", "Cradley North & Wollescote"),
        Of(2, "Tipton", "Tipton Green", "Princes End", "Great Bridge"),
        Of(3, "Wednesbury and Darlaston", "Wednesbury North", "Wednesbury South", "Darlaston South", "Bentley and Darlaston North"),
        Of(4, "Bilston", "Bilston North", "Bilston South"),
        Of(5, "Asian women who want to earn their own money"),
        Of(6, "Deaf people, their families and friends"),
        Of(7, "People looking after their mental health"),
        Of(8, "Polish-speaking families"),
    ];

    private static Community Of(int number, string name, params string[] wards) =>
        new(DemoId.Community(number), name, wards.Select(BlackCountryPlaces.WardCode));
}
