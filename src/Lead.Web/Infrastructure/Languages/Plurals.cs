namespace Lead.Web.Infrastructure.Languages;

/// <summary>Which form of a word goes with a whole number, by the plural rules of Unicode CLDR.</summary>
public static class Plurals
{
    /// <summary>How many forms a translation needs.</summary>
    public static int Forms(string tag) => tag == "pl" ? 3 : 2;

    public static int Index(string tag, int number) => tag switch
    {
        "pa" or "bn" or "gu" => number is 0 or 1 ? 0 : 1,
        "pl" => Polish(number),
        _ => number == 1 ? 0 : 1,
    };

    /// <summary>A place in a row, as figures are read in that language.</summary>
    public static string Ordinal(string tag, int number) => tag switch
    {
        "en" => $"{number}{English(number)}",
        "pl" => $"{number}.",
        _ => $"{number}",
    };

    private static string English(int number) => (number % 100, number % 10) switch
    {
        (>= 11 and <= 13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };

    private static int Polish(int number) => number switch
    {
        1 => 0,
        _ when number % 10 is >= 2 and <= 4 && number % 100 is not (>= 12 and <= 14) => 1,
        _ => 2,
    };
}
