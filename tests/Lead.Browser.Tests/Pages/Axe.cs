using System.Text.Json;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Lead.Browser.Tests.Pages;

/// <summary>WCAG 2.2 AA and good practice, as far as a machine can tell. Run in the page itself, which is quicker than Deque's wrapper and enough without frames.</summary>
internal static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private const string Run = """
        async () => {
            const result = await axe.run(document, {
                runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
                rules: { 'target-size': { enabled: true } },
                resultTypes: ['violations'],
            });
            return JSON.stringify({
                passes: result.passes.length,
                violations: result.violations.flatMap(rule => rule.nodes.slice(0, 4).map(node =>
                    `${rule.id}: ${rule.help}. ${node.target} ${node.html.slice(0, 200)} ${node.failureSummary}`)),
            });
        }
        """;

    public static async Task AssertCleanAsync(IPage page)
    {
        await page.EvaluateAsync(Script);
        var result = JsonSerializer.Deserialize<Result>(await page.EvaluateAsync<string>(Run), Json)!;
        Assert.NotEqual(0, result.Passes);
        Assert.True(result.Violations.Length == 0, string.Join('\n', result.Violations));
    }

    private sealed record Result(int Passes, string[] Violations);
}
