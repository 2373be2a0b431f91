using System.Net;
using Lead.Data.Accounts;
using Lead.Web.Tests.Application;
using StaffedHost = Lead.Web.Tests.Security.StaffedHost;

namespace Lead.Web.Tests.Account;

/// <summary>Setting up an authenticator app, the codes on paper, and switching it off.</summary>
public sealed class AppTests(StaffedHost host) : IClassFixture<StaffedHost>
{
    [Fact]
    public async Task SetUp_ByTheKeyOnThePage_GivesTenCodesOnceAndTellsTheOwner()
    {
        var (holder, visitor) = await host.AddHolderAsync(Roles.Resident);
        Assert.Equal(10, holder.Codes.Distinct().Count());
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/my")).Status);
        foreach (var page in new[] { "/my/security", "/my/security/codes" })
        {
            var words = (await visitor.GetAsync(page)).Words;
            Assert.Contains("You have 10 codes left", words, StringComparison.Ordinal);
            Assert.All(holder.Codes, code => Assert.DoesNotContain(code, words, StringComparison.Ordinal));
        }
        Assert.Contains("asks for a code from your app", Assert.Single(await host.MessagesToAsync(holder.Email)).Body, StringComparison.Ordinal);
        Assert.Contains($"Account {holder.Id}: \"authenticator app on\"", host.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SetUp_PictureAndLink_HoldTheSameKeyAsTheText()
    {
        var visitor = await host.SignedInAsync(Roles.Resident);
        var page = await visitor.GetAsync("/my/security/app");
        var key = page.Page.QuerySelector("main form b[dir=ltr]")!.TextContent;
        Assert.Equal(8, key.Split(' ').Length);
        Assert.Contains($"secret={key.Replace(" ", "", StringComparison.Ordinal)}&issuer=LEAD", page.Page.QuerySelector("a[href^='otpauth:']")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.NotNull(page.Page.QuerySelector("main svg[viewBox] path"));
    }

    [Theory]
    [InlineData("", "Enter the code")]
    [InlineData("000000", "That code does not fit. Look at the app and type the newest one")]
    public async Task SetUp_WrongCode_KeepsTheKeyAndSwitchesNothingOn(string code, string message)
    {
        var visitor = await host.SignedInAsync(Roles.Resident);
        var page = await visitor.GetAsync("/my/security/app");
        var again = await visitor.SubmitAsync(page, "/my/security/app", new { Code = code });
        again.Refuses("Code", message);
        Assert.Equal(page.Page.QuerySelector("main form b[dir=ltr]")!.TextContent, again.Page.QuerySelector("main form b[dir=ltr]")!.TextContent);
        Assert.False((await host.AccountAsync((await visitor.AccountAsync(host)).Email))!.TwoFactorEnabled);
    }

    [Fact]
    public async Task SetUp_KeyOfAnotherAccount_IsNotTaken()
    {
        var (mine, theirs) = (await host.SignedInAsync(Roles.Resident), await host.SignedInAsync(Roles.Resident));
        var page = await theirs.GetAsync("/my/security/app");
        var key = page.Page.QuerySelector("main form b[dir=ltr]")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        var answer = await mine.SubmitAsync("/my/security/app", new { Key = page.Value("Key"), Code = SecondFactors.CodeAt(key, host.Clock.GetUtcNow()) });
        Assert.NotEmpty(answer.Errors);
    }

    [Fact]
    public async Task SetUp_EndsTheOtherSessions()
    {
        var email = Letters.NewAddress();
        await host.AddAccountAsync(email, Roles.Resident);
        var (here, there) = (await host.SignInAsync(email), await host.SignInAsync(email));
        await host.SetUpAppAsync(here);
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/my")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await there.GetAsync("/my")).Status);
    }

    [Fact]
    public async Task NewCodes_Made_TakeThePlaceOfTheOld()
    {
        var (holder, visitor) = await host.AddHolderAsync(Roles.Resident);
        var made = await visitor.SubmitAsync("/my/security/codes");
        var codes = made.Page.QuerySelectorAll("main li b").Select(code => code.TextContent).ToList();
        Assert.Equal(10, codes.Except(holder.Codes).Count());
        Assert.NotEqual("/my", (await RecoverAsync(holder, holder.Codes[0])).Location);
        Assert.Equal("/my", (await RecoverAsync(holder, codes[0])).Location);
    }

    [Fact]
    public async Task SwitchOff_Pressed_SignsInByPasswordAloneAndTellsTheOwner()
    {
        var (holder, visitor) = await host.AddHolderAsync(Roles.Resident);
        Assert.Equal("/my/security", (await visitor.SubmitAsync("/my/security/app/off")).Location);
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Contains("Off. Your password alone", (await visitor.GetAsync("/my/security")).Words, StringComparison.Ordinal);
        await host.SignInAsync(holder.Email);
        Assert.Contains(await host.MessagesToAsync(holder.Email), message => message.Body.Contains("no longer asks for a code", StringComparison.Ordinal));
    }

    [Fact]
    public async Task NewPassword_Saved_EndsTheOtherSessionsAndTellsTheOwner()
    {
        var email = Letters.NewAddress();
        await host.AddAccountAsync(email, Roles.Resident);
        var (here, there) = (await host.SignInAsync(email), await host.SignInAsync(email));
        (await here.SubmitAsync("/my/security/password", new { NewPassword = "short" })).Refuses("NewPassword", "Use 12 letters or more. Three words together work well");
        (await here.SubmitAsync("/my/security/password", new { NewPassword = email.Split('@')[0] + "1" })).Refuses("NewPassword", "Choose a password that is harder to guess. Three words together work well");
        Assert.Equal("/my/security", (await here.SubmitAsync("/my/security/password", new { NewPassword = "four loud brass bands" })).Location);
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/my")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await there.GetAsync("/my")).Status);
        Assert.Contains("You have a new password", Assert.Single(await host.MessagesToAsync(email)).Body, StringComparison.Ordinal);
        Assert.Equal("/my", (await host.Visitor().SubmitAsync("/account/sign-in", new { Email = email, Password = "four loud brass bands" })).Location);
    }

    private async Task<Answer> RecoverAsync(Holder holder, string code)
    {
        var visitor = host.Visitor();
        var step = await visitor.SubmitAsync("/account/sign-in", new { holder.Email, Accounts.Password });
        return await visitor.SubmitAsync(step.Location!, new { RecoveryCode = code });
    }
}
