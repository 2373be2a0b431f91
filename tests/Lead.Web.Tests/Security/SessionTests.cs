using System.Net;
using Lead.Data.Accounts;
using Lead.Web.Tests.Application;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Lead.Web.Tests.Security;

/// <summary>When a session ends.</summary>
public sealed class SessionTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task Session_TwoIdleHours_HasEnded()
    {
        var visitor = await host.SignedInAsync(Roles.Resident);
        host.Clock.Advance(TimeSpan.FromMinutes(119));
        await AssertInAsync(visitor);
        host.Clock.Advance(TimeSpan.FromMinutes(119));
        await AssertInAsync(visitor);
        host.Clock.Advance(TimeSpan.FromMinutes(121));
        await AssertOutAsync(visitor);
    }

    [Fact]
    public async Task Session_TwelveHours_HasEndedThoughInUse()
    {
        var visitor = await host.SignedInAsync(Roles.Resident);
        for (var hour = 0; hour < 11; hour++)
        {
            host.Clock.Advance(TimeSpan.FromHours(1));
            await AssertInAsync(visitor);
        }
        host.Clock.Advance(TimeSpan.FromMinutes(61));
        await AssertOutAsync(visitor);
    }

    [Fact]
    public async Task Session_StampChanged_HasEndedEverywhere()
    {
        var (email, visitors) = await SignedInTwiceAsync();
        await ChangeAsync(email, (users, user) => users.UpdateSecurityStampAsync(user));
        await AssertOutAsync(visitors[0]);
        await AssertOutAsync(visitors[1]);
    }

    [Fact]
    public async Task Session_RoleTakenAway_LosesItsPagesAtOnce()
    {
        var email = $"{Guid.NewGuid():N}@test.example";
        await host.AddAccountAsync(email, Roles.Manager);
        var manager = await host.SignInAsync(email);
        Assert.Equal(HttpStatusCode.OK, (await manager.GetAsync("/manage")).Status);
        await ChangeAsync(email, (users, user) => users.RemoveFromRoleAsync(user, Roles.Manager));
        Assert.Equal(HttpStatusCode.Forbidden, (await manager.GetAsync("/manage")).Status);
    }

    [Fact]
    public async Task Session_AccountDeleted_HasEnded()
    {
        var (email, visitors) = await SignedInTwiceAsync();
        await ChangeAsync(email, (users, user) => users.DeleteAsync(user));
        await AssertOutAsync(visitors[0]);
    }

    [Fact]
    public async Task SignOutEverywhere_OnOneDevice_EndsTheOther()
    {
        var (_, visitors) = await SignedInTwiceAsync();
        await visitors[0].SubmitAsync("/my", form: "form[action='/account/sign-out-everywhere']");
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        await AssertOutAsync(visitors[0]);
        await AssertOutAsync(visitors[1]);
    }

    private async Task<(string Email, Visitor[] Visitors)> SignedInTwiceAsync()
    {
        var email = $"{Guid.NewGuid():N}@test.example";
        await host.AddAccountAsync(email, Roles.Resident);
        Visitor[] visitors = [await host.SignInAsync(email), await host.SignInAsync(email)];
        await AssertInAsync(visitors[0]);
        await AssertInAsync(visitors[1]);
        return (email, visitors);
    }

    private async Task ChangeAsync(string email, Func<UserManager<LeadUser>, LeadUser, Task<IdentityResult>> change)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<LeadUser>>();
        Assert.True((await change(users, (await users.FindByEmailAsync(email))!)).Succeeded);
        host.Clock.Advance(TimeSpan.FromSeconds(1));
    }

    private static async Task AssertInAsync(Visitor visitor) => Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/my")).Status);

    private static async Task AssertOutAsync(Visitor visitor) => Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync("/my")).Status);
}
