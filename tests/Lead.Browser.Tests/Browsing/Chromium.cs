using Microsoft.Playwright;

namespace Lead.Browser.Tests.Browsing;

/// <summary>The browser of this machine: Debian's, or the one named in <c>LEAD_CHROMIUM</c>.</summary>
internal static class Chromium
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    /// <summary>Why tests without a browser are skipped; none where there is one, and none on CI, where its absence is a failure.</summary>
    public static string? WhyNot => Path is not null || IsCi ? null : "There is no Chromium here: install it, or name it in LEAD_CHROMIUM.";

    private static string? Path => Environment.GetEnvironmentVariable("LEAD_CHROMIUM") ?? Places.FirstOrDefault(File.Exists);

    private static bool IsCi => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI"));

    public static Task<IBrowser> LaunchAsync(IPlaywright playwright) => playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
    {
        ExecutablePath = Path ?? throw new InvalidOperationException("There is no Chromium on this machine, and CI must have one."),
        Args = Flags,
    });
}
