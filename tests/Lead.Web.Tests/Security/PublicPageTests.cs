using System.Net;
using Lead.Data.Accounts;
using Lead.Web.Infrastructure;
using Lead.Web.Tests.Application;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Lead.Web.Tests.Security;

/// <summary>Whole pages are kept for those who are not signed in. <c>Age</c> says that an answer was kept.</summary>
public sealed class PublicPageTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task KeptPage_Any_IsPublicAndHoldsNoFormThatIsPosted()
    {
        var run = await host.AddRunAsync();
        var kept = host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<OutputCacheAttribute>() is not null).ToList();
        Assert.True(kept.Count >= 6);
        foreach (var endpoint in kept)
        {
            Assert.NotNull(endpoint.Metadata.GetMetadata<IAllowAnonymous>());
            Assert.Equal(["GET"], endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods);
            var path = "/" + endpoint.RoutePattern.RawText!.Trim('/').Replace("{slug}", run.Slug, StringComparison.Ordinal);
            foreach (var language in new[] { "", "/ur" })
            {
                var (first, second) = (await host.Visitor().GetAsync(language + path), await host.Visitor().GetAsync(language + path));
                Assert.True(second.Response.Headers.Age is not null, $"{path} was not kept.");
                Assert.Equal(first.Html, second.Html);
                Assert.Empty(second.Page.QuerySelectorAll("form[method=post], input[name=__RequestVerificationToken]"));
                Assert.False(first.Response.Headers.Contains("Set-Cookie"));
                Assert.True(second.Response.Headers.Contains("Content-Security-Policy"));
            }
        }
    }

    [Fact]
    public async Task SignedIn_Anybody_NeitherGetsAKeptPageNorFillsIt()
    {
        await host.AddRunAsync();
        var resident = await host.SignedInAsync(Roles.Resident);
        Assert.Null((await resident.GetAsync("/courses")).Response.Headers.Age);
        var first = await host.Visitor().GetAsync("/courses");
        Assert.Null(first.Response.Headers.Age);
        Assert.DoesNotContain("Sign out", first.Html, StringComparison.Ordinal);
        Assert.NotNull((await host.Visitor().GetAsync("/courses")).Response.Headers.Age);
        var own = await resident.GetAsync("/courses");
        Assert.Null(own.Response.Headers.Age);
        Assert.Contains("Sign out", own.Html, StringComparison.Ordinal);
        Assert.Contains("no-store", own.Response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    /// <summary>The cache stands before the sign-in is looked at, so it may not judge a session.</summary>
    [Theory]
    [InlineData("__Host-lead-session=x")]
    [InlineData("other=1; __Host-lead-session=chunks-2; __Host-lead-sessionC1=x; __Host-lead-sessionC2=y")]
    public async Task Session_OfAnyKind_NeitherGetsAKeptPageNorFillsIt(string cookies)
    {
        host.Services.GetRequiredService<Edition>().End();
        foreach (var path in new[] { "/courses", "/ur/help" })
        {
            var visitor = host.Visitor();
            visitor.Client.DefaultRequestHeaders.Add("Cookie", cookies);
            await visitor.GetAsync(path);
            Assert.Null((await host.Visitor().GetAsync(path)).Response.Headers.Age);
            Assert.NotNull((await host.Visitor().GetAsync(path)).Response.Headers.Age);
            Assert.Null((await visitor.GetAsync(path)).Response.Headers.Age);
        }
    }

    [Fact]
    public async Task Notice_BroughtAlong_IsNotLost()
    {
        await host.Visitor().GetAsync("/help");
        var visitor = host.Visitor();
        visitor.Client.DefaultRequestHeaders.Add("Cookie", "__Host-lead-notice=x");
        Assert.Null((await visitor.GetAsync("/help")).Response.Headers.Age);
    }

    [Theory]
    [InlineData("/courses?when=evening", true)]
    [InlineData("/courses?q=garden&page=2", true)]
    [InlineData("/courses?when=evening&nothing=1", false)]
    [InlineData("/help?when=evening", false)]
    public async Task Address_WithWhatThePageDoesNotAsk_IsNotKept(string path, bool kept)
    {
        await host.Visitor().GetAsync(path);
        Assert.Equal(kept, (await host.Visitor().GetAsync(path)).Response.Headers.Age is not null);
    }

    [Fact]
    public async Task Change_OnThisServer_EndsTheEditionAtOnce()
    {
        var run = await host.AddRunAsync(capacity: 3);
        var resident = await host.SignedInAsync(Roles.Resident);
        await host.Visitor().GetAsync(run.Page);
        Assert.Contains("3 places left", (await host.Visitor().GetAsync(run.Page)).Words, StringComparison.Ordinal);
        await resident.BookAsync(run);
        Assert.Contains("2 places left", (await host.Visitor().GetAsync(run.Page)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compressed_PageKept_IsNotGivenToWhoCannotReadIt()
    {
        foreach (var encoding in new[] { "br", "gzip", "" })
        {
            using var client = host.CreateClient();
            client.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Encoding", encoding);
            for (var time = 0; time < 2; time++)
            {
                var answer = await client.GetAsync("https://localhost/accessibility");
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
                Assert.Equal(encoding, string.Join(' ', answer.Content.Headers.ContentEncoding));
                Assert.Equal(encoding != "", answer.Headers.Vary.Contains("Accept-Encoding"));
            }
        }
    }
}
