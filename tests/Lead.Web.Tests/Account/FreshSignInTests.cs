using System.Net;
using Lead.Data.Accounts;
using Lead.Web.Tests.Application;
using StaffedHost = Lead.Web.Tests.Security.StaffedHost;

namespace Lead.Web.Tests.Account;

/// <summary>Before changing how one signs in, one proves again who one is.</summary>
public sealed class FreshSignInTests(StaffedHost host) : IClassFixture<StaffedHost>
{
    private const string Wrong = "That does not fit. Check what you typed. After ten tries wait ten minutes";

    [Theory]
    [InlineData("/my/security/app")]
    [InlineData("/my/security/app/off")]
    [InlineData("/my/security/codes")]
    [InlineData("/my/security/email")]
    [InlineData("/my/security/password")]
    [InlineData("/my/security/passkeys")]
    public async Task Page_TenMinutesAfterSignIn_AsksForProofAndLeadsBack(string page)
    {
        var visitor = await host.SignedInAsync(Roles.Resident);
        host.Clock.Advance(TimeSpan.FromMinutes(9));
        Assert.DoesNotContain("/account/prove", (await visitor.GetAsync(page)).Location ?? "", StringComparison.Ordinal);
        host.Clock.Advance(TimeSpan.FromMinutes(2));
        var prove = (await visitor.GetAsync(page)).Location!;
        Assert.Equal($"/account/prove?returnUrl={Uri.EscapeDataString(page)}", prove);
        Assert.Equal(page, (await visitor.SubmitAsync(prove, new { Accounts.Password })).Location);
        Assert.DoesNotContain("/account/prove", (await visitor.GetAsync(page)).Location ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Overview_AtAnyTime_AsksForNothing()
    {
        var visitor = await host.SignedInAsync(Roles.Resident);
        host.Clock.Advance(TimeSpan.FromMinutes(30));
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/my/security")).Status);
    }

    [Fact]
    public async Task Proof_WrongPassword_IsRefusedAndCounted()
    {
        var visitor = await StaleAsync();
        var (id, email) = await visitor.AccountAsync(host);
        for (var attempt = 0; attempt < 10; attempt++)
        {
            (await visitor.SubmitAsync("/account/prove", new { Password = "not the password" })).Refuses("Password", Wrong);
        }
        Assert.NotNull((await host.AccountAsync(email))!.LockoutEnd);
        (await visitor.SubmitAsync("/account/prove", new { Accounts.Password })).Refuses("Password", Wrong);
        Assert.Contains($"Account {id}: \"locked after wrong passwords or codes\"", host.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Proof_OfAnAccountWithApp_NeedsTheCodeToo()
    {
        var (holder, visitor) = await host.AddHolderAsync(Roles.Resident);
        host.Clock.Advance(TimeSpan.FromMinutes(11));
        (await visitor.SubmitAsync("/account/prove", new { Accounts.Password, Code = "" })).Refuses("Password", Wrong);
        (await visitor.SubmitAsync("/account/prove", new { Accounts.Password, Code = "000000" })).Refuses("Password", Wrong);
        Assert.StartsWith("/account/prove", (await visitor.GetAsync("/my/security/app")).Location, StringComparison.Ordinal);
        Assert.Equal("/my/security", (await visitor.SubmitAsync("/account/prove", new { Accounts.Password, Code = host.NextCode(holder) })).Location);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/my/security/app")).Status);
    }

    /// <summary>Else a right password would give ten more codes to try, each time.</summary>
    [Fact]
    public async Task Proof_RightPasswordWithTenWrongCodes_Locks()
    {
        var (holder, visitor) = await host.AddHolderAsync(Roles.Resident);
        for (var attempt = 0; attempt < 10; attempt++)
        {
            await visitor.SubmitAsync("/account/prove", new { Accounts.Password, Code = "000000" });
        }
        Assert.NotNull((await host.AccountAsync(holder.Email))!.LockoutEnd);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    public async Task Proof_ReturnToAnotherHost_IsIgnored(string returnUrl)
    {
        var visitor = await StaleAsync();
        Assert.Equal("/my/security", (await visitor.SubmitAsync("/account/prove?returnUrl=" + Uri.EscapeDataString(returnUrl), new { Accounts.Password })).Location);
    }

    [Fact]
    public async Task Form_SentTooLate_IsKeptThroughTheProofAndNotSent()
    {
        var visitor = await host.SignedInAsync(Roles.Resident);
        var (_, email) = await visitor.AccountAsync(host);
        var form = await visitor.GetAsync("/my/security/email");
        host.Clock.Advance(TimeSpan.FromMinutes(11));
        var prove = await visitor.SendAsync("/my/security/email", KeptPosts.Typed(form, ("NewEmail", "new@test.example")));
        Assert.DoesNotContain("new@test.example", prove.Html, StringComparison.Ordinal);
        var wrong = await visitor.SubmitAsync(prove, "/account/prove", new { Password = "not the password" });
        var kept = await visitor.SubmitAsync(wrong, "/account/prove", new { Accounts.Password });
        Assert.Contains("Nothing was sent yet", kept.Words, StringComparison.Ordinal);
        Assert.Equal("new@test.example", (await visitor.SubmitAsync(kept, "/my/security/email")).Value("NewEmail"));
        Assert.Empty(await host.MessagesToAsync(email));
    }

    [Fact]
    public async Task Form_SentTooLateWithAStaleToken_IsKeptAllTheSame()
    {
        var visitor = await host.SignedInAsync(Roles.Resident);
        var form = await visitor.GetAsync("/my/security/email");
        host.Clock.Advance(TimeSpan.FromMinutes(11));
        var typed = KeptPosts.Typed(form, ("NewEmail", "new@test.example"), ("__RequestVerificationToken", "stale"));
        var refused = await visitor.PostAsync("/my/security/email", typed);
        var button = await visitor.SendAsync(refused.Location!, typed);
        var prove = await visitor.SubmitAsync(button, refused.Location!);
        var kept = await visitor.SubmitAsync(prove, "/account/prove", new { Accounts.Password });
        Assert.Equal("new@test.example", (await visitor.SubmitAsync(kept, "/my/security/email")).Value("NewEmail"));
    }

    [Fact]
    public async Task Button_PressedTooLate_DoesNothingAndAsks()
    {
        var (holder, visitor) = await host.AddHolderAsync(Roles.Resident);
        var page = await visitor.GetAsync("/my/security/app/off");
        host.Clock.Advance(TimeSpan.FromMinutes(11));
        var answer = await visitor.SubmitAsync(page, "/my/security/app/off");
        Assert.Equal("/account/prove?returnUrl=%2Fmy%2Fsecurity", answer.Location);
        Assert.True((await host.AccountAsync(holder.Email))!.TwoFactorEnabled);
    }

    /// <summary>The session still ends twelve hours after its sign-in.</summary>
    [Fact]
    public async Task Proof_EveryHour_DoesNotLengthenTheSession()
    {
        var visitor = await host.SignedInAsync(Roles.Resident);
        for (var hour = 0; hour < 11; hour++)
        {
            host.Clock.Advance(TimeSpan.FromHours(1));
            Assert.Equal(HttpStatusCode.Redirect, (await visitor.SubmitAsync("/account/prove", new { Accounts.Password })).Status);
        }
        await visitor.SubmitAsync("/my/security/password", new { NewPassword = "four loud brass bands" });
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/my")).Status);
        host.Clock.Advance(TimeSpan.FromMinutes(61));
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync("/my")).Status);
    }

    private async Task<Visitor> StaleAsync()
    {
        var visitor = await host.SignedInAsync(Roles.Resident);
        host.Clock.Advance(TimeSpan.FromMinutes(11));
        return visitor;
    }
}
