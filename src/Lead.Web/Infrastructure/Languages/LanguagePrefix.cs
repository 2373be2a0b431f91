using System.Globalization;
using Lead.Domain;

namespace Lead.Web.Infrastructure.Languages;

/// <summary>
/// The language stands first in the address: <c>/ur/courses</c>. It becomes the path base, so that every link and redirect keeps it.
/// Text is in that language; dates, numbers and money keep the British order.
/// </summary>
public static class LanguagePrefix
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    public static IApplicationBuilder UseLanguagePrefix(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var language = Language.English.Tag;
        var first = context.Request.Path.Value?.Split('/', 3)[1] ?? "";
        if (first != language && Translations.Speaks(first))
        {
            language = first;
            context.Request.Path.StartsWithSegments("/" + first, out var rest);
            context.Request.PathBase = context.Request.PathBase.Add("/" + first);
            context.Request.Path = rest.HasValue ? rest : "/";
        }
        CultureInfo.CurrentCulture = British;
        CultureInfo.CurrentUICulture = Text.CultureOf(language);
        return next(context);
    });

    /// <summary>The path base of a language; none for English.</summary>
    public static string Of(string tag) => tag == Language.English.Tag || !Translations.Speaks(tag) ? "" : "/" + tag;
}
