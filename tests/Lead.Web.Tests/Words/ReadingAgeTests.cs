using AngleSharp.Dom;
using Lead.Data.Accounts;
using Lead.Web.Tests.Application;

namespace Lead.Web.Tests.Words;

/// <summary>Residents' pages are in plain words: a reading age of 9 to 11, and none of our own jargon.</summary>
public sealed class ReadingAgeTests(PortalHost host) : IClassFixture<PortalHost>
{
    private const double MaxAge = 11;

    private static readonly string[] Jargon = ["case ", "enrol", "stakeholder", "service user", "participate", "beneficiar"];

    public static TheoryData<string> Pages => ["/", "/help", "/privacy", "/accessibility", "/courses", "/account/sign-in", "/account/register", "/account/link-sent", "{run}", "{run}/book", "/my", "/my/security", "/my/security/app", "/my/security/email", "/my/security/password", "/my/security/passkeys", "/account/prove", "/account/email-change/said?what=stopped", "/error/404"];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_Read_IsPlain(string page)
    {
        var run = await host.AddRunAsync(title: $"Grow food {Guid.NewGuid().ToString("N")[..4]}");
        var visitor = await host.SignedInAsync(Roles.Resident);
        var answer = await visitor.GetAsync(page.Replace("{run}/book", run.BookPage, StringComparison.Ordinal).Replace("{run}", run.Page, StringComparison.Ordinal));
        // Each block is a sentence of its own, with or without a full stop.
        var blocks = answer.Page.QuerySelectorAll("main :is(h1, h2, h3, p, li, dd, legend, label, .hint)").Where(block => block.QuerySelector("h1, h2, h3, p, li, dd, legend, label") is null);
        var text = string.Join(".\n", blocks.Select(block => block.Text().Trim()));
        Assert.NotEqual("", text);
        Assert.DoesNotContain(Jargon, word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
        var age = Readability.Age(text);
        Assert.True(age <= MaxAge, $"{page} asks for a reader of {age:0.0} years.");
    }

    [Theory]
    [InlineData("The cat sat on the mat. It was warm.", 0, 6)]
    [InlineData("Participation in governance necessitates organisational accountability and multidisciplinary collaboration.", 20, 60)]
    public void Age_PlainAndHardText_AreFarApart(string text, double atLeast, double atMost) => Assert.InRange(Readability.Age(text), atLeast - 5, atMost);
}
