using Lead.Data.Accounts;
using Lead.Web.Tests.Application;

namespace Lead.Web.Tests.Account;

public sealed class ForgotPasswordTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task ForgotPassword_KnownAndUnknownAddress_AnswerAlike()
    {
        var (known, unknown) = (Letters.NewAddress(), Letters.NewAddress());
        await host.AddAccountAsync(known, Roles.Resident);
        foreach (var email in new[] { known, unknown })
        {
            var answer = await host.Visitor().SubmitAsync("/account/forgot-password", new { Email = email });
            Assert.Equal("/account/link-sent", answer.Location);
        }
        Assert.Single(await host.MessagesToAsync(known));
        Assert.Empty(await host.MessagesToAsync(unknown));
        Assert.Null(await host.AccountAsync(unknown));
    }

    [Fact]
    public async Task ForgotPassword_LinkFollowed_TheNewPasswordWorksAndTheOldDoesNot()
    {
        var email = Letters.NewAddress();
        await host.AddAccountAsync(email, Roles.Tutor);
        await host.Visitor().SubmitAsync("/account/forgot-password?returnUrl=/teach", new { Email = email });
        var chosen = await host.Visitor().SubmitAsync(await host.LinkToAsync(email), new { NewPassword = "four loud brass bands" });
        Assert.Equal("/teach", chosen.Location);
        var old = await host.Visitor().SubmitAsync("/account/sign-in", new { Email = email, Accounts.Password });
        Assert.NotEmpty(old.Errors);
        var now = await host.Visitor().SubmitAsync("/account/sign-in", new { Email = email, Password = "four loud brass bands" });
        Assert.Equal("/teach", now.Location);
    }

    [Fact]
    public async Task ForgotPassword_AddressInOtherLetters_IsTheSameAccount()
    {
        var email = Letters.NewAddress();
        await host.AddAccountAsync(email, Roles.Resident);
        await host.Visitor().SubmitAsync("/account/forgot-password", new { Email = " " + email.ToUpperInvariant() + " " });
        Assert.Single(await host.MessagesToAsync(email));
    }

    [Fact]
    public async Task ForgotPassword_AfterTenWrongPasswords_LetsTheOwnerIn()
    {
        var email = Letters.NewAddress();
        await host.AddAccountAsync(email, Roles.Resident);
        for (var attempt = 0; attempt < 10; attempt++)
        {
            await host.Visitor().SubmitAsync("/account/sign-in", new { Email = email, Password = "not the password" });
        }
        Assert.NotNull((await host.AccountAsync(email))!.LockoutEnd);
        await host.Visitor().SubmitAsync("/account/forgot-password", new { Email = email });
        Assert.Equal("/my", (await host.Visitor().SubmitAsync(await host.LinkToAsync(email), new { NewPassword = "four loud brass bands" })).Location);
    }

    [Fact]
    public async Task ForgotPassword_NoAddress_AsksForOne()
    {
        var form = await host.Visitor().SubmitAsync("/account/forgot-password");
        form.Refuses("Email", "Give us an e-mail address");
    }
}
