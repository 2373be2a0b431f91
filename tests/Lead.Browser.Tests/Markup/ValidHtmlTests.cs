using System.Diagnostics;
using Lead.Browser.Tests.Browsing;
using Lead.Browser.Tests.Pages;

namespace Lead.Browser.Tests.Markup;

/// <summary>Every page is valid HTML, by the Nu validator whose <c>vnu.jar</c> the variable <c>VNU_JAR</c> names.</summary>
[Collection(Suite.Using)]
public sealed class ValidHtmlTests(BrowserPortal portal)
{
    private const string Setting = "VNU_JAR";

    [BrowserFact(Setting)]
    public async Task Page_AsSent_IsValid()
    {
        var folder = Directory.CreateTempSubdirectory("lead-html-").FullName;
        try
        {
            var number = 0;
            foreach (var page in PageTable.All.Where(page => page.Then is null))
            {
                var context = await portal.ContextAsync(page.Role);
                var answer = await context.APIRequest.GetAsync(portal.Host.Address.ToString().TrimEnd('/') + portal.Fill(page.Example));
                await File.WriteAllTextAsync(Path.Combine(folder, $"{number++:00}-{page.Route.Replace('/', '-').Split('{')[0]}.html"), await answer.TextAsync());
            }
            Assert.NotEqual(0, number);
            Assert.Equal("", await ValidateAsync(folder));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<string> ValidateAsync(string folder)
    {
        using var java = Process.Start(new ProcessStartInfo("java", ["-jar", Environment.GetEnvironmentVariable(Setting)!, "--errors-only", "--skip-non-html", folder])
        {
            RedirectStandardError = true,
        })!;
        var errors = await java.StandardError.ReadToEndAsync();
        await java.WaitForExitAsync();
        return errors;
    }
}
