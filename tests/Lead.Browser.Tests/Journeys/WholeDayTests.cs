using Lead.Browser.Tests.Browsing;
using Microsoft.Playwright;

namespace Lead.Browser.Tests.Journeys;

/// <summary>A resident's whole first day, on a phone, without script.</summary>
[Collection(Suite.Using)]
public sealed class WholeDayTests(BrowserPortal portal)
{
    [BrowserFact]
    public async Task Day_WithoutScript_LeadsFromNothingToAPlaceAndBack()
    {
        await using var context = await portal.NewContextAsync(Window.Phone, script: false);
        var page = await context.NewPageAsync();
        await page.GotoAsync(portal.Fill("/courses/{course}/runs/{run}/book"));
        await page.ClickAsync("main .panel .btn");
        var address = $"day-{Guid.NewGuid():N}@example.com";
        await page.FillAsync("#Email", address);
        await page.ClickAsync("main form .btn");
        await page.GotoAsync(await LinkSentToAsync(address));
        await page.FillAsync("#NewPassword", "seven quiet narrowboats");
        await page.ClickAsync("main form .btn");

        await page.FillAsync("#Name", "Aniela");
        await page.CheckAsync("[name=Way][value=Phone]");
        await page.FillAsync("#Contact", "07700 900456");
        await page.ClickAsync("main form .btn");
        await page.ClickAsync("main form .btn");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Your place is booked");

        await page.ClickAsync("text=I can't come");
        await page.ClickAsync("main form .btn");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("You gave this place back");
    }

    [BrowserFact]
    public async Task Catalogue_WithoutScriptOnAPhone_IsFiltered()
    {
        await using var context = await portal.NewContextAsync(Window.Phone, script: false);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/courses");
        var all = await page.Locator("#list h2").First.InnerTextAsync();
        await Assertions.Expect(page.Locator("#filters")).ToBeHiddenAsync();
        await page.ClickAsync("a[href='#filters']");
        await page.CheckAsync("[name=when][value=evening]");
        await page.ClickAsync("#filters .btn");
        await Assertions.Expect(page.Locator(".chips li")).ToHaveCountAsync(1);
        Assert.NotEqual(all, await page.Locator("#list h2").First.InnerTextAsync());
    }

    [BrowserFact]
    public async Task Menu_WithoutScriptOnAPhone_OpensAndCloses()
    {
        await using var context = await portal.NewContextAsync(Window.Phone, script: false);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/");
        var courses = page.Locator("#menu a[href='/courses']");
        await Assertions.Expect(courses).ToBeHiddenAsync();
        await page.ClickAsync(".menu");
        await Assertions.Expect(courses).ToBeVisibleAsync();
        await page.ClickAsync("#menu .x a");
        await Assertions.Expect(courses).ToBeHiddenAsync();
    }

    private async Task<string> LinkSentToAsync(string address)
    {
        await portal.Host.SendMailAsync();
        var mail = Assert.Single(portal.Host.Mail.Sent, mail => mail.To.ToString() == address);
        return mail.TextBody!.Split('\n').Single(line => line.StartsWith("http", StringComparison.Ordinal)).Trim();
    }
}
