using Lead.Data.Accounts;
using Lead.Web.Tests.Application;

namespace Lead.Web.Tests.Admin;

/// <summary>Nobody is let in or put out without the others hearing of it.</summary>
public sealed class AccountNewsTests : IAsyncLifetime
{
    private readonly PortalHost host = OwnPortal.New();

    public Task InitializeAsync() => host.InitializeAsync();

    public Task DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Grant_Any_IsMailedToThePersonTheOtherAdministratorsAndThoseWithASensitiveRole()
    {
        var actor = await host.AddSignedInAsync(Roles.Administrator);
        var others = new Dictionary<string, string>();
        foreach (var role in Roles.All)
        {
            await host.AddAccountAsync(others[role] = Letters.NewAddress(), role);
        }
        var (gone, colleague) = (await host.AddSignedInAsync(Roles.Supervisor), await host.AddSignedInAsync(Roles.Resident));
        await actor.Visitor.SubmitAsync($"/admin/users/{gone.Id}/disable", new { Reason = "Left" });
        var before = (await host.MessagesToAsync(gone.Email)).Count;
        await actor.Visitor.GrantAsync(colleague.Id, new { Role = Roles.Manager, Reason = "Runs it" });
        Assert.EndsWith("/my/duties", Assert.Single(await host.MessagesToAsync(colleague.Email)).Body, StringComparison.Ordinal);
        Assert.EndsWith("/admin/users/history", (await host.MessagesToAsync(others[Roles.Administrator]))[^1].Body, StringComparison.Ordinal);
        foreach (var (role, email) in others)
        {
            Assert.Equal(role == Roles.Administrator || Roles.Sensitive.Contains(role) ? 2 : 0, (await host.MessagesToAsync(email)).Count);
        }
        Assert.Empty(await host.MessagesToAsync(actor.Email));
        Assert.Equal(before, (await host.MessagesToAsync(gone.Email)).Count);
    }

    [Fact]
    public async Task Mail_AboutRoles_HoldsNoNamesAndTheLogOnlyIds()
    {
        var (actor, other, colleague) = (await host.AddSignedInAsync(Roles.Administrator), Letters.NewAddress(), await host.AddSignedInAsync(Roles.Resident));
        await host.AddAccountAsync(other, Roles.Administrator);
        await actor.Visitor.GrantAsync(colleague.Id, new { Role = Roles.Manager, Reason = "A secret reason" });
        foreach (var mail in (await host.MessagesToAsync(other)).Concat(await host.MessagesToAsync(colleague.Email)))
        {
            Assert.Equal("News about your LEAD account", mail.Subject);
            Assert.DoesNotContain("test.example", mail.Body, StringComparison.Ordinal);
            Assert.DoesNotContain("secret", mail.Body, StringComparison.Ordinal);
            Assert.DoesNotContain(Roles.Manager, mail.Body, StringComparison.Ordinal);
        }
        var grant = await host.GrantOfAsync(colleague.Id, Roles.Manager);
        Assert.Contains($"Accounts: Granted \"Manager\" of account {colleague.Id}, grant {grant.Id}, by {actor.Id}", host.Log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", host.Log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(colleague.Email, host.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refused_ByARule_TellsNobody()
    {
        var (actor, other) = (await host.AddSignedInAsync(Roles.Administrator), Letters.NewAddress());
        await host.AddAccountAsync(other, Roles.Administrator);
        await actor.Visitor.GrantAsync(actor.Id, new { Role = Roles.Supervisor, Reason = "Me" });
        Assert.Empty(await host.MessagesToAsync(other));
        Assert.Empty(await host.HistoryOfAsync(actor.Id));
    }
}
