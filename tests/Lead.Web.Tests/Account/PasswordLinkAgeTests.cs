using Lead.Web.Tests.Application;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Lead.Web.Tests.Account;

public sealed class PasswordLinkAgeTests(PasswordLinkAgeTests.OldLinks host) : IClassFixture<PasswordLinkAgeTests.OldLinks>
{
    [Fact]
    public async Task ChoosePassword_LinkTooOld_IsRefused()
    {
        var email = Letters.NewAddress();
        await host.Visitor().SubmitAsync("/account/register", new { Email = email });
        var answer = await host.Visitor().SubmitAsync(await host.LinkToAsync(email), new { NewPassword = Accounts.Password });
        Assert.Contains("This link is too old or was used before. Ask for a new one below", answer.Errors);
        Assert.Null((await host.AccountAsync(email))!.PasswordHash);
    }

    /// <summary>A portal whose links are a day old as soon as they are made: Identity reads the machine's clock.</summary>
    public sealed class OldLinks : PortalHost
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureServices(services => services.PostConfigure<DataProtectionTokenProviderOptions>(options =>
            {
                Assert.Equal(TimeSpan.FromDays(1), options.TokenLifespan);
                options.TokenLifespan = TimeSpan.FromSeconds(-1);
            }));
        }
    }
}
