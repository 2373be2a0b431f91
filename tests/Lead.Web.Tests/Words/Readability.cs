using System.Text.RegularExpressions;

namespace Lead.Web.Tests.Words;

/// <summary>How old a reader must be for a text: the Flesch-Kincaid grade (Kincaid et al., 1975) and five years.</summary>
public static partial class Readability
{
    public static double Age(string text)
    {
        var sentences = SentenceEnd().Split(text).Count(sentence => Word().IsMatch(sentence));
        var words = Word().Matches(text).Select(match => match.Value.ToLowerInvariant()).ToList();
        var syllables = words.Sum(Syllables);
        return (0.39 * words.Count / sentences) + (11.8 * syllables / words.Count) - 15.59 + 5;
    }

    /// <summary>Groups of vowels, a silent e at the end not counted; at least one.</summary>
    public static int Syllables(string word) => Math.Max(1, Vowels().Count(SilentE().Replace(word, "")));

    [GeneratedRegex(@"[.!?:\n]+")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"[A-Za-z][A-Za-z'’-]*")]
    private static partial Regex Word();

    [GeneratedRegex("[aeiouy]+")]
    private static partial Regex Vowels();

    [GeneratedRegex("(?<![aeiouyl])e$|(?<=[aeiouy][^aeiouy])es$|(?<=[^td])ed$")]
    private static partial Regex SilentE();
}
