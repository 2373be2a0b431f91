using Lead.Browser.Tests.Browsing;

namespace Lead.Browser.Tests.Pages;

/// <summary>Every page once as its own role, in English on a desktop; and at the narrowest without scrolling sideways.</summary>
[Collection(Suite.Looking)]
public sealed class PageTests(BrowserPortal portal)
{
    public static TheoryData<string> Names => PageTable.Rows(PageTable.All);

    [BrowserTheory]
    [MemberData(nameof(Names))]
    public async Task Page_AsItsRole_IsSound(string name)
    {
        await using var open = await PageTable.Named(name).OpenAsync(portal, Window.Desktop);
        var facts = await open.FactsAsync();
        Assert.EndsWith("LEAD", facts.Title, StringComparison.Ordinal);
        Assert.Equal(1, facts.Headings);
        await Axe.AssertCleanAsync(open.Page);
        await open.Page.SetViewportSizeAsync(Window.Phone.Width, Window.Phone.Height);
        await open.AssertFitsAsync();
        open.AssertQuiet();
    }
}
