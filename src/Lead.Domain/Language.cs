namespace Lead.Domain;

/// <summary>A language that people of the Black Country speak, by its BCP 47 tag; British Sign Language is <c>bfi</c>.</summary>
/// <param name="Tag">BCP 47 tag.</param>
/// <param name="EnglishName">What English pages call it.</param>
/// <param name="OwnName">What its speakers call it, in its own script.</param>
public sealed record Language(string Tag, string EnglishName, string OwnName)
{
    public const int TagLength = 10;

    public static readonly Language English = new("en", "English", "English");

    public static readonly IReadOnlyList<Language> All =
    [
        English,
        new("pa", "Panjabi", "ਪੰਜਾਬੀ"),
        new("ur", "Urdu", "اردو"),
        new("bn", "Bengali", "বাংলা"),
        new("gu", "Gujarati", "ગુજરાતી"),
        new("pl", "Polish", "Polski"),
        new("ro", "Romanian", "Română"),
        new("ar", "Arabic", "العربية"),
        new("bfi", "British Sign Language", "BSL"),
    ];

    public static bool IsKnown(string? tag) => All.Any(language => language.Tag == tag);

    /// <exception cref="InvalidOperationException">No such language.</exception>
    public static Language Of(string tag) => All.First(language => language.Tag == tag);
}
