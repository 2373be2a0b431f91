using Lead.Browser.Tests.Browsing;

namespace Lead.Browser.Tests.Pages;

/// <summary>Every page that residents read, right to left on the narrowest phone.</summary>
[Collection(Suite.Using)]
public sealed class UrduPageTests(BrowserPortal portal)
{
    public static TheoryData<string> Names => PageTable.Rows(PageTable.ForResidents);

    [BrowserTheory]
    [MemberData(nameof(Names))]
    public async Task Page_InUrduOnAPhone_IsSound(string name)
    {
        await using var open = await PageTable.Named(name).OpenAsync(portal, Window.Phone, "ur");
        Assert.Equal("rtl", await open.Page.EvaluateAsync<string>("() => getComputedStyle(document.body).direction"));
        await open.AssertFitsAsync();
        await Axe.AssertCleanAsync(open.Page);
        open.AssertQuiet();
    }
}
