using System.Text.Json;
using Lead.Web.Infrastructure.Languages;
using Microsoft.Playwright;

namespace Lead.Browser.Tests.Browsing;

/// <summary>What a page says of itself.</summary>
/// <param name="TooWide">What sticks out of the window at its sides.</param>
public sealed record PageFacts(string Title, int Headings, int ScrollWidth, int ClientWidth, string[] TooWide);

/// <summary>A page in the browser, and what it did while it was open.</summary>
public sealed class OpenPage : IAsyncDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private const string Facts = """
        () => {
            const width = document.documentElement.clientWidth;
            const wide = [...document.body.querySelectorAll('*')].filter(e => {
                const box = e.getBoundingClientRect();
                return box.width > 1 && (box.right > width + 1 || box.left < -1);
            });
            return JSON.stringify({
                title: document.title,
                headings: [...document.querySelectorAll('h1')].filter(h => h.checkVisibility()).length,
                scrollWidth: document.documentElement.scrollWidth,
                clientWidth: width,
                tooWide: wide.slice(0, 5).map(e => e.outerHTML.slice(0, 120)),
            });
        }
        """;

    private OpenPage(IPage page, Uri portal)
    {
        Page = page;
        page.Request += (_, request) =>
        {
            if (new Uri(request.Url) is { Scheme: not "data" } address && address.Authority != portal.Authority)
            {
                Elsewhere.Add(request.Url);
            }
        };
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !IsOwnStatus(message))
            {
                Complaints.Add($"{message.Text} ({message.Location})");
            }
        };
        page.PageError += (_, error) => Complaints.Add(error);
    }

    public IPage Page { get; }

    public int Status { get; private set; }

    /// <summary>Requests to other hosts.</summary>
    public List<string> Elsewhere { get; } = [];

    /// <summary>Errors and warnings of the console.</summary>
    public List<string> Complaints { get; } = [];

    /// <summary>Opens an address in a language. A language without translations yet is put on by script: its direction and letters are tried all the same.</summary>
    public static async Task<OpenPage> AtAsync(IPage page, Uri portal, string path, string language)
    {
        var open = new OpenPage(page, portal);
        var answer = await page.GotoAsync(portal.ToString().TrimEnd('/') + LanguagePrefix.Of(language) + path);
        open.Status = answer!.Status;
        if (!Translations.Speaks(language))
        {
            await page.EvaluateAsync("([lang, dir]) => Object.assign(document.documentElement, { lang, dir })", new[] { language, new Text(language).Direction });
        }
        return open;
    }

    public async Task<PageFacts> FactsAsync() => JsonSerializer.Deserialize<PageFacts>(await Page.EvaluateAsync<string>(Facts), Json)!;

    public async Task AssertFitsAsync()
    {
        var facts = await FactsAsync();
        Assert.True(
            facts.ScrollWidth <= facts.ClientWidth,
            $"{facts.ScrollWidth} px of page in {facts.ClientWidth} px of window: {string.Join('\n', facts.TooWide)}");
    }

    /// <summary>Asked no other host for anything, and left the console empty.</summary>
    public void AssertQuiet()
    {
        var noise = Elsewhere.Concat(Complaints).ToList();
        Assert.True(noise.Count == 0, string.Join('\n', noise));
    }

    public async ValueTask DisposeAsync() => await Page.CloseAsync();

    /// <summary>The browser's remark that the page itself is an error page.</summary>
    private bool IsOwnStatus(IConsoleMessage message) =>
        message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal) && message.Location.StartsWith(Page.Url, StringComparison.Ordinal);
}
