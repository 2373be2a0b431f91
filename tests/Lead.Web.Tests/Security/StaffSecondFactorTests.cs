using System.Net;
using Lead.Data.Accounts;
using Lead.Web.Tests.Application;
using Microsoft.AspNetCore.Hosting;

namespace Lead.Web.Tests.Security;

/// <summary>Where it is asked, as always in Production, staff get no further than setting up a second factor.</summary>
public sealed class StaffSecondFactorTests(StaffSecondFactorTests.AskingHost host) : IClassFixture<StaffSecondFactorTests.AskingHost>
{
    public static TheoryData<string> StaffRoles => [.. Roles.All.Where(role => role != Roles.Resident)];

    public static TheoryData<string> WorkPages => Matrix.Names(row => !row.IsUnsafe && row.Cells[Matrix.SignedOut] == "in" && !row.Route.Contains("security", StringComparison.Ordinal)
        && !row.Route.Contains("account/", StringComparison.Ordinal) && !row.Route.Contains('{', StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(StaffRoles))]
    public async Task Staff_WithAPasswordAlone_AreSentToSetOneUp(string role)
    {
        var visitor = await host.SignedInAsync(role);
        foreach (var page in new[] { "/", "/my", "/courses", "/my/security/email", "/my/security/password" })
        {
            Assert.Equal("/my/security/app", (await visitor.GetAsync(page)).Location);
        }
        Assert.Contains("You work here, so we ask for two things", (await visitor.GetAsync("/my/security/app")).Words, StringComparison.Ordinal);
        foreach (var page in new[] { "/my/security", "/my/security/passkeys", "/help", "/lead.css" })
        {
            Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(page)).Status);
        }
    }

    [Theory]
    [MemberData(nameof(WorkPages))]
    public async Task WorkPage_WithAPasswordAlone_IsNotShown(string name)
    {
        var row = Matrix.Row(name);
        var visitor = await host.SignedInAsync(row.LetIn.First(role => role != Roles.Resident), await host.AddOrganisationAsync());
        Assert.Equal("/my/security/app", (await visitor.GetAsync("/" + row.Route)).Location);
    }

    [Fact]
    public async Task Staff_WhoSetUpAnApp_GoOnToTheirWorkAndSignInWithItNextTime()
    {
        var (holder, visitor) = await host.AddHolderAsync(Roles.Tutor);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/teach")).Status);
        var next = host.Visitor();
        var step = await next.SubmitAsync("/account/sign-in", new { holder.Email, Accounts.Password });
        Assert.Equal("/teach", (await next.SubmitAsync(step.Location!, new { Code = host.NextCode(holder) })).Location);
        Assert.Equal(HttpStatusCode.OK, (await next.GetAsync("/teach")).Status);
    }

    [Fact]
    public async Task Staff_WithoutOne_CanSignOut()
    {
        var visitor = await host.SignedInAsync(Roles.Manager);
        await visitor.SubmitAsync("/my/security", form: "form[action='/account/sign-out']");
        Assert.StartsWith("/account/sign-in", new Uri((await visitor.GetAsync("/my")).Location!).PathAndQuery, StringComparison.Ordinal);
    }

    /// <summary>Whoever stole the password must not add a factor of their own.</summary>
    [Fact]
    public async Task Staff_WithAPasskey_CannotPassByTheirPassword()
    {
        var email = Letters.NewAddress();
        var id = await host.AddAccountAsync(email, Roles.Manager);
        await host.AddPasskeyAsync((id, email));
        var thief = await host.SignInAsync(email);
        Assert.Equal("/account/prove?returnUrl=%2Fmanage", (await thief.GetAsync("/manage")).Location);
        Assert.StartsWith("/account/prove", (await thief.GetAsync("/my/security/app")).Location, StringComparison.Ordinal);
        Assert.Null((await thief.GetAsync("/account/prove")).Page.QuerySelector("[name=Password]"));
        await thief.PostAsync("/account/prove", [await thief.TokenAsync(), new("Password", Accounts.Password)]);
        Assert.StartsWith("/account/prove", (await thief.GetAsync("/my/security/app")).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Residents_WithAPasswordAlone_AreOfferedOne()
    {
        var visitor = await host.SignedInAsync(Roles.Resident);
        var page = await visitor.GetAsync("/my");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("You can keep your account safer", page.Words, StringComparison.Ordinal);
    }

    public sealed class AskingHost : PortalHost
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Security:StaffSecondFactor", "true");
        }
    }
}
