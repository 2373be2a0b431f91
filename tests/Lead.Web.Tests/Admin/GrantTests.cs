using System.Net;
using Lead.Data.Accounts;
using Lead.Web.Tests.Application;

namespace Lead.Web.Tests.Admin;

/// <summary>An administrator gives roles.</summary>
public sealed class GrantTests(PortalHost host) : IClassFixture<PortalHost>
{
    private const string Held = "They hold this role on these days already, or it waits to be confirmed";

    [Fact]
    public async Task Grant_PlainRole_WorksFromTheNextPageOn()
    {
        var (id, _, colleague) = await host.AddSignedInAsync(Roles.Resident);
        var administrator = await host.AddSignedInAsync(Roles.Administrator);
        Assert.False(await colleague.MayAsync("/manage"));
        var answer = await administrator.Visitor.GrantAsync(id, new { Role = Roles.Manager, Reason = "Runs the programme now" });
        Assert.Equal($"/admin/users/{id}", answer.Location);
        Assert.True(await colleague.MayAsync("/manage"));
        var grant = await host.GrantOfAsync(id, Roles.Manager);
        Assert.Equal((administrator.Id, "Runs the programme now", null, GrantStatus.Given), (grant.GrantedBy, grant.Reason, grant.Until, grant.Status));
        var page = (await administrator.Visitor.GetAsync($"/admin/users/{id}")).Words;
        Assert.Contains($"by {administrator.Email}. Runs the programme now", page, StringComparison.Ordinal);
        Assert.Equal((AccountEventKind.Granted, (Guid?)administrator.Id), Assert.Single((await host.HistoryOfAsync(id)).Select(line => (line.Kind, line.By))));
    }

    [Fact]
    public async Task Grant_BeforeTheSecondPress_GivesNothing()
    {
        var id = await host.AddAccountAsync(Letters.NewAddress(), Roles.Resident);
        var administrator = await host.SignedInAsync(Roles.Administrator);
        var check = await administrator.SubmitAsync($"/admin/users/{id}/grant", new { Role = Roles.Manager, Reason = "Runs it", Until = "2026-04-30" });
        Assert.Contains("Thursday 30 April 2026", check.Words, StringComparison.Ordinal);
        Assert.Empty(await host.GrantsOfAsync(id, Roles.Manager));
        var again = await administrator.SubmitAsync(check, $"/admin/users/{id}/grant", new { step = "change" });
        Assert.Equal(("Runs it", "2026-04-30"), (again.Value("Reason"), again.Value("Until")));
    }

    [Theory]
    [InlineData(Roles.Tutor, "/teach")]
    [InlineData(Roles.Partner, "/reviews")]
    public async Task Grant_RoleOfAnOrganisation_SetsWhomTheyActFor(string role, string landing)
    {
        var organisation = await host.AddOrganisationAsync();
        var (id, email, colleague) = await host.AddSignedInAsync(Roles.Resident);
        await (await host.SignedInAsync(Roles.Administrator)).GrantAsync(id, new { Role = role, OrganisationId = organisation, Reason = "Teaches there" });
        Assert.Equal(organisation, (await host.AccountAsync(email))!.OrganisationId);
        Assert.True(await colleague.MayAsync(landing));
        Assert.Equal([AccountEventKind.Granted, AccountEventKind.OrganisationChanged], (await host.HistoryOfAsync(id)).Select(line => line.Kind));
    }

    [Theory]
    [InlineData("", "", "", "Role", "Choose a role")]
    [InlineData(Roles.Resident, "", "Why not", "Role", "Choose a role")]
    [InlineData(Roles.Manager, "", "", "Reason", "Say why")]
    [InlineData(Roles.Tutor, "", "Teaches", "OrganisationId", "Choose the organisation they act for")]
    [InlineData(Roles.Tutor, "1ead0000-0009-4000-8000-00000000ffff", "Teaches", "OrganisationId", "Choose the organisation they act for")]
    public async Task Grant_Incomplete_SaysWhatIsMissing(string role, string organisation, string reason, string field, string message)
    {
        var id = await host.AddAccountAsync(Letters.NewAddress(), Roles.Resident);
        var fields = new Dictionary<string, string> { ["Role"] = role, ["OrganisationId"] = organisation, ["Reason"] = reason, ["step"] = "confirm" };
        (await (await host.SignedInAsync(Roles.Administrator)).SubmitAsync($"/admin/users/{id}/grant", fields)).Refuses(field, message);
        Assert.Single(await host.WithDbAsync(db => Task.FromResult(db.RoleGrants.Where(g => g.AccountId == id).ToList())));
    }

    [Fact]
    public async Task Grant_DayThatHasGoneBy_IsRefusedAndKeepsWhatWasTyped()
    {
        var id = await host.AddAccountAsync(Letters.NewAddress(), Roles.Resident);
        var answer = await (await host.SignedInAsync(Roles.Administrator)).GrantAsync(id, new { Role = Roles.Manager, Until = host.Today().AddDays(-1).Iso(), Reason = "Too late" });
        Assert.Contains("The last day has gone by. Choose today or a later day", answer.Errors);
        Assert.Equal("Too late", answer.Value("Reason"));
    }

    [Fact]
    public async Task Grant_SameFormTwice_GrantsOnceAndAnswersAlike()
    {
        var id = await host.AddAccountAsync(Letters.NewAddress(), Roles.Resident);
        var administrator = await host.SignedInAsync(Roles.Administrator);
        var check = await administrator.SubmitAsync($"/admin/users/{id}/grant", new { Role = Roles.Manager, Reason = "Runs it" });
        for (var press = 0; press < 2; press++)
        {
            Assert.Equal($"/admin/users/{id}", (await administrator.SubmitAsync(check, $"/admin/users/{id}/grant", new { step = "confirm" })).Location);
        }
        Assert.Single(await host.GrantsOfAsync(id, Roles.Manager));
        Assert.Single(await host.HistoryOfAsync(id));
        Assert.Contains(Held, (await administrator.GrantAsync(id, new { Role = Roles.Manager, Reason = "Again" })).Errors);
    }

    [Fact]
    public async Task Grant_FormOfAnotherAccount_IsRefused()
    {
        var (first, second) = (await host.AddAccountAsync(Letters.NewAddress(), Roles.Resident), await host.AddAccountAsync(Letters.NewAddress(), Roles.Resident));
        var administrator = await host.SignedInAsync(Roles.Administrator);
        await administrator.GrantAsync(first, new { Role = Roles.Manager, Reason = "Runs it" });
        var token = (await host.GrantOfAsync(first, Roles.Manager)).Id;
        Assert.Contains("This form was used before. Open the page again", (await administrator.GrantAsync(second, new { FormToken = token, Role = Roles.Manager, Reason = "Runs it" })).Errors);
        Assert.Empty(await host.GrantsOfAsync(second, Roles.Manager));
    }

    [Fact]
    public async Task Grant_UntilADay_IsGoneTheDayAfterWithoutAJobAndCanBeGivenAgain()
    {
        var email = Letters.NewAddress();
        var id = await host.AddAccountAsync(email, Roles.Resident);
        await (await host.SignedInAsync(Roles.Administrator)).GrantAsync(id, new { Role = Roles.Manager, Until = host.Today().AddDays(1).Iso(), Reason = "Two days" });
        host.Clock.Advance(TimeSpan.FromDays(1));
        Assert.True(await (await host.SignInAsync(email)).MayAsync("/manage"));
        host.Clock.Advance(TimeSpan.FromDays(1));
        Assert.False(await (await host.SignInAsync(email)).MayAsync("/manage"));
        await (await host.SignedInAsync(Roles.Administrator)).GrantAsync(id, new { Role = Roles.Manager, Reason = "For good" });
        Assert.Equal([GrantStatus.Over, GrantStatus.Given], (await host.GrantsOfAsync(id, Roles.Manager)).Select(grant => grant.Status));
    }

    [Fact]
    public async Task Grant_SensitiveRoleToOneself_IsRefused()
    {
        var administrator = await host.AddSignedInAsync(Roles.Administrator);
        Assert.Contains("You cannot give this role to yourself. Ask another administrator", (await administrator.Visitor.GrantAsync(administrator.Id, new { Role = Roles.Supervisor, Reason = "I need it" })).Errors);
        Assert.Equal(HttpStatusCode.Redirect, (await administrator.Visitor.GrantAsync(administrator.Id, new { Role = Roles.Manager, Reason = "I run it too" })).Status);
    }
}
