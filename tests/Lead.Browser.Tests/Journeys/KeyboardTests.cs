using Lead.Browser.Tests.Browsing;
using Lead.Browser.Tests.Pages;

namespace Lead.Browser.Tests.Journeys;

/// <summary>Everything can be reached and pressed with a keyboard, and one sees where one is (WCAG 2.2: 2.1.1, 2.4.7, 2.4.11).</summary>
[Collection(Suite.Using)]
public sealed class KeyboardTests(BrowserPortal portal)
{
    // A date and a time have stops of their own inside.
    private const int DateParts = 20;

    private const string Reachable = """
        () => [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
            .filter(e => e.checkVisibility() && !(e.type === 'radio' && e !== document.querySelector(`[name="${e.name}"]:checked, [name="${e.name}"]`))).length
        """;

    private const string Focused = """
        () => {
            const e = document.activeElement;
            if (e === document.body) return null;
            const s = getComputedStyle(e), box = e.getBoundingClientRect();
            const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
            e.dataset.reached = 'yes';
            return [e.outerHTML.slice(0, 100), s.outlineStyle !== 'none' || s.boxShadow !== 'none', box.width > 0 && (top === null || e.contains(top) || top.contains(e) || e.labels?.[0]?.contains(top) === true)]
                .map(String);
        }
        """;

    public static TheoryData<string> Names => PageTable.Rows(PageTable.All.Where(page => page.Then is null));

    [BrowserTheory]
    [MemberData(nameof(Names))]
    public async Task Tab_FromTopToBottom_ReachesEverythingVisibly(string name)
    {
        await using var open = await PageTable.Named(name).OpenAsync(portal, Window.Desktop);
        await open.Page.EvaluateAsync("() => { document.activeElement?.blur(); scrollTo(0, 0); }");
        var all = await open.Page.EvaluateAsync<int>(Reachable);
        Assert.NotEqual(0, all);
        for (var press = 0; press < all + DateParts; press++)
        {
            await open.Page.Keyboard.PressAsync("Tab");
            if (await open.Page.EvaluateAsync<string[]?>(Focused) is [var element, var visible, var uncovered])
            {
                Assert.True(visible == "true", $"Nobody sees the focus on {element}");
                Assert.True(uncovered == "true", $"Something lies over {element}");
            }
        }
        Assert.Equal(all, await open.Page.EvaluateAsync<int>("() => document.querySelectorAll('[data-reached]').length"));
    }

    [BrowserFact]
    public async Task SkipLink_Pressed_LeadsToTheMainPart()
    {
        await using var open = await portal.OpenAsync(BrowserPortal.Nobody, "/courses", Window.Desktop);
        await open.Page.Keyboard.PressAsync("Tab");
        await open.Page.Keyboard.PressAsync("Enter");
        await open.Page.Keyboard.PressAsync("Tab");
        Assert.True(await open.Page.EvaluateAsync<bool>("() => document.querySelector('main').contains(document.activeElement)"));
    }
}
