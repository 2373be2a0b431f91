using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using Lead.Domain;
using Lead.Web.Infrastructure.Languages;

namespace Lead.Web.Tests.Architecture;

/// <summary>Nobody finds an English sentence on a page of their language, nor a number that has gone missing.</summary>
public sealed partial class TranslationTests
{
    /// <summary>All that have files, and the three that must have them.</summary>
    public static TheoryData<string> Languages =>
        [.. Translations.Spoken.Select(language => language.Tag).Union(["pa", "ur", "pl"]).Where(tag => tag != Language.English.Tag)];

    [Fact]
    public void Key_InTheSources_IsFoundInEveryWayOfWritingIt()
    {
        string[] known =
        [
            "Book a place", "Enter the course title", "Childcare money", "Within 2 weeks",
            "{0} place left|{0} places left", "Hello, {0}", "This course has already started", "Check this answer", "There is {0} thing to fix|There are {0} things to fix", "Choose where people meet",
        ];
        Assert.Empty(known.Except(TranslationKeys.All.Keys));
        Assert.Contains(TranslationKeys.All.Keys, key => key.StartsWith("Your place on “{0}” is booked. Your number is {1}.\n\n", StringComparison.Ordinal));
        Assert.True(TranslationKeys.All.Count > 300);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Key_InTheSources_IsTranslated(string tag) => Assert.Empty(
        from key in TranslationKeys.All
        where string.IsNullOrWhiteSpace(Entries(tag).GetValueOrDefault(key.Key))
        select $"{key.Value}: {key.Key}");

    [Theory]
    [MemberData(nameof(Languages))]
    public void Translation_WhoseSentenceHasGone_IsGoneToo(string tag) =>
        Assert.Empty(Entries(tag).Select(entry => entry.Key).Except(TranslationKeys.All.Keys));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Translation_Any_StandsInOneFile(string tag)
    {
        var satellite = typeof(Translations).Assembly.GetSatelliteAssembly(CultureInfo.GetCultureInfo(tag));
        var keys = satellite.GetManifestResourceNames()
            .SelectMany(name => new ResourceReader(satellite.GetManifestResourceStream(name)!).Cast<DictionaryEntry>())
            .Select(entry => (string)entry.Key)
            .ToList();
        Assert.NotEmpty(keys);
        Assert.Empty(keys.GroupBy(key => key).Where(group => group.Count() > 1).Select(group => group.Key));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Translation_Any_HasThePlaceholdersOfItsSentence(string tag) => Assert.Empty(
        from entry in Entries(tag)
        from form in TranslationKeys.IsPlural(entry.Key) ? entry.Value.Split('|') : [entry.Value]
        where !Holds(entry.Key, form)
        select $"{entry.Key} = {form}");

    [Theory]
    [MemberData(nameof(Languages))]
    public void Translation_OfAPlural_HasEveryFormOfItsLanguage(string tag)
    {
        var plurals = Entries(tag).Where(entry => TranslationKeys.IsPlural(entry.Key)).ToList();
        Assert.NotEmpty(plurals);
        Assert.DoesNotContain(plurals, entry => entry.Value.Split('|', StringSplitOptions.RemoveEmptyEntries).Length != Plurals.Forms(tag));
        Assert.DoesNotContain(Entries(tag), entry => !TranslationKeys.IsPlural(entry.Key) && entry.Value.Contains('|', StringComparison.Ordinal));
    }

    private static IReadOnlyDictionary<string, string> Entries(string tag)
    {
        var entries = Translations.Entries(tag);
        Assert.True(entries.Count > 0, $"There is no translation into {tag}.");
        return entries;
    }

    /// <summary>A time of day is told once: by twelve hours ({0}) or by twenty-four ({1}).</summary>
    private static bool Holds(string key, string form)
    {
        var found = TranslationKeys.Placeholders(form);
        return TimeOfDay().IsMatch(key) ? found is "0" or "1" : found == TranslationKeys.Placeholders(key);
    }

    [GeneratedRegex(@"^\{0\}[ap]m\|\|")]
    private static partial Regex TimeOfDay();
}
