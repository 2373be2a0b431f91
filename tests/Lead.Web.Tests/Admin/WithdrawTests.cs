using System.Net;
using Lead.Data.Accounts;
using Lead.Web.Tests.Application;
using Microsoft.EntityFrameworkCore;

namespace Lead.Web.Tests.Admin;

/// <summary>A role is taken away; never the last administrator's. Each test has a portal of its own, since that rule looks at all accounts.</summary>
public sealed class WithdrawTests : IAsyncLifetime
{
    private const string Last = "This is the last administrator. Make somebody else administrator first";
    private readonly PortalHost host = OwnPortal.New();

    public Task InitializeAsync() => host.InitializeAsync();

    public Task DisposeAsync() => host.DisposeAsync();

    [Theory]
    [InlineData(Roles.Manager, "/manage")]
    [InlineData(Roles.Supervisor, "/caseload")]
    public async Task Withdraw_ByOneAdministrator_WorksAtOnce(string role, string page)
    {
        var (administrator, colleague) = (await host.AddSignedInAsync(Roles.Administrator), await host.AddSignedInAsync(role));
        Assert.True(await colleague.Visitor.MayAsync(page));
        Assert.Equal($"/admin/users/{colleague.Id}", (await WithdrawAsync(administrator.Visitor, colleague.Id, role)).Location);
        Assert.False(await colleague.Visitor.MayAsync(page));
        var grant = await host.GrantOfAsync(colleague.Id, role);
        Assert.Equal((GrantStatus.Withdrawn, (Guid?)administrator.Id, "Left the team"), (grant.Status, grant.EndedBy, grant.EndReason));
        Assert.Equal(AccountEventKind.Withdrawn, Assert.Single(await host.HistoryOfAsync(colleague.Id)).Kind);
    }

    [Fact]
    public async Task Withdraw_WithoutAReason_IsRefused()
    {
        var (administrator, colleague) = (await host.SignedInAsync(Roles.Administrator), await host.AddSignedInAsync(Roles.Manager));
        (await WithdrawAsync(administrator, colleague.Id, Roles.Manager, "")).Refuses("Reason", "Say why");
        Assert.True(await colleague.Visitor.MayAsync("/manage"));
    }

    [Fact]
    public async Task Withdraw_Twice_IsOnce()
    {
        var (administrator, colleague) = (await host.SignedInAsync(Roles.Administrator), await host.AddSignedInAsync(Roles.Manager));
        await WithdrawAsync(administrator, colleague.Id, Roles.Manager);
        var grant = await host.GrantOfAsync(colleague.Id, Roles.Manager);
        await administrator.PostWithTokenAsync($"/admin/users/{colleague.Id}/grants/{grant.Id}/withdraw", ("Reason", "Again"));
        Assert.Equal("Left the team", (await host.GrantOfAsync(colleague.Id, Roles.Manager)).EndReason);
        Assert.Single(await host.HistoryOfAsync(colleague.Id));
    }

    [Fact]
    public async Task Withdraw_TheLastAdministrator_IsRefused()
    {
        var one = await host.AddSignedInAsync(Roles.Administrator);
        Assert.Contains(Last, (await WithdrawAsync(one.Visitor, one.Id, Roles.Administrator)).Errors);
        Assert.True(await one.Visitor.MayAsync("/admin/users"));
        var two = await host.AddAccountAsync(Letters.NewAddress(), Roles.Administrator);
        Assert.Equal(HttpStatusCode.Redirect, (await WithdrawAsync(one.Visitor, one.Id, Roles.Administrator)).Status);
        Assert.False(await one.Visitor.MayAsync("/admin/users"));
        Assert.Equal(GrantStatus.Given, (await host.GrantOfAsync(two, Roles.Administrator)).Status);
    }

    [Theory]
    [InlineData("disabled")]
    [InlineData("invited, not here yet")]
    [InlineData("for some days")]
    public async Task Withdraw_OnlyAnotherWhoCannotServeForGood_IsRefused(string other)
    {
        var one = await host.AddSignedInAsync(Roles.Administrator);
        var two = await host.AddAccountAsync(Letters.NewAddress(), other == "for some days" ? Roles.Resident : Roles.Administrator);
        if (other == "for some days")
        {
            await one.Visitor.GrantAsync(two, new { Role = Roles.Administrator, Until = host.Today().AddDays(7).Iso(), Reason = "Leave" });
        }
        else
        {
            await host.WithDbAsync(async db =>
            {
                var user = await db.Users.SingleAsync(u => u.Id == two);
                user.EmailConfirmed = other == "disabled";
                _ = other == "disabled" && user.Disable(one.Id, PortalHost.Start);
                await db.SaveChangesAsync();
            });
        }
        Assert.Contains(Last, (await WithdrawAsync(one.Visitor, one.Id, Roles.Administrator)).Errors);
    }

    [Fact]
    public async Task Withdraw_ARole_EndsItsDeputies()
    {
        var (administrator, manager, deputy) = (await host.SignedInAsync(Roles.Administrator), await host.AddSignedInAsync(Roles.Manager), await host.AddSignedInAsync(Roles.Partner));
        await manager.Visitor.SubmitAsync("/my/duties", new { Role = Roles.Manager, deputy.Email, From = host.Today().Iso(), Until = host.Today().AddDays(7).Iso(), Reason = "Leave" }, "form:has(#Email)");
        Assert.True(await deputy.Visitor.MayAsync("/manage"));
        await WithdrawAsync(administrator, manager.Id, Roles.Manager);
        Assert.False(await deputy.Visitor.MayAsync("/manage"));
        await administrator.GrantAsync(manager.Id, new { Role = Roles.Manager, Reason = "Back again" });
        Assert.False(await deputy.Visitor.MayAsync("/manage"));
    }

    private async Task<Answer> WithdrawAsync(Visitor administrator, Guid account, string role, string reason = "Left the team")
    {
        var page = $"/admin/users/{account}/grants/{(await host.GrantOfAsync(account, role)).Id}/withdraw";
        return await administrator.SubmitAsync(page, new { Reason = reason });
    }
}
