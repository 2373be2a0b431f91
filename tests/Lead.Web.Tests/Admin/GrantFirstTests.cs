using Lead.Data.Accounts;
using Lead.Web.Infrastructure.Commands;
using Lead.Web.Tests.Application;
using Microsoft.Extensions.DependencyInjection;

namespace Lead.Web.Tests.Admin;

/// <summary>The very first holder of a sensitive role, by command.</summary>
public sealed class GrantFirstTests : IAsyncLifetime
{
    private readonly PortalHost host = OwnPortal.New();

    public Task InitializeAsync() => host.InitializeAsync();

    public Task DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task GrantFirst_NobodyHoldsSuchARole_GivesItAndLogsIt()
    {
        var (id, email, visitor) = await host.AddSignedInAsync(Roles.Resident);
        Assert.True((await RunAsync(email, "dataprotection")).Done);
        Assert.True(await visitor.MayAsync("/admin"));
        Assert.Equal((AccountEventKind.Granted, (Guid?)null, "The first, by command"), Assert.Single((await host.HistoryOfAsync(id)).Select(line => (line.Kind, line.By, line.Reason!))));
        Assert.Contains($"Accounts: Granted \"DataProtection\" of account {id}", host.Log.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Roles.Animateur)]
    [InlineData(Roles.SafeguardingLead)]
    public async Task GrantFirst_SomebodyHoldsOneOfThem_IsRefused(string held)
    {
        await host.AddAccountAsync(Letters.NewAddress(), held);
        var (id, email, _) = await host.AddSignedInAsync(Roles.Administrator);
        var (done, answer) = await RunAsync(email, Roles.DataProtection);
        Assert.Equal((false, "Somebody holds such a role already. An administrator grants the next, and that person confirms"), (done, answer));
        Assert.Empty(await host.GrantsOfAsync(id, Roles.DataProtection));
    }

    [Theory]
    [InlineData(null, Roles.DataProtection)]
    [InlineData("known", Roles.Administrator)]
    [InlineData("known", null)]
    [InlineData("unknown", Roles.DataProtection)]
    public async Task GrantFirst_Wrong_SaysWhatToDo(string? email, string? role)
    {
        var (id, known, _) = await host.AddSignedInAsync(Roles.Resident);
        var (done, answer) = await RunAsync(email == "known" ? known : email is null ? null : Letters.NewAddress(), role);
        Assert.False(done);
        Assert.Contains(email == "unknown" ? "Invite it at /admin/users first" : GrantFirst.Usage, answer, StringComparison.Ordinal);
        Assert.Empty(await host.HistoryOfAsync(id));
    }

    private async Task<(bool Done, string Answer)> RunAsync(string? email, string? role)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await GrantFirst.RunAsync(scope.ServiceProvider, email, role);
    }
}
