using Lead.Browser.Tests.Browsing;
using Lead.Browser.Tests.Pages;

namespace Lead.Browser.Tests.Weight;

/// <summary>A first view is light for a phone with little data, and its targets are big enough for a thumb.</summary>
[Collection(Suite.Using)]
public sealed class WeightTests(BrowserPortal portal)
{
    private const int MaxBytes = 30 * 1024;
    private const int MaxRequests = 6;

    private const string Small = """
        () => [...document.querySelectorAll('a[href], button, select, input:not([type=hidden]):not([type=checkbox]):not([type=radio])')]
            .filter(e => e.checkVisibility() && !e.classList.contains('skip') && getComputedStyle(e).display !== 'inline')
            .filter(e => e.getBoundingClientRect().height < 43.5)
            .map(e => `${e.getBoundingClientRect().height} ${e.outerHTML.slice(0, 120)}`)
        """;

    public static TheoryData<string> Names => PageTable.Rows(PageTable.All.Where(page => page.Then is null));

    [BrowserTheory]
    [MemberData(nameof(Names))]
    public async Task FirstView_OverTheWire_IsLight(string name)
    {
        var entry = PageTable.Named(name);
        // Signed in, and with nothing in its cache.
        await using var context = await portal.Browser.NewContextAsync(new()
        {
            BaseURL = portal.Host.Address.ToString(),
            StorageState = await (await portal.ContextAsync(entry.Role)).StorageStateAsync(),
        });
        var page = await context.NewPageAsync();
        var sizes = new List<Task<long>>();
        page.RequestFinished += (_, request) => sizes.Add(Task.Run(async () =>
        {
            var size = await request.SizesAsync();
            return (long)size.ResponseBodySize + size.ResponseHeadersSize;
        }));
        await page.GotoAsync(portal.Fill(entry.Example), new() { WaitUntil = Microsoft.Playwright.WaitUntilState.NetworkIdle });
        var bytes = (await Task.WhenAll(sizes)).Sum();
        Assert.InRange(sizes.Count, 1, MaxRequests);
        Assert.InRange(bytes, 1, MaxBytes);
    }

    [BrowserTheory]
    [InlineData("Nobody", "/")]
    [InlineData("Nobody", "/courses")]
    [InlineData("Nobody", "/courses/{course}")]
    [InlineData("Resident", "/courses/{course}/runs/{run}/book")]
    [InlineData("Resident", "/my")]
    public async Task Targets_OnAPhone_AreBigEnough(string role, string example)
    {
        await using var open = await portal.OpenAsync(role, example, Window.Phone);
        Assert.Empty(await open.Page.EvaluateAsync<string[]>(Small));
    }
}
