using System.Text.RegularExpressions;

namespace Lead.Web.Tests.Architecture;

/// <summary>Every sentence of the sources that is looked up in the translations. The English sentence is the key.</summary>
internal static partial class TranslationKeys
{
    private const string Sentence = @"""((?:[^""\\]|\\.)*)""";

    /// <summary>Where each key is first written.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = SourceFiles.In("src", ".cs", ".cshtml")
        .Where(file => !NotShown().IsMatch(file.Path))
        .SelectMany(file => Lookups().SelectMany(lookup => lookup.Matches(file.Text))
            .Select(match => (Key: Regex.Unescape(match.Groups[1].Value), file.Path)))
        .DistinctBy(found => found.Key)
        .ToDictionary(found => found.Key, found => found.Path);

    /// <summary>One form for each kind of number: <c>{0} place left|{0} places left</c>. Two bars begin a note to translators.</summary>
    public static bool IsPlural(string key) => key.Contains('|', StringComparison.Ordinal) && !key.Contains("||", StringComparison.Ordinal);

    /// <summary>The numbers of the placeholders, in order.</summary>
    public static string Placeholders(string text) =>
        string.Join(' ', Placeholder().Matches(text).Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal));

    private static Regex[] Lookups() => [Indexed(), Counted(), Html(), Marked(), Refused(), Guarded(), Asked()];

    [GeneratedRegex(@"(?:\bT|\btext|new Text\(\))\[\s*" + Sentence)]
    private static partial Regex Indexed();

    [GeneratedRegex(@"(?:\bT|\btext|new Text\(\))\.Count\([^"";]*" + Sentence)]
    private static partial Regex Counted();

    [GeneratedRegex(@"(?:\bT|\btext|new Text\(\))\.Html\(\s*" + Sentence)]
    private static partial Regex Html();

    [GeneratedRegex(@"\bKey\(\s*" + Sentence)]
    private static partial Regex Marked();

    [GeneratedRegex(@"new RuleViolationException\(\s*" + Sentence)]
    private static partial Regex Refused();

    [GeneratedRegex(@"\bGuard\.Text\([^"";]*" + Sentence)]
    private static partial Regex Guarded();

    [GeneratedRegex(@"\bRequired\(\s*" + Sentence)]
    private static partial Regex Asked();

    [GeneratedRegex(@"\{(\d+)[^}]*\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex("/(Migrations|Seeding)/")]
    private static partial Regex NotShown();
}
