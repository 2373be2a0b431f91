using System.Net;
using Lead.Data.Accounts;
using Lead.Domain;
using Lead.Web.Tests.Application;

namespace Lead.Web.Tests.Admin;

/// <summary>Somebody stands in for a duty on certain days.</summary>
public sealed class DeputyTests : IAsyncLifetime
{
    private const string NotStaff = "Nobody on the staff has this e-mail address";
    private readonly PortalHost host = OwnPortal.New();

    public Task InitializeAsync() => host.InitializeAsync();

    public Task DisposeAsync() => host.DisposeAsync();

    /// <summary>The clocks go forward on 29 March 2026: days of London, not of UTC.</summary>
    [Fact]
    public async Task Deputy_OnItsDays_HoldsTheRoleThenAndOnlyThen()
    {
        var (manager, deputy) = (await host.AddSignedInAsync(Roles.Manager), await host.AddSignedInAsync(Roles.Partner));
        Assert.Equal("/my/duties", (await NameAsync(manager.Visitor, Roles.Manager, deputy.Email, new DateOnly(2026, 3, 28), new DateOnly(2026, 3, 30))).Location);
        (DateOnly Day, TimeOnly Time, bool May)[] moments =
        [
            (new(2026, 3, 27), new(23, 59), false), (new(2026, 3, 28), new(0, 0), true), (new(2026, 3, 29), new(12, 0), true), (new(2026, 3, 30), new(23, 59), true), (new(2026, 3, 31), new(0, 0), false),
        ];
        foreach (var (day, time, may) in moments)
        {
            host.Clock.SetUtcNow(LondonTime.Instant(day, time));
            Assert.Equal(may, await (await host.SignInAsync(deputy.Email)).MayAsync("/manage"));
            Assert.True(await (await host.SignInAsync(manager.Email)).MayAsync("/manage"));
        }
    }

    [Fact]
    public async Task Deputy_Named_IsShownToBothAndToAdministrators()
    {
        var (manager, deputy) = (await host.AddSignedInAsync(Roles.Manager), await host.AddSignedInAsync(Roles.Partner));
        await NameAsync(manager.Visitor, Roles.Manager, deputy.Email, host.Today(), host.Today().AddDays(6));
        var administrator = await host.SignedInAsync(Roles.Administrator);
        var words = $"Manager, deputy for {manager.Email} from 2 March until Sunday 8 March 2026";
        Assert.Contains(words, (await administrator.GetAsync($"/admin/users?q={deputy.Email}")).Words, StringComparison.Ordinal);
        Assert.Contains(words, (await deputy.Visitor.GetAsync("/my/duties")).Words, StringComparison.Ordinal);
        Assert.Contains($"{deputy.Email}: {words}", (await manager.Visitor.GetAsync("/my/duties")).Words, StringComparison.Ordinal);
        Assert.Contains("Deputies for this person", (await administrator.GetAsync($"/admin/users/{manager.Id}")).Words, StringComparison.Ordinal);
        Assert.Equal(AccountEventKind.DeputyNamed, Assert.Single(await host.HistoryOfAsync(deputy.Id)).Kind);
        Assert.NotEmpty(await host.MessagesToAsync(deputy.Email));
    }

    [Fact]
    public async Task Deputy_TakenBackByTheHolder_LosesItAtOnce()
    {
        var (manager, deputy) = (await host.AddSignedInAsync(Roles.Manager), await host.AddSignedInAsync(Roles.Partner));
        await NameAsync(manager.Visitor, Roles.Manager, deputy.Email, host.Today(), host.Today());
        Assert.True(await deputy.Visitor.MayAsync("/manage"));
        await manager.Visitor.SubmitAsync("/my/duties", form: "form[action$='/end']");
        Assert.False(await deputy.Visitor.MayAsync("/manage"));
    }

    [Fact]
    public async Task Deputy_NamesADeputy_IsRefused()
    {
        var (manager, deputy, third) = (await host.AddSignedInAsync(Roles.Manager), await host.AddSignedInAsync(Roles.Partner), await host.AddSignedInAsync(Roles.Partner));
        await NameAsync(manager.Visitor, Roles.Manager, deputy.Email, host.Today(), host.Today().AddDays(6));
        Assert.Contains("A deputy cannot name a deputy", (await NameAsync(deputy.Visitor, Roles.Manager, third.Email, host.Today(), host.Today())).Errors);
        Assert.False(await third.Visitor.MayAsync("/manage"));
    }

    [Fact]
    public async Task Deputy_ForASensitiveRole_WaitsForASecondPersonWhoIsNotTheNamer()
    {
        var (supervisor, deputy) = (await host.AddSignedInAsync(Roles.Supervisor), await host.AddSignedInAsync(Roles.Manager));
        await NameAsync(supervisor.Visitor, Roles.Supervisor, deputy.Email, host.Today(), host.Today());
        var grant = (await host.GrantOfAsync(deputy.Id, Roles.Supervisor)).Id;
        await supervisor.Visitor.ConfirmAsync(grant);
        Assert.False(await deputy.Visitor.MayAsync("/caseload"));
        await (await host.SignedInAsync(Roles.DataProtection)).ConfirmAsync(grant);
        Assert.True(await deputy.Visitor.MayAsync("/caseload"));
    }

    [Fact]
    public async Task Deputy_ByAnAdministrator_IsNamedForThePerson()
    {
        var (administrator, manager, deputy) = (await host.SignedInAsync(Roles.Administrator), await host.AddSignedInAsync(Roles.Manager), await host.AddSignedInAsync(Roles.Partner));
        var fields = new { Role = Roles.Manager, deputy.Email, From = host.Today().Iso(), Until = host.Today().Iso(), Reason = "Ill" };
        Assert.Equal($"/admin/users/{manager.Id}", (await administrator.SubmitAsync($"/admin/users/{manager.Id}/deputy", fields)).Location);
        Assert.True(await deputy.Visitor.MayAsync("/manage"));
    }

    [Fact]
    public async Task Deputy_SameFormTwice_IsNamedOnce()
    {
        var (manager, deputy) = (await host.AddSignedInAsync(Roles.Manager), await host.AddSignedInAsync(Roles.Partner));
        var page = await manager.Visitor.GetAsync("/my/duties");
        for (var press = 0; press < 2; press++)
        {
            Assert.Equal("/my/duties", (await SendAsync(manager.Visitor, page, Roles.Manager, deputy.Email, host.Today(), host.Today())).Location);
        }
        Assert.Single(await host.GrantsOfAsync(deputy.Id, Roles.Manager));
    }

    [Fact]
    public async Task Deputy_AddressOfNobodyOrOfAResident_AnswersAlike()
    {
        var (manager, resident) = (await host.AddSignedInAsync(Roles.Manager), await host.AddSignedInAsync(Roles.Resident));
        foreach (var email in new[] { resident.Email, Letters.NewAddress() })
        {
            Assert.Equal([NotStaff], (await NameAsync(manager.Visitor, Roles.Manager, email, host.Today(), host.Today())).Errors);
        }
        Assert.Contains("A deputy can be named once the role is held", (await NameAsync(manager.Visitor, Roles.Supervisor, resident.Email, host.Today(), host.Today())).Errors);
    }

    [Fact]
    public async Task Deputy_ForAnOrganisation_ActsForTheSameOne()
    {
        var organisation = await host.AddOrganisationAsync();
        var tutor = await host.AddSignedInAsync(Roles.Tutor, organisation);
        var (stranger, colleague) = (await host.AddSignedInAsync(Roles.Partner, await host.AddOrganisationAsync()), await host.AddSignedInAsync(Roles.Partner, organisation));
        Assert.Contains("A deputy for this role acts for the same organisation", (await NameAsync(tutor.Visitor, Roles.Tutor, stranger.Email, host.Today(), host.Today())).Errors);
        await NameAsync(tutor.Visitor, Roles.Tutor, colleague.Email, host.Today(), host.Today());
        Assert.True(await colleague.Visitor.MayAsync("/teach"));
    }

    [Fact]
    public async Task Deputy_NothingTyped_SaysWhatIsMissing()
    {
        var manager = await host.SignedInAsync(Roles.Manager);
        var form = await manager.SubmitAsync("/my/duties", form: "form:has(#Email)");
        form.Refuses("Role", "Choose a role");
        form.Refuses("From", "Enter the first day");
        form.Refuses("Until", "Enter the last day");
        form.Refuses("Reason", "Say why");
    }

    [Fact]
    public async Task Duties_OfAResident_AreNone()
    {
        var page = await (await host.SignedInAsync(Roles.Resident)).GetAsync("/my/duties");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("You have no role in the LEAD team now", page.Words, StringComparison.Ordinal);
        Assert.Null(page.Page.QuerySelector("#Email"));
    }

    private static async Task<Answer> NameAsync(Visitor visitor, string role, string email, DateOnly from, DateOnly until) =>
        await SendAsync(visitor, await visitor.GetAsync("/my/duties"), role, email, from, until);

    private static Task<Answer> SendAsync(Visitor visitor, Answer page, string role, string email, DateOnly from, DateOnly until) => visitor.SubmitAsync(
        page, "/my/duties", new { Role = role, Email = email, From = from.Iso(), Until = until.Iso(), Reason = "On leave" }, page.Page.QuerySelector("#Email") is null ? "main form" : "form:has(#Email)");
}
