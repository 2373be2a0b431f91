using System.Net;
using AngleSharp.Html.Dom;
using Lead.Web.Tests.Application;

namespace Lead.Web.Tests.Security;

/// <summary>A form of the portal, with everything a browser would send of it.</summary>
public sealed record FoundForm(string Page, string Action, IReadOnlyList<KeyValuePair<string, string>> Fields);

/// <summary>What somebody sends who means harm, and how to tell that it did none.</summary>
public static class HostilePages
{
    public const string Token = "__RequestVerificationToken";

    /// <summary>The tag that no page may ever hold.</summary>
    public const string Mark = "<lead-canary";

    public static readonly string Megabyte = new('x', 1024 * 1024);

    public static IReadOnlyList<string> Values { get; } =
    [
        $"'\"></textarea></title></option>{Mark} onclick=alert(1)></lead-canary>",
        "a\0b",
        "a\u0001\u001b[31m\u202e\ufeff\ud800\r\nBcc: all@evil.example",
        "-1",
        "99999999999999999999999999",
        "NaN",
        "0001-01-01",
        "9999-12-31T23:59:59.9999999+14:00",
        "{{7*7}}${7*7}%s%n'; DROP TABLE People; --",
        Guid.NewGuid().ToString(),
        Guid.Empty.ToString(),
        Megabyte,
    ];

    /// <summary>The forms with method post of a page, but for the menu's.</summary>
    public static async Task<List<FoundForm>> FormsAsync(this Visitor visitor, string page)
    {
        var answer = await visitor.GetAsync(page);
        return
        [
            .. answer.Page.QuerySelectorAll("main form[method=post]").OfType<IHtmlFormElement>().Select(form =>
                new FoundForm(page, form.GetAttribute("action") is { Length: > 0 } action ? action : page, [.. Visitor.Values(form), .. Unchosen(form)])),
        ];
    }

    /// <summary>Sends it without reading it as a page: a megabyte may come back.</summary>
    public static async Task<(HttpStatusCode Status, string Html)> SendAsync(this Visitor visitor, string path, IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var content = new FormUrlEncodedContent(fields);
        using var response = await visitor.Client.PostAsync(path, content);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    public static IEnumerable<KeyValuePair<string, string>> With(this IEnumerable<KeyValuePair<string, string>> fields, string name, params string[] values) =>
        fields.Where(field => field.Key != name).Concat(values.Select(value => KeyValuePair.Create(name, value)));

    /// <summary>A word on what went wrong, or null.</summary>
    public static string? Fault(HttpStatusCode status, string html) =>
        (int)status >= 500 ? $"answered {(int)status}" : html.Contains(Mark, StringComparison.OrdinalIgnoreCase) ? "shows markup as it was typed" : null;

    /// <summary>Radio buttons, check boxes and buttons that a browser leaves out until they are pressed.</summary>
    private static IEnumerable<KeyValuePair<string, string>> Unchosen(IHtmlFormElement form)
    {
        var sent = Visitor.Values(form).Select(field => field.Key).ToHashSet();
        return form.QuerySelectorAll("input[name], button[name]")
            .Select(element => KeyValuePair.Create(element.GetAttribute("name")!, element.GetAttribute("value") ?? ""))
            .Where(field => sent.Add(field.Key));
    }
}
