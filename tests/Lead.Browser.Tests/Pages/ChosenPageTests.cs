using Lead.Browser.Tests.Browsing;
using Microsoft.Playwright;

namespace Lead.Browser.Tests.Pages;

/// <summary>Pages of different kinds, tried in every way that is too slow for all.</summary>
[Collection(Suite.Looking)]
public sealed class ChosenPageTests(BrowserPortal portal)
{
    /// <summary>Every text grows by a third, as a translation may.</summary>
    private const string Longer = """
        () => {
            const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
            while (walker.nextNode()) {
                const text = walker.currentNode;
                if (text.data.trim()) text.data = text.data + ' ' + text.data.trim().slice(0, Math.ceil(text.data.trim().length * 0.3));
            }
        }
        """;

    public static TheoryData<string> Names => [.. PageTable.Chosen];

    [BrowserTheory]
    [MemberData(nameof(Names))]
    public async Task Page_InEveryLanguage_FitsAPhoneAndIsClean(string name)
    {
        foreach (var language in new[] { "en", "pa", "ur", "pl" })
        {
            await using var open = await PageTable.Named(name).OpenAsync(portal, Window.Phone, language);
            await open.AssertFitsAsync();
            await Axe.AssertCleanAsync(open.Page);
        }
    }

    [BrowserTheory]
    [MemberData(nameof(Names))]
    public async Task Page_LongerZoomedOrInForcedColours_StillFits(string name)
    {
        await using var open = await PageTable.Named(name).OpenAsync(portal, Window.Zoomed);
        await open.AssertFitsAsync();
        await open.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ForcedColors = ForcedColors.Active, ReducedMotion = ReducedMotion.Reduce });
        await open.AssertFitsAsync();
        await open.Page.EvaluateAsync(Longer);
        await open.Page.SetViewportSizeAsync(Window.Phone.Width, Window.Phone.Height);
        await open.AssertFitsAsync();
        open.AssertQuiet();
    }
}
