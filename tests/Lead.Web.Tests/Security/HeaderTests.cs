using System.Text.RegularExpressions;
using Lead.Data.Accounts;
using Lead.Web.Tests.Application;

namespace Lead.Web.Tests.Security;

/// <summary>What every answer tells the browser: nothing inline, nothing from elsewhere, never in a frame, nothing kept of signed-in pages.</summary>
[Collection(Staffed.Name)]
public sealed partial class HeaderTests(StaffedHost host)
{
    public static TheoryData<string> Pages => Matrix.Names(row => !row.IsUnsafe);

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_OfEverybody_CarriesTheHeaders(string name)
    {
        var row = Matrix.Row(name);
        foreach (var who in Matrix.Everybody)
        {
            var visitor = await host.VisitorAsync(who);
            var owner = who == Matrix.SignedOut ? await host.VisitorAsync(Roles.Resident) : visitor;
            var answer = await visitor.GetAsync(await host.AddressAsync(row.Route, owner));
            AssertHeaders(answer.Response);
            if (who != Matrix.SignedOut)
            {
                Assert.Contains("no-store", Header(answer.Response, "Cache-Control"), StringComparison.Ordinal);
            }
            Assert.Empty(Inline(answer));
        }
    }

    /// <summary>Asked by a real name: "localhost" is left out, so that nobody's own machine is bound to HTTPS.</summary>
    [Theory]
    [InlineData("/")]
    [InlineData("/courses")]
    [InlineData("/my")]
    [InlineData("/nothing/here")]
    [InlineData("/lead.css")]
    [InlineData("/health/live")]
    public async Task Answer_OverHttps_AsksForHttpsFromNowOn(string path) =>
        Assert.Matches(@"^max-age=\d{8,}; includeSubDomains", Header((await host.Visitor().GetAsync("https://lead.test" + path)).Response, "Strict-Transport-Security"));

    [Theory]
    [InlineData("/lead.css")]
    [InlineData("/favicon.svg")]
    public async Task File_Read_CarriesTheHeaders(string path) => AssertHeaders((await host.Visitor().GetAsync(path)).Response);

    [Fact]
    public async Task Cookies_AllOfThem_AreBoundToThisHostAndHiddenFromScripts()
    {
        var visitor = host.Visitor();
        await host.AddAccountAsync("cookies@test.example", Roles.Tutor, await host.OrganisationAsync());
        var run = await host.AddRunAsync(organisationId: await host.OrganisationAsync());
        Answer[] answers =
        [
            await visitor.GetAsync("/account/sign-in"),
            await visitor.SubmitAsync("/account/sign-in", new { Email = "cookies@test.example", Accounts.Password }),
            // A notice travels in a cookie too.
            await visitor.PostAsync(run.RunPage + "/delete", [await visitor.TokenAsync()]),
        ];
        var cookies = answers.SelectMany(answer => answer.Response.Headers.TryGetValues("Set-Cookie", out var set) ? set : []).ToList();
        Assert.Equal(["__Host-lead-form", "__Host-lead-notice", "__Host-lead-session"], cookies.Select(cookie => cookie.Split('=')[0]).Distinct().Order());
        Assert.All(cookies, cookie =>
        {
            var parts = cookie.ToLowerInvariant().Split("; ");
            Assert.Superset(new HashSet<string> { "path=/", "secure", "httponly" }, parts.ToHashSet());
            Assert.Contains(parts, part => part is "samesite=lax" or "samesite=strict");
            Assert.DoesNotContain(parts, part => part.StartsWith("domain=", StringComparison.Ordinal));
        });
    }

    [Fact]
    public async Task SignOut_Always_ClearsWhatTheBrowserKeeps()
    {
        var visitor = await host.NewVisitorAsync(Roles.Resident);
        var answer = await visitor.SubmitAsync("/my", form: "form[action='/account/sign-out']");
        Assert.Equal("\"cache\", \"storage\"", Header(answer.Response, "Clear-Site-Data"));
    }

    private static void AssertHeaders(HttpResponseMessage response)
    {
        var policy = Header(response, "Content-Security-Policy")!.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains("default-src 'none'", policy);
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.Contains("base-uri 'none'", policy);
        Assert.Contains("form-action 'self'", policy);
        Assert.Empty(policy.SelectMany(directive => directive.Split(' ').Skip(1)).Except(["'self'", "'none'", "data:"]));
        Assert.DoesNotContain(policy, directive => directive.StartsWith("script-src", StringComparison.Ordinal) && directive.Contains("data:", StringComparison.Ordinal));
        Assert.Equal("nosniff", Header(response, "X-Content-Type-Options"));
        Assert.Contains(Header(response, "Referrer-Policy"), new[] { "same-origin", "no-referrer", "strict-origin" });
        Assert.Null(Header(response, "Server"));
        Assert.Null(Header(response, "X-Powered-By"));
    }

    /// <summary>Scripts, styles and handlers that stand in the page itself, and anything fetched from another host.</summary>
    private static IEnumerable<string> Inline(Answer answer) => answer.Page.All
        .Where(element => element.LocalName == "style"
            || (element.LocalName == "script" && !element.HasAttribute("src"))
            || element.Attributes.Any(attribute => attribute.Name == "style" || attribute.Name.StartsWith("on", StringComparison.Ordinal))
            || (element.LocalName != "a" && element.Attributes.Any(attribute => attribute.Name is "src" or "href" or "action" && Elsewhere().IsMatch(attribute.Value))))
        .Select(element => element.OuterHtml);

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : null;

    [GeneratedRegex("^(https?:)?//|^javascript:")]
    private static partial Regex Elsewhere();
}
