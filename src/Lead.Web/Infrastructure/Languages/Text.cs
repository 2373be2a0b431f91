using System.Collections.Frozen;
using System.Globalization;
using Microsoft.AspNetCore.Html;

namespace Lead.Web.Infrastructure.Languages;

/// <summary>
/// What the portal says, in the reader's language. The English sentence is the key: <c>T["Book a place"]</c>.
/// Where the English words alone do not say what is meant, a note for translators follows them: <c>T["no||not there"]</c> reads <c>no</c>.
/// </summary>
public sealed class Text
{
    /// <summary>Looked up once: the framework's own look-up locks, and every page asks many times.</summary>
    private static readonly FrozenDictionary<string, CultureInfo> Cultures = Translations.Spoken.ToFrozenDictionary(
        language => language.Tag, language => CultureInfo.GetCultureInfo(language == Domain.Language.English ? "en-GB" : language.Tag));

    /// <param name="language">BCP 47 tag of the reader's language; English for one that the portal does not speak.</param>
    public Text(string language)
    {
        Tag = Translations.Speaks(language) ? language : Domain.Language.English.Tag;
        Culture = CultureOf(Tag);
    }

    /// <summary>In the language of the request.</summary>
    public Text()
        : this(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName)
    {
    }

    public string Tag { get; }

    public CultureInfo Culture { get; }

    public string Direction => Culture.TextInfo.IsRightToLeft ? "rtl" : "ltr";

    public string this[string key] => WithoutNote(Translations.Find(Tag, key));

    public string this[string key, params object[] values] => string.Format(CultureInfo.CurrentCulture, this[key], values);

    /// <summary>The form for a number: <c>T.Count(n, "{0} place left|{0} places left")</c>. A translation has as many forms as its language needs, in CLDR's order.</summary>
    public string Count(int number, string key, params object[] more)
    {
        var forms = Translations.Find(Tag, key).Split('|');
        var form = forms[Math.Min(Plurals.Index(Tag, number), forms.Length - 1)];
        return string.Format(CultureInfo.CurrentCulture, form, [number, .. more]);
    }

    /// <summary>A place in a row: <c>3rd</c>.</summary>
    public string Ordinal(int number) => Plurals.Ordinal(Tag, number);

    /// <summary>A sentence with pieces of markup in it, such as a name in <c>bdi</c> or a link.</summary>
    public IHtmlContent Html(string key, params IHtmlContent[] pieces) =>
        new HtmlFormattableString(this[key], pieces);

    /// <param name="tag">Of a language that the portal speaks.</param>
    public static CultureInfo CultureOf(string tag) => Cultures[tag];

    /// <summary>Marks a sentence as a key where it is written, when it is translated somewhere else.</summary>
    public static string Key(string sentence) => sentence;

    private static string WithoutNote(string text) =>
        text.IndexOf("||", StringComparison.Ordinal) is > 0 and var end ? text[..end] : text;
}
