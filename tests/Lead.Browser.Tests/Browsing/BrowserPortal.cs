using System.Collections.Concurrent;
using Lead.Web.Infrastructure;
using Lead.Web.Tests.Application;
using Microsoft.Playwright;

namespace Lead.Browser.Tests.Browsing;

/// <summary>One portal and one browser for many tests, with one signed-in context a role.</summary>
public sealed class BrowserPortal : IAsyncLifetime
{
    /// <summary>The role of somebody who is not signed in.</summary>
    public const string Nobody = "Nobody";

    /// <summary>A resident who signs in with an authenticator app.</summary>
    public const string Holder = "Holder";

    public const string HolderKey = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

    private readonly ConcurrentDictionary<string, Task<IBrowserContext>> _contexts = new();
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public BrowserHost Host { get; } = new();

    public IReadOnlyDictionary<string, string> Examples { get; private set; } = new Dictionary<string, string>();

    public IBrowser Browser => _browser ?? throw new InvalidOperationException("The browser was not started.");

    public async Task InitializeAsync()
    {
        if (Chromium.WhyNot is not null)
        {
            return;
        }
        await Host.StartAsync();
        Examples = await Browsing.Examples.MakeAsync(Host);
        _playwright = await Playwright.CreateAsync();
        _browser = await Chromium.LaunchAsync(_playwright);
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.CloseAsync();
            _playwright?.Dispose();
            await Host.DisposeAsync();
        }
    }

    /// <summary>An example's address, its names in braces filled in.</summary>
    public string Fill(string example) => Examples.Aggregate(example, (path, pair) => path.Replace($"{{{pair.Key}}}", pair.Value, StringComparison.Ordinal));

    /// <summary>Opens a page as a role, in a window of a size.</summary>
    public async Task<OpenPage> OpenAsync(string role, string example, Window window, string language = "en")
    {
        var context = await ContextAsync(role);
        var page = await context.NewPageAsync();
        await page.SetViewportSizeAsync(window.Width, window.Height);
        return await OpenPage.AtAsync(page, Host.Address, Fill(example), language);
    }

    public Task<IBrowserContext> ContextAsync(string role) => _contexts.GetOrAdd(role, SignInAsync);

    /// <summary>A browser that was never here.</summary>
    public Task<IBrowserContext> NewContextAsync(Window window, bool script = true) => Browser.NewContextAsync(new BrowserNewContextOptions
    {
        BaseURL = Host.Address.ToString(),
        ViewportSize = new ViewportSize { Width = window.Width, Height = window.Height },
        JavaScriptEnabled = script,
        Locale = "en-GB",
    });

    /// <summary>As far as the page that asks for the code.</summary>
    public static async Task TypePasswordOfHolderAsync(IPage page)
    {
        if (!page.Url.EndsWith("/account/sign-in", StringComparison.Ordinal))
        {
            await page.GotoAsync(new Uri(new Uri(page.Url), "/account/sign-in").ToString());
        }
        await TypePasswordAsync(page, DemoAccounts.Address(Holder), Accounts.Password);
    }

    private static async Task TypePasswordAsync(IPage page, string email, string password)
    {
        await page.FillAsync("#Email", email);
        await page.FillAsync("#Password", password);
        await page.ClickAsync("main form button");
    }

    private async Task<IBrowserContext> SignInAsync(string role)
    {
        var context = await NewContextAsync(Window.Desktop);
        if (role != Nobody)
        {
            var page = await context.NewPageAsync();
            await page.GotoAsync("/account/sign-in");
            await TypePasswordAsync(page, DemoAccounts.Address(role), role == Holder ? Accounts.Password : DemoAccounts.Password);
            if (role == Holder)
            {
                await page.FillAsync("#Code", SecondFactors.CodeAt(HolderKey, Host.Clock.GetUtcNow()));
                await page.ClickAsync("main form .btn");
            }
            Assert.DoesNotContain("/account/", page.Url, StringComparison.Ordinal);
            await page.CloseAsync();
        }
        return context;
    }
}
