using Lead.Browser.Tests.Browsing;
using Lead.Web.Tests.Application;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Lead.Browser.Tests.Journeys;

/// <summary>Passkeys, with a device that Chromium plays. On a portal of their own, whose clock they turn.</summary>
public sealed class PasskeyTests(BrowserPortal portal) : IClassFixture<BrowserPortal>
{
    private static readonly Dictionary<string, object> Device = new()
    {
        ["options"] = new Dictionary<string, object>
        {
            ["protocol"] = "ctap2",
            ["transport"] = "internal",
            ["hasResidentKey"] = true,
            ["hasUserVerification"] = true,
            ["isUserVerified"] = true,
            ["automaticPresenceSimulation"] = true,
        },
    };

    [BrowserFact]
    public async Task Passkey_MadeNamedUsedAndRemoved()
    {
        var email = Letters.NewAddress();
        await portal.Host.AddAccountAsync(email, "Resident");
        await using var context = await portal.NewContextAsync(Window.Phone);
        var page = await context.NewPageAsync();
        await PlugInAsync(page);
        await SignInAsync(page, email, Accounts.Password);

        await page.ClickAsync("text=Sign-in and safety");
        await page.ClickAsync("a[href='/my/security/passkeys']");
        await page.FillAsync("#Name", "My phone");
        await page.ClickAsync("form[data-passkey] .btn");
        await Assertions.Expect(page.Locator("dt bdi")).ToHaveTextAsync("My phone");

        await page.ClickAsync("text=Rename or remove");
        await page.FillAsync("#Name", "Red phone");
        await page.ClickAsync("main form .btn >> nth=0");
        await Assertions.Expect(page.Locator("dt bdi")).ToHaveTextAsync("Red phone");

        await SignOutAsync(page);
        await page.GotoAsync(At("/account/sign-in?returnUrl=/my/security"));
        await page.ClickAsync("text=Sign in with a passkey");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Sign-in and safety");
        await Assertions.Expect(page.Locator("main dd bdi")).ToHaveTextAsync(email);
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("You have 1 passkey.");

        await page.GotoAsync(At("/my/security/passkeys"));
        await page.ClickAsync("text=Rename or remove");
        await page.ClickAsync("text=Remove this passkey");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("You have no passkeys yet");

        await SignOutAsync(page);
        await page.GotoAsync(At("/account/sign-in"));
        await page.ClickAsync("text=Sign in with a passkey");
        await Assertions.Expect(page.Locator(".err")).ToContainTextAsync("That passkey did not work. Try again");
        Assert.Equal(
            ["A new passkey can sign in to your account.", "A passkey was taken off your account."],
            (await portal.Host.MessagesToAsync(email)).Select(message => message.Body.Split('\n')[0]["Hello. ".Length..]).Order(StringComparer.Ordinal));
    }

    [BrowserFact]
    public async Task Passkey_OfADeviceThatIsNotUnlocked_IsRefusedOnThePage()
    {
        var email = Letters.NewAddress();
        await portal.Host.AddAccountAsync(email, "Resident");
        await using var context = await portal.NewContextAsync(Window.Desktop);
        var page = await context.NewPageAsync();
        var device = await PlugInAsync(page);
        await SignInAsync(page, email, Accounts.Password);
        await page.GotoAsync(At("/my/security/passkeys"));
        await device.Session.SendAsync("WebAuthn.setUserVerified", new() { ["authenticatorId"] = device.Id, ["isUserVerified"] = false });
        await page.FillAsync("#Name", "My phone");
        await page.ClickAsync("form[data-passkey] .btn");
        await Assertions.Expect(page.Locator("[data-problem]")).ToBeVisibleAsync();
        Assert.Empty(await portal.Host.MessagesToAsync(email));
    }

    [BrowserFact]
    public async Task Prove_ByPasskey_GoesOnToThePageAskedFor()
    {
        var email = Letters.NewAddress();
        await portal.Host.AddAccountAsync(email, "Resident");
        await using var context = await portal.NewContextAsync(Window.Desktop);
        var page = await context.NewPageAsync();
        await PlugInAsync(page);
        await SignInAsync(page, email, Accounts.Password);
        await page.GotoAsync(At("/my/security/passkeys"));
        await page.FillAsync("#Name", "Laptop");
        await page.ClickAsync("form[data-passkey] .btn");
        await Assertions.Expect(page.Locator("dt bdi")).ToHaveTextAsync("Laptop");
        portal.Host.Clock.Advance(TimeSpan.FromMinutes(11));
        await page.GotoAsync(At("/my/security/password"));
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Is it you?");
        await page.ClickAsync("text=Use a passkey");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Choose a new password");
    }

    /// <summary>As when an account is closed to sign-in.</summary>
    [BrowserFact]
    public async Task SignIn_OfAnAccountThatMayNotSignInNow_IsRefused()
    {
        var email = Letters.NewAddress();
        await portal.Host.AddAccountAsync(email, "Resident");
        await using var context = await portal.NewContextAsync(Window.Desktop);
        var page = await context.NewPageAsync();
        await PlugInAsync(page);
        await SignInAsync(page, email, Accounts.Password);
        await page.GotoAsync(At("/my/security/passkeys"));
        await page.FillAsync("#Name", "Laptop");
        await page.ClickAsync("form[data-passkey] .btn");
        await Assertions.Expect(page.Locator("dt bdi")).ToHaveTextAsync("Laptop");
        await SignOutAsync(page);
        await portal.Host.WithDbAsync(db => db.Users.Where(user => user.Email == email).ExecuteUpdateAsync(set => set.SetProperty(user => user.EmailConfirmed, false)));
        await page.GotoAsync(At("/account/sign-in"));
        await page.ClickAsync("text=Sign in with a passkey");
        await Assertions.Expect(page.Locator(".err")).ToContainTextAsync("That passkey did not work. Try again");
    }

    [BrowserFact]
    public async Task SignIn_WithoutScript_OffersNoPasskey()
    {
        await using var context = await portal.NewContextAsync(Window.Phone, script: false);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/account/sign-in");
        await Assertions.Expect(page.Locator("form[data-passkey]")).ToBeHiddenAsync();
    }

    /// <summary>A passkey belongs to a name, never to a number.</summary>
    private string At(string path) => new UriBuilder(portal.Host.Address) { Host = "localhost" }.Uri.ToString().TrimEnd('/') + path;

    private async Task SignInAsync(IPage page, string email, string password)
    {
        await page.GotoAsync(At("/account/sign-in"));
        await page.FillAsync("#Email", email);
        await page.FillAsync("#Password", password);
        await page.ClickAsync("main form .btn >> nth=0");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("My LEAD");
    }

    private async Task SignOutAsync(IPage page)
    {
        await page.GotoAsync(At("/my"));
        await page.ClickAsync("main form[action='/account/sign-out'] button");
    }

    private static async Task<(ICDPSession Session, string Id)> PlugInAsync(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("WebAuthn.enable");
        var added = await session.SendAsync("WebAuthn.addVirtualAuthenticator", Device);
        return (session, added!.Value.GetProperty("authenticatorId").GetString()!);
    }
}
