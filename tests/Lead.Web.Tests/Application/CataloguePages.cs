using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Lead.Web.Tests.Application;

/// <summary>An answer that the catalogue offers.</summary>
/// <param name="Count">The number shown beside it.</param>
public sealed record CatalogueOption(string Facet, string Value, int Count, bool Chosen);

/// <summary>The catalogue as its reader sees it.</summary>
public static class CataloguePages
{
    public static async Task<Answer> CatalogueAsync(this Visitor visitor, string query = "") => await visitor.GetAsync("/courses" + query);

    /// <summary>The number of courses found, as the page says it.</summary>
    public static int Found(this Answer page) => Number(page.Page.QuerySelector("#list h2")!.TextContent);

    /// <summary>The titles on this page of the list.</summary>
    public static IReadOnlyList<string> Titles(this Answer page) => [.. page.Page.QuerySelectorAll("#list .item h3").Select(title => title.TextContent.Trim())];

    public static IReadOnlyList<CatalogueOption> Options(this Answer page) =>
    [
        .. page.Page.QuerySelectorAll("#filters input[type=checkbox]").Cast<IHtmlInputElement>()
            .Select(box => new CatalogueOption(box.Name!, box.Value, Number(box.Closest("label")!.QuerySelector(".num")!.TextContent), box.IsChecked)),
    ];

    /// <summary>How many more have not told us, beside a kind of help.</summary>
    public static int Unsure(this Answer page, string facet)
    {
        var hint = page.Page.QuerySelector($"#filters input[name='{facet}']")?.Closest("label")?.NextElementSibling;
        return hint is { ClassName: "hint" } ? Number(hint.TextContent) : 0;
    }

    public static string Query(IEnumerable<(string Facet, string Value)> chosen) =>
        "?" + string.Join('&', chosen.Select(pair => $"{pair.Facet}={Uri.EscapeDataString(pair.Value)}"));

    public static int Number(string text) =>
        int.Parse(new string([.. text.SkipWhile(letter => !char.IsDigit(letter)).TakeWhile(char.IsDigit)]), System.Globalization.CultureInfo.InvariantCulture);
}
