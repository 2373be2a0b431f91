using Lead.Data.Accounts;
using Lead.Web.Tests.Application;

namespace Lead.Web.Tests.Admin;

/// <summary>Several at once, through the pages, with real parallelism.</summary>
public sealed class GrantRaceTests : IAsyncLifetime
{
    private readonly PortalHost host = OwnPortal.New();

    public Task InitializeAsync() => host.InitializeAsync();

    public Task DisposeAsync() => host.DisposeAsync();

    [Theory]
    [InlineData(Roles.Manager)]
    [InlineData(Roles.Animateur)]
    public async Task Grant_ManyAdministratorsAtOnce_MakesOne(string role)
    {
        var colleague = await host.AddAccountAsync(Letters.NewAddress(), Roles.Resident);
        var administrators = await ManyAsync(6, Roles.Administrator);
        var answers = await Task.WhenAll(administrators.Select(one => one.GrantAsync(colleague, new { Role = role, Reason = "Joins" })));
        Assert.Single(answers, answer => answer.Location is not null);
        Assert.Equal(5, answers.Count(answer => answer.Errors.Contains("They hold this role on these days already, or it waits to be confirmed")));
        Assert.Single(await host.GrantsOfAsync(colleague, role));
        Assert.Single(await host.HistoryOfAsync(colleague));
    }

    [Fact]
    public async Task Confirm_ManyAtOnce_IsOneConfirmation()
    {
        var (colleague, grant) = await WaitingAsync();
        await Task.WhenAll((await ManyAsync(6, Roles.Supervisor)).Select(second => second.ConfirmAsync(grant)));
        Assert.Equal(GrantStatus.Given, (await host.GrantOfAsync(colleague, Roles.Animateur)).Status);
        Assert.Single(await host.HistoryOfAsync(colleague), line => line.Kind == AccountEventKind.Confirmed);
    }

    [Fact]
    public async Task ConfirmAndWithdraw_AtOnce_EndInAClearState()
    {
        for (var round = 0; round < 5; round++)
        {
            var (colleague, grant) = await WaitingAsync();
            var (administrator, second) = (await host.SignedInAsync(Roles.Administrator), await host.SignedInAsync(Roles.DataProtection));
            await Task.WhenAll(
                second.ConfirmAsync(grant),
                administrator.PostWithTokenAsync($"/admin/users/{colleague}/grants/{grant}/withdraw", ("Reason", "A mistake")));
            var ended = await host.GrantOfAsync(colleague, Roles.Animateur);
            Assert.Equal((GrantStatus.Withdrawn, "A mistake"), (ended.Status, ended.EndReason));
            Assert.Equal(ended.ConfirmedBy is null ? 0 : 1, (await host.HistoryOfAsync(colleague)).Count(line => line.Kind == AccountEventKind.Confirmed));
        }
    }

    [Fact]
    public async Task Withdraw_TwoAdministratorsEachOther_LeavesOne()
    {
        var (one, two) = (await host.AddSignedInAsync(Roles.Administrator), await host.AddSignedInAsync(Roles.Administrator));
        var (first, second) = (await host.GrantOfAsync(one.Id, Roles.Administrator), await host.GrantOfAsync(two.Id, Roles.Administrator));
        await Task.WhenAll(
            one.Visitor.PostWithTokenAsync($"/admin/users/{two.Id}/grants/{second.Id}/withdraw", ("Reason", "You go")),
            two.Visitor.PostWithTokenAsync($"/admin/users/{one.Id}/grants/{first.Id}/withdraw", ("Reason", "No, you go")));
        Assert.Single(new[] { await host.GrantOfAsync(one.Id, Roles.Administrator), await host.GrantOfAsync(two.Id, Roles.Administrator) }, grant => grant.Status == GrantStatus.Given);
    }

    [Fact]
    public async Task Invite_ManyAtOnce_MakesOneAccountAndOneMail()
    {
        var email = Letters.NewAddress();
        var answers = await Task.WhenAll((await ManyAsync(5, Roles.Administrator)).Select(one => one.SubmitAsync("/admin/users/new", new { Email = email })));
        Assert.Single(answers.Select(answer => answer.Location).Distinct());
        Assert.Single(await host.MessagesToAsync(email));
    }

    private Task<Visitor[]> ManyAsync(int count, string role) => Task.WhenAll(Enumerable.Range(0, count).Select(_ => host.SignedInAsync(role)));

    private async Task<(Guid Colleague, Guid Grant)> WaitingAsync()
    {
        var colleague = await host.AddAccountAsync(Letters.NewAddress(), Roles.Resident);
        return (colleague, await host.AddWaitingGrantAsync(colleague));
    }
}
