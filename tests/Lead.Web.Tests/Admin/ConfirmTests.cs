using System.Net;
using Lead.Data.Accounts;
using Lead.Web.Tests.Application;

namespace Lead.Web.Tests.Admin;

/// <summary>The sensitive roles: two people, never two roles.</summary>
public sealed class ConfirmTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task Confirm_BySomebodyWhoHoldsSuchARole_GivesItAtOnce()
    {
        var (colleague, grant, administrator) = await WaitingAsync(Roles.Supervisor);
        Assert.False(await colleague.Visitor.MayAsync("/caseload"));
        var second = await host.AddSignedInAsync(Roles.DataProtection);
        Assert.NotNull((await second.Visitor.GetAsync("/admin/grants")).Page.QuerySelector($"a[href='/admin/grants/{grant}']"));
        var answer = await second.Visitor.SubmitAsync($"/admin/grants/{grant}", form: $"form[action='/admin/grants/{grant}/confirm']");
        Assert.Equal($"/admin/grants/{grant}", answer.Location);
        Assert.True(await colleague.Visitor.MayAsync("/caseload"));
        Assert.Null((await second.Visitor.GetAsync("/admin/grants")).Page.QuerySelector($"a[href='/admin/grants/{grant}']"));
        Assert.Equal(
            [(AccountEventKind.Granted, (Guid?)administrator), (AccountEventKind.Confirmed, second.Id)], (await host.HistoryOfAsync(colleague.Id)).Select(line => (line.Kind, line.By)));
    }

    [Fact]
    public async Task Confirm_ByTheGranterWhoHoldsSuchARoleToo_IsRefused()
    {
        var both = await host.AddSignedInAsync(Roles.Administrator);
        await host.WithDbAsync(async db =>
        {
            db.Add(RoleGrant.ByThePortal(both.Id, Roles.DataProtection, "Both", host.Clock.GetUtcNow()));
            await db.SaveChangesAsync();
        });
        var colleague = await host.AddSignedInAsync(Roles.Resident);
        await both.Visitor.GrantAsync(colleague.Id, new { Role = Roles.Animateur, Reason = "Joins" });
        var grant = (await host.GrantOfAsync(colleague.Id, Roles.Animateur)).Id;
        Assert.Null((await both.Visitor.GetAsync($"/admin/grants/{grant}")).Page.QuerySelector("form[action$=confirm]"));
        await AssertStillWaitsAsync(both.Visitor, grant, "You gave this role. A second person confirms it");
        Assert.False(await colleague.Visitor.MayAsync("/caseload"));
    }

    [Fact]
    public async Task Confirm_ByThePersonItIsFor_IsRefused()
    {
        var animateur = await host.AddSignedInAsync(Roles.Animateur);
        await (await host.SignedInAsync(Roles.Administrator)).GrantAsync(animateur.Id, new { Role = Roles.SafeguardingLead, Reason = "Named" });
        await AssertStillWaitsAsync(animateur.Visitor, (await host.GrantOfAsync(animateur.Id, Roles.SafeguardingLead)).Id, "Nobody confirms a role for themselves. Ask somebody else");
    }

    [Fact]
    public async Task Confirm_ByAnotherAdministratorWithoutSuchARole_IsRefused()
    {
        var (_, grant, _) = await WaitingAsync(Roles.Animateur);
        await AssertStillWaitsAsync(await host.SignedInAsync(Roles.Administrator), grant, "Only somebody who holds one of these roles can confirm it");
    }

    [Fact]
    public async Task Confirm_AfterFourteenDays_IsRefusedAndItCanBeGrantedAnew()
    {
        var (colleague, grant, _) = await WaitingAsync(Roles.Animateur);
        host.Clock.Advance(RoleGrant.LongestWait);
        var second = await host.SignedInAsync(Roles.Supervisor);
        Assert.Null((await second.GetAsync("/admin/grants")).Page.QuerySelector($"a[href='/admin/grants/{grant}']"));
        await AssertStillWaitsAsync(second, grant, "This waits no longer. Open the list again to see what became of it");
        var administrator = await host.SignedInAsync(Roles.Administrator);
        Assert.Equal(HttpStatusCode.Redirect, (await administrator.GrantAsync(colleague.Id, new { Role = Roles.Animateur, Reason = "Again" })).Status);
        Assert.Equal([GrantStatus.Over, GrantStatus.Waiting], (await host.GrantsOfAsync(colleague.Id, Roles.Animateur)).Select(g => g.Status));
    }

    [Fact]
    public async Task Refuse_WithAReason_GivesNothingAndEndsTheWait()
    {
        var (colleague, grant, _) = await WaitingAsync(Roles.Animateur);
        var second = await host.SignedInAsync(Roles.Supervisor);
        (await RefuseAsync("")).Refuses("Reason", "Say why");
        Assert.Equal(HttpStatusCode.Redirect, (await RefuseAsync("I do not know this person")).Status);
        Assert.Contains("I do not know this person", (await second.GetAsync($"/admin/grants/{grant}")).Words, StringComparison.Ordinal);
        Assert.False(await colleague.Visitor.MayAsync("/caseload"));
        Assert.Equal(GrantStatus.Refused, (await host.GrantOfAsync(colleague.Id, Roles.Animateur)).Status);
        await AssertSaysAsync(await host.SignedInAsync(Roles.DataProtection), grant, "This waits no longer. Open the list again to see what became of it");

        Task<Answer> RefuseAsync(string reason) => second.PostWithTokenAsync($"/admin/grants/{grant}/refuse", ("Reason", reason));
    }

    [Fact]
    public async Task Confirm_SignedOutOrOtherRole_IsNotLetIn()
    {
        var (_, grant, _) = await WaitingAsync(Roles.Animateur);
        (await host.Visitor().GetAsync($"/admin/grants/{grant}")).AsksToSignIn();
        Assert.Equal(HttpStatusCode.Forbidden, (await (await host.SignedInAsync(Roles.Manager)).ConfirmAsync(grant)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await host.SignedInAsync(Roles.Supervisor)).ConfirmAsync(Guid.NewGuid())).Status);
    }

    /// <summary>Somebody for whom a role waits.</summary>
    private async Task<((Guid Id, string Email, Visitor Visitor) Colleague, Guid Grant, Guid Administrator)> WaitingAsync(string role)
    {
        var (colleague, administrator) = (await host.AddSignedInAsync(Roles.Resident), await host.AddSignedInAsync(Roles.Administrator));
        await administrator.Visitor.GrantAsync(colleague.Id, new { Role = role, Reason = "Joins the team" });
        return (colleague, (await host.GrantOfAsync(colleague.Id, role)).Id, administrator.Id);
    }

    private async Task AssertStillWaitsAsync(Visitor visitor, Guid grant, string sentence)
    {
        await AssertSaysAsync(visitor, grant, sentence);
        Assert.Equal(GrantStatus.Waiting, await host.WithDbAsync(async db => (await db.RoleGrants.FindAsync(grant))!.Status));
    }

    private static async Task AssertSaysAsync(Visitor visitor, Guid grant, string sentence)
    {
        var answer = await visitor.ConfirmAsync(grant);
        Assert.Contains(sentence, (await visitor.GetAsync(answer.Location!)).Words, StringComparison.Ordinal);
    }
}
