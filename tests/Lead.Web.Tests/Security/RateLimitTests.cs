using System.Net;
using Lead.Web.Tests.Application;

namespace Lead.Web.Tests.Security;

/// <summary>Guessing is slowed down, reading never is.</summary>
public sealed class RateLimitTests(PortalHost host) : IClassFixture<PortalHost>
{
    private const int More = 200;

    [Theory]
    [InlineData("/account/sign-in")]
    [InlineData("/account/register")]
    [InlineData("/account/forgot-password")]
    [InlineData("/account/choose-password")]
    [InlineData("/account/second-factor")]
    [InlineData("/account/passkey")]
    [InlineData("/account/passkey/options")]
    [InlineData("/account/email-change")]
    public async Task Post_ManyTimesFromOneAddress_IsStoppedWithAPage(string path)
    {
        var visitor = host.Visitor();
        Answer? last = null;
        for (var attempt = 0; attempt < More && last?.Status != HttpStatusCode.TooManyRequests; attempt++)
        {
            last = await visitor.PostAsync(path, []);
        }
        Assert.Equal(HttpStatusCode.TooManyRequests, last!.Status);
        Assert.Contains("Too many tries", last.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/courses")]
    [InlineData("/account/sign-in")]
    public async Task Get_ManyTimes_IsNeverStopped(string path)
    {
        var visitor = host.Visitor();
        for (var attempt = 0; attempt < More; attempt++)
        {
            Assert.Equal(HttpStatusCode.OK, (await visitor.Client.GetAsync(path)).StatusCode);
        }
    }
}
