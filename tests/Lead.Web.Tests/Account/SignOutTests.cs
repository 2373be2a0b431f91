using System.Net;
using Lead.Data.Accounts;
using Lead.Web.Tests.Application;

namespace Lead.Web.Tests.Account;

public sealed class SignOutTests(PortalHost host) : IClassFixture<PortalHost>
{
    private const string Out = "main form[action$='/sign-out']";
    private const string Everywhere = "main form[action$='/sign-out-everywhere']";

    [Fact]
    public async Task SignOut_EndsThisSessionOnly()
    {
        var (here, there) = await TwoSessionsAsync();
        var answer = await here.SubmitAsync("/my", form: Out);
        Assert.Equal("/", answer.Location);
        Assert.Contains("\"cache\"", answer.Response.Headers.GetValues("Clear-Site-Data").Single(), StringComparison.Ordinal);
        (await here.GetAsync("/my")).AsksToSignIn();
        Assert.Equal(HttpStatusCode.OK, (await there.GetAsync("/my")).Status);
    }

    [Fact]
    public async Task SignOutEverywhere_EndsTheOtherSessionsAtOnce()
    {
        var (here, there) = await TwoSessionsAsync();
        await here.SubmitAsync("/my", form: Everywhere);
        (await there.GetAsync("/my")).AsksToSignIn();
        (await here.GetAsync("/my")).AsksToSignIn();
    }

    [Fact]
    public async Task NewPassword_EndsTheOtherSessionsAtOnce()
    {
        var email = Letters.NewAddress();
        await host.AddAccountAsync(email, Roles.Resident);
        var thief = await host.SignInAsync(email);
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        await host.Visitor().SubmitAsync("/account/forgot-password", new { Email = email });
        await host.Visitor().SubmitAsync(await host.LinkToAsync(email), new { NewPassword = "a new long password" });
        (await thief.GetAsync("/my")).AsksToSignIn();
    }

    [Theory]
    [InlineData(Out)]
    [InlineData(Everywhere)]
    public async Task SignOut_SessionEndedBefore_LeadsToAPage(string form)
    {
        var (here, there) = await TwoSessionsAsync();
        var page = await there.GetAsync("/my");
        await here.SubmitAsync("/my", form: Everywhere);
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        var answer = await there.FollowAsync(page, "/my", form);
        Assert.True(answer.Status == HttpStatusCode.OK, $"{answer.Status} {answer.Location}");
        Assert.DoesNotContain("is kept", answer.Words, StringComparison.Ordinal);
    }

    private async Task<(Visitor Here, Visitor There)> TwoSessionsAsync()
    {
        var email = Letters.NewAddress();
        await host.AddAccountAsync(email, Roles.Resident);
        var sessions = (await host.SignInAsync(email), await host.SignInAsync(email));
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        return sessions;
    }
}
