using System.Collections;
using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Resources;
using Lead.Domain;

namespace Lead.Web.Infrastructure.Languages;

/// <summary>
/// All translations, read once from the <c>.resx</c> files beside the views (compiled into one satellite assembly a language).
/// The English sentence is the key. A language is spoken as soon as its files are there.
/// </summary>
public static class Translations
{
    private static readonly FrozenDictionary<string, FrozenDictionary<string, string>> ByLanguage = Language.All
        .Select(language => (language.Tag, Entries: Read(language.Tag)))
        .Where(language => language.Entries.Count > 0)
        .ToFrozenDictionary(language => language.Tag, language => language.Entries);

    /// <summary>English first, then every language that has files.</summary>
    public static IReadOnlyList<Language> Spoken { get; } =
        [.. Language.All.Where(language => language == Language.English || ByLanguage.ContainsKey(language.Tag))];

    public static bool Speaks(string tag) => tag == Language.English.Tag || ByLanguage.ContainsKey(tag);

    /// <summary>The translation, or the English sentence itself where there is none.</summary>
    public static string Find(string tag, string key) =>
        ByLanguage.TryGetValue(tag, out var entries) && entries.TryGetValue(key, out var text) ? text : key;

    public static IReadOnlyDictionary<string, string> Entries(string tag) =>
        ByLanguage.GetValueOrDefault(tag) ?? FrozenDictionary<string, string>.Empty;

    private static FrozenDictionary<string, string> Read(string tag)
    {
        Assembly satellite;
        try
        {
            satellite = typeof(Translations).Assembly.GetSatelliteAssembly(CultureInfo.GetCultureInfo(tag));
        }
        catch (FileNotFoundException)
        {
            return FrozenDictionary<string, string>.Empty;
        }
        return satellite.GetManifestResourceNames()
            .Select(name => new ResourceReader(satellite.GetManifestResourceStream(name)!))
            .SelectMany(reader => reader.Cast<DictionaryEntry>())
            .DistinctBy(entry => (string)entry.Key)
            .ToFrozenDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);
    }
}
