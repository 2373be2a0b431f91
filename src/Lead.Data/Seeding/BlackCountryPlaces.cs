using Lead.Domain.Places;

namespace Lead.Data.Seeding;

/// <summary>
/// The places of the Black Country: four boroughs and their 88 wards, by GSS code.
/// Source: Office for National Statistics, licensed under the Open Government Licence v3.0.
/// </summary>
public static class BlackCountryPlaces
{
    private const int CodeYear = 2024;
    private const string Dudley = "E08000027";
    private const string Sandwell = "E08000028";
    private const string Walsall = "E08000030";
    private const string Wolverhampton = "E08000031";

    public static IEnumerable<Borough> Boroughs() =>
    [
        new(Dudley, "Dudley"),
        new(Sandwell, "Sandwell"),
        new(Walsall, "Walsall"),
        new(Wolverhampton, "Wolverhampton"),
    ];

    public static IEnumerable<Ward> Wards() =>
    [
        .. WardsOf(Dudley, BlackCountryWards.Dudley),
        .. WardsOf(Sandwell, BlackCountryWards.Sandwell),
        .. WardsOf(Walsall, BlackCountryWards.Walsall),
        .. WardsOf(Wolverhampton, BlackCountryWards.Wolverhampton),
    ];

    /// <summary>The code of a ward by its name; the names of all 88 differ.</summary>
    /// <exception cref="InvalidOperationException">No such ward.</exception>
    internal static string WardCode(string name) => Wards().Single(ward => ward.Name == name).Code;

    private static IEnumerable<Ward> WardsOf(string borough, (string Code, string Name)[] wards) =>
        wards.Select(ward => new Ward(ward.Code, CodeYear, ward.Name, borough));
}
