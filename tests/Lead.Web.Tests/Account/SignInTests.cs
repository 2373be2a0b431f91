using System.Net;
using Lead.Data.Accounts;
using Lead.Web.Tests.Application;

namespace Lead.Web.Tests.Account;

public sealed class SignInTests(PortalHost host) : IClassFixture<PortalHost>
{
    private const string Wrong = "We could not sign you in. Check the e-mail address and the password. After ten tries wait ten minutes";

    [Theory]
    [InlineData(Roles.Resident, "/my")]
    [InlineData(Roles.Animateur, "/caseload")]
    [InlineData(Roles.Supervisor, "/caseload")]
    [InlineData(Roles.Tutor, "/teach")]
    [InlineData(Roles.Partner, "/reviews")]
    [InlineData(Roles.Receiver, "/my")]
    [InlineData(Roles.Manager, "/manage")]
    [InlineData(Roles.DataProtection, "/admin")]
    [InlineData(Roles.Administrator, "/admin")]
    public async Task SignIn_EachRole_StartsAtItsOwnWork(string role, string page)
    {
        var email = Letters.NewAddress();
        await host.AddAccountAsync(email, role);
        var visitor = host.Visitor();
        var answer = await visitor.SubmitAsync("/account/sign-in", new { Email = email, Accounts.Password });
        Assert.Equal(page, answer.Location);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(page)).Status);
    }

    [Fact]
    public async Task SignIn_WrongPasswordOrUnknownAddress_AnswerAlike()
    {
        var email = Letters.NewAddress();
        await host.AddAccountAsync(email, Roles.Resident);
        foreach (var address in new[] { email, Letters.NewAddress() })
        {
            var form = await host.Visitor().SubmitAsync("/account/sign-in", new { Email = address, Password = "not the password" });
            form.Refuses("Email", Wrong);
            Assert.Equal(address, form.Value("Email"));
            Assert.Equal("", form.Value("Password"));
            Assert.DoesNotContain("not the password", form.Html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task SignIn_NothingTyped_AsksForBoth()
    {
        var form = await host.Visitor().SubmitAsync("/account/sign-in");
        form.Refuses("Email", "Give us an e-mail address");
        form.Refuses("Password", "Enter your password");
    }

    [Fact]
    public async Task SignIn_PasswordNotChosenYet_IsRefused()
    {
        var email = Letters.NewAddress();
        await host.Visitor().SubmitAsync("/account/register", new { Email = email });
        var form = await host.Visitor().SubmitAsync("/account/sign-in", new { Email = email, Accounts.Password });
        form.Refuses("Email", Wrong);
    }

    [Fact]
    public async Task SignIn_AfterTenWrongPasswords_RefusesTheRightOneToo()
    {
        var email = Letters.NewAddress();
        await host.AddAccountAsync(email, Roles.Resident);
        for (var attempt = 0; attempt < 9; attempt++)
        {
            await host.Visitor().SubmitAsync("/account/sign-in", new { Email = email, Password = "not the password" });
        }
        Assert.Null((await host.AccountAsync(email))!.LockoutEnd);
        await host.Visitor().SubmitAsync("/account/sign-in", new { Email = email, Password = "not the password" });
        var form = await host.Visitor().SubmitAsync("/account/sign-in", new { Email = email, Accounts.Password });
        form.Refuses("Email", Wrong);
        await host.WithDbAsync(async db =>
        {
            db.Users.Single(user => user.Email == email).LockoutEnd = null;
            await db.SaveChangesAsync();
        });
        await host.SignInAsync(email);
    }

    [Theory]
    [InlineData("https://evil.example/", "/my")]
    [InlineData("//evil.example/", "/my")]
    [InlineData("/\\evil.example", "/my")]
    [InlineData("javascript:alert(1)", "/my")]
    [InlineData("/courses?when=day", "/courses?when=day")]
    [InlineData("/ur/courses", "/ur/courses")]
    public async Task SignIn_ReturnAddress_LeadsThereOnlyOnThisHost(string returnUrl, string expected)
    {
        var email = Letters.NewAddress();
        await host.AddAccountAsync(email, Roles.Resident);
        var answer = await host.Visitor().SubmitAsync("/account/sign-in?returnUrl=" + Uri.EscapeDataString(returnUrl), new { Email = email, Accounts.Password });
        Assert.Equal(expected, answer.Location);
    }
}
