using System.Net;
using Lead.Data.Accounts;
using Lead.Web.Tests.Application;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Lead.Web.Tests.Admin;

/// <summary>An account is switched off: at once, everywhere, and for every kind of sign-in.</summary>
public sealed class DisableTests : IAsyncLifetime
{
    private const string Wrong = "We could not sign you in. Check the e-mail address and the password. After ten tries wait ten minutes";
    private readonly PortalHost host = OwnPortal.New();

    public Task InitializeAsync() => host.InitializeAsync();

    public Task DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Disable_EverySession_EndsAtItsNextRequest()
    {
        var (administrator, colleague) = (await host.SignedInAsync(Roles.Administrator), await host.AddSignedInAsync(Roles.Manager));
        Visitor[] sessions = [colleague.Visitor, await host.SignInAsync(colleague.Email)];
        Assert.Equal($"/admin/users/{colleague.Id}", (await SwitchAsync(administrator, colleague.Id, "disable")).Location);
        foreach (var session in sessions)
        {
            (await session.GetAsync("/manage")).AsksToSignIn();
        }
        Assert.Contains("Switched off", (await administrator.GetAsync($"/admin/users/{colleague.Id}")).Words, StringComparison.Ordinal);
        Assert.Equal((AccountEventKind.Disabled, "Left the programme"), Assert.Single((await host.HistoryOfAsync(colleague.Id)).Select(line => (line.Kind, line.Reason))));
    }

    [Fact]
    public async Task Disable_ThenSignIn_AnswersLikeAWrongPassword()
    {
        var (administrator, colleague) = (await host.SignedInAsync(Roles.Administrator), await host.AddSignedInAsync(Roles.Manager));
        await SwitchAsync(administrator, colleague.Id, "disable");
        var form = await host.Visitor().SubmitAsync("/account/sign-in", new { colleague.Email, Accounts.Password });
        var wrong = await host.Visitor().SubmitAsync("/account/sign-in", new { colleague.Email, Password = "not the password" });
        form.Refuses("Email", Wrong);
        Assert.Equal(wrong.Words, form.Words);
    }

    [Fact]
    public async Task Disable_MailedLinks_DoNotHelp()
    {
        var (administrator, colleague) = (await host.SignedInAsync(Roles.Administrator), await host.AddSignedInAsync(Roles.Manager));
        await host.Visitor().SubmitAsync("/account/forgot-password", new { colleague.Email });
        var link = await host.LinkToAsync(colleague.Email);
        await SwitchAsync(administrator, colleague.Id, "disable");
        var visitor = host.Visitor();
        var form = await visitor.SubmitAsync(link, new { NewPassword = "five slow barges" });
        Assert.Contains("This link is too old or was used before. Ask for a new one below", form.Errors);
        (await visitor.GetAsync("/my")).AsksToSignIn();
        var mails = (await host.MessagesToAsync(colleague.Email)).Count;
        Assert.Equal("/account/link-sent", (await visitor.SubmitAsync("/account/forgot-password", new { colleague.Email })).Location);
        Assert.Equal("/account/link-sent", (await visitor.SubmitAsync("/account/register", new { colleague.Email })).Location);
        Assert.Equal(mails, (await host.MessagesToAsync(colleague.Email)).Count);
    }

    /// <summary>By whatever way a session was begun: not even one with the right stamp holds.</summary>
    [Fact]
    public async Task Disable_SessionWithTheRightStamp_IsNone()
    {
        var colleague = await host.AddSignedInAsync(Roles.Manager);
        await host.WithDbAsync(db => db.Users.Where(user => user.Id == colleague.Id).ExecuteUpdateAsync(set => set.SetProperty(user => user.DisabledAt, PortalHost.Start)));
        (await colleague.Visitor.GetAsync("/manage")).AsksToSignIn();
        await using var scope = host.Services.CreateAsyncScope();
        var user = await scope.ServiceProvider.GetRequiredService<UserManager<LeadUser>>().FindByIdAsync(colleague.Id.ToString());
        Assert.False(await scope.ServiceProvider.GetRequiredService<SignInManager<LeadUser>>().CanSignInAsync(user!));
    }

    /// <summary>Identity writes all columns of a copy it read before.</summary>
    [Fact]
    public async Task Disable_OlderCopySavedAfterwards_StaysDisabled()
    {
        var (administrator, colleague) = (await host.SignedInAsync(Roles.Administrator), await host.AddSignedInAsync(Roles.Manager));
        await using var scope = host.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<LeadUser>>();
        var older = (await users.FindByIdAsync(colleague.Id.ToString()))!;
        await SwitchAsync(administrator, colleague.Id, "disable");
        Assert.False((await users.AccessFailedAsync(older)).Succeeded);
        Assert.NotNull((await host.AccountAsync(colleague.Email))!.DisabledAt);
    }

    [Fact]
    public async Task Enable_Again_LetsThemSignInWithTheirRoles()
    {
        var (administrator, colleague) = (await host.SignedInAsync(Roles.Administrator), await host.AddSignedInAsync(Roles.Manager));
        await SwitchAsync(administrator, colleague.Id, "disable");
        await SwitchAsync(administrator, colleague.Id, "enable");
        (await colleague.Visitor.GetAsync("/manage")).AsksToSignIn();
        Assert.True(await (await host.SignInAsync(colleague.Email)).MayAsync("/manage"));
        Assert.Equal([AccountEventKind.Disabled, AccountEventKind.Enabled], (await host.HistoryOfAsync(colleague.Id)).Select(line => line.Kind));
    }

    [Fact]
    public async Task Disable_OneselfOrWithoutAReason_IsRefused()
    {
        var (administrator, other) = (await host.AddSignedInAsync(Roles.Administrator), await host.AddAccountAsync(Letters.NewAddress(), Roles.Administrator));
        Assert.Contains("You cannot switch off your own account", (await SwitchAsync(administrator.Visitor, administrator.Id, "disable")).Errors);
        (await SwitchAsync(administrator.Visitor, other, "disable", "")).Refuses("Reason", "Say why");
        Assert.Equal(HttpStatusCode.Redirect, (await SwitchAsync(administrator.Visitor, other, "disable")).Status);
    }

    [Fact]
    public async Task Disable_TheLastLastingAdministrator_IsRefused()
    {
        var one = await host.AddSignedInAsync(Roles.Administrator);
        var helper = await host.AddSignedInAsync(Roles.Resident);
        await one.Visitor.GrantAsync(helper.Id, new { Role = Roles.Administrator, Until = host.Today().AddDays(7).Iso(), Reason = "A week" });
        Assert.Contains("This is the last administrator. Make somebody else administrator first", (await SwitchAsync(helper.Visitor, one.Id, "disable")).Errors);
        Assert.True(await one.Visitor.MayAsync("/admin/users"));
    }

    [Fact]
    public async Task Disable_TakesBackWhatTheyGrantedAndNobodyConfirmed()
    {
        var (one, two, colleague) = (await host.AddSignedInAsync(Roles.Administrator), await host.AddSignedInAsync(Roles.Administrator), await host.AddSignedInAsync(Roles.Resident));
        await two.Visitor.GrantAsync(colleague.Id, new { Role = Roles.Animateur, Reason = "Joins" });
        await SwitchAsync(one.Visitor, two.Id, "disable");
        await (await host.SignedInAsync(Roles.Supervisor)).ConfirmAsync((await host.GrantOfAsync(colleague.Id, Roles.Animateur)).Id);
        Assert.Equal(GrantStatus.Withdrawn, (await host.GrantOfAsync(colleague.Id, Roles.Animateur)).Status);
    }

    [Fact]
    public async Task Organisation_Changed_WorksAtOnce()
    {
        var (administrator, organisation) = (await host.SignedInAsync(Roles.Administrator), await host.AddOrganisationAsync());
        var (id, email, tutor) = await host.AddSignedInAsync(Roles.Tutor);
        var run = await host.AddRunAsync(organisationId: organisation);
        Assert.False(await tutor.MayAsync(run.RunPage));
        await administrator.SubmitAsync($"/admin/users/{id}/organisation", new { OrganisationId = organisation, Reason = "Moved" });
        Assert.True(await tutor.MayAsync(run.RunPage));
        await administrator.SubmitAsync($"/admin/users/{id}/organisation", new { OrganisationId = "", Reason = "Left" });
        Assert.Null((await host.AccountAsync(email))!.OrganisationId);
    }

    private static Task<Answer> SwitchAsync(Visitor administrator, Guid account, string which, string reason = "Left the programme") =>
        administrator.SubmitAsync($"/admin/users/{account}/{which}", new { Reason = reason });
}
