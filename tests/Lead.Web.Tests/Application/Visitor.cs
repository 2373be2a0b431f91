using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Lead.Web.Tests.Application;

/// <summary>An answer of the portal, and its page.</summary>
public sealed record Answer(HttpResponseMessage Response, string Html, IHtmlDocument Page)
{
    public HttpStatusCode Status => Response.StatusCode;

    public string? Location => Response.Headers.Location?.ToString();

    public IReadOnlyList<string> Errors => [.. Page.QuerySelectorAll(".err li").Select(error => error.TextContent.Trim())];

    /// <summary>The words of the page's main part, spaces folded.</summary>
    public string Words => string.Join(' ', (Page.QuerySelector("main") ?? Page.Body!).TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>Somebody at a browser without scripts: opens pages, fills in their real forms, with their real tokens.</summary>
public sealed class Visitor(HttpClient client)
{
    public HttpClient Client => client;

    public async Task<Answer> GetAsync(string path) => await ReadAsync(await client.GetAsync(path));

    /// <summary>Opens a page, fills in its form and sends it.</summary>
    /// <param name="fields">Values by name; a null takes the field away. Fields of the form that are not named keep their values.</param>
    public async Task<Answer> SubmitAsync(string path, object? fields = null, string form = "main form") =>
        await SubmitAsync(await GetAsync(path), path, fields, form);

    /// <summary>Fills in a form of a page that is open.</summary>
    public async Task<Answer> SubmitAsync(Answer page, string path, object? fields = null, string form = "main form")
    {
        var element = (IHtmlFormElement?)page.Page.QuerySelector(form) ?? throw new InvalidOperationException($"There is no form '{form}' on {path}: {page.Status}.");
        var values = Values(element);
        foreach (var (name, value) in Pairs(fields))
        {
            values.RemoveAll(pair => pair.Key == name);
            values.AddRange(value.Select(item => KeyValuePair.Create(name, item)));
        }
        var action = element.GetAttribute("action");
        return await PostAsync(string.IsNullOrEmpty(action) ? path : action, values);
    }

    /// <summary>Sends fields as they are: a crafted form.</summary>
    public async Task<Answer> PostAsync(string path, IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var content = new FormUrlEncodedContent(fields);
        return await ReadAsync(await client.PostAsync(path, content));
    }

    /// <summary>What a browser would send of a form that nobody touched.</summary>
    public static List<KeyValuePair<string, string>> Values(IHtmlFormElement form) =>
    [
        .. form.QuerySelectorAll("input, textarea, select").SelectMany(element => element switch
        {
            IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } => [],
            IHtmlInputElement input => Pair(input.Name, input.Value),
            IHtmlTextAreaElement area => Pair(area.Name, area.Value),
            IHtmlSelectElement select => Pair(select.Name, select.Value ?? ""),
            _ => Array.Empty<KeyValuePair<string, string>>(),
        }),
    ];

    private static KeyValuePair<string, string>[] Pair(string? name, string value) => name is null ? [] : [KeyValuePair.Create(name, value)];

    private static IEnumerable<(string Name, string[] Values)> Pairs(object? fields) => fields switch
    {
        null => [],
        IEnumerable<KeyValuePair<string, string>> pairs => pairs.GroupBy(pair => pair.Key, pair => pair.Value).Select(group => (group.Key, group.ToArray())),
        _ => fields.GetType().GetProperties().Select(property => (property.Name, property.GetValue(fields) switch
        {
            null => [],
            string[] many => many,
            var one => [one.ToString()!],
        })),
    };

    private static async Task<Answer> ReadAsync(HttpResponseMessage response)
    {
        var html = await response.Content.ReadAsStringAsync();
        var document = await BrowsingContext.New(Configuration.Default).OpenAsync(request => request.Content(html));
        return new Answer(response, html, (IHtmlDocument)document);
    }
}
