using System.Net;
using System.Text;
using Lead.Web.Tests.Application;

namespace Lead.Web.Tests.Security;

/// <summary>What the real server adds: it does not say what it is, and does not read without end.</summary>
public sealed class ServerLimitTests : IClassFixture<ServerLimitTests.OnKestrel>
{
    private readonly HttpClient _client;

    public ServerLimitTests(OnKestrel host) => _client = host.CreateClient();

    [Theory]
    [InlineData("/")]
    [InlineData("/nothing/here")]
    [InlineData("/lead.css")]
    public async Task Answer_OfTheServer_DoesNotSayWhatItIs(string path) =>
        Assert.False((await _client.GetAsync(path)).Headers.Contains("Server"));

    [Theory]
    [InlineData("/account/register")]
    [InlineData("/kept")]
    public async Task Post_TenMegabytes_IsRefusedWithAPage(string path)
    {
        using var content = new StringContent("Email=" + string.Concat(Enumerable.Repeat(HostilePages.Megabyte, 10)), Encoding.ASCII, "application/x-www-form-urlencoded");
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        // The server says no before the body is sent.
        request.Headers.ExpectContinue = true;
        var answer = await _client.SendAsync(request);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("We could not read that", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/%00")]
    [InlineData("/courses/%00")]
    public async Task Get_NulInTheAddress_IsRefused(string path) => Assert.Equal(HttpStatusCode.BadRequest, (await _client.GetAsync(path)).StatusCode);

    public sealed class OnKestrel : PortalHost
    {
        public OnKestrel() => UseKestrel(0);
    }
}
