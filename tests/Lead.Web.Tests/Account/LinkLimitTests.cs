using Lead.Data.Accounts;
using Lead.Web.Tests.Application;

namespace Lead.Web.Tests.Account;

/// <summary>Nobody's mailbox is flooded, and nothing tells that it would be.</summary>
public sealed class LinkLimitTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Theory]
    [InlineData("/account/forgot-password")]
    [InlineData("/account/register")]
    public async Task Link_AskedForTenTimesAnHour_IsSentFiveTimesAndAnsweredAlike(string page)
    {
        var email = Letters.NewAddress();
        await host.AddAccountAsync(email, Roles.Resident);
        for (var time = 0; time < 10; time++)
        {
            Assert.Equal("/account/link-sent", (await host.Visitor().SubmitAsync(page, new { Email = email })).Location);
        }
        Assert.Equal(5, (await host.MessagesToAsync(email)).Count);
        host.Clock.Advance(TimeSpan.FromMinutes(61));
        await host.Visitor().SubmitAsync(page, new { Email = email });
        Assert.Equal(6, (await host.MessagesToAsync(email)).Count);
    }

    [Fact]
    public async Task EmailChange_AskedForTenTimes_WritesFiveTimesToAnybody()
    {
        var visitor = await host.SignedInAsync(Roles.Resident);
        var wanted = Letters.NewAddress();
        for (var time = 0; time < 10; time++)
        {
            Assert.Equal("/my/security/email", (await visitor.SubmitAsync("/my/security/email", new { NewEmail = wanted }, "form[action='/my/security/email']")).Location);
        }
        Assert.Equal(5, (await host.MessagesToAsync(wanted)).Count);
        Assert.Equal(5, (await host.MessagesToAsync((await visitor.AccountAsync(host)).Email)).Count);
    }
}
