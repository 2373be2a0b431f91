using System.Net;
using Lead.Data.Accounts;
using Lead.Web.Tests.Application;

namespace Lead.Web.Tests.Account;

public sealed class ChoosePasswordTests(PortalHost host) : IClassFixture<PortalHost>
{
    private const string TooOld = "This link is too old or was used before. Ask for a new one below";

    [Fact]
    public async Task ChoosePassword_NewAccount_IsAResidentSignedIn()
    {
        var link = await LinkAsync(Letters.NewAddress());
        var visitor = host.Visitor();
        Assert.Equal("/my", (await visitor.SubmitAsync(link, new { NewPassword = Accounts.Password })).Location);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/my")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.GetAsync("/manage")).Status);
    }

    [Fact]
    public async Task ChoosePassword_LinkUsedTwice_IsRefusedAndThePasswordStays()
    {
        var email = Letters.NewAddress();
        var link = await LinkAsync(email);
        await host.Visitor().SubmitAsync(link, new { NewPassword = Accounts.Password });
        var second = await host.Visitor().SubmitAsync(link, new { NewPassword = "another long password" });
        Assert.Contains(TooOld, second.Errors);
        await host.SignInAsync(email);
    }

    [Theory]
    [InlineData("token=x")]
    [InlineData("token=")]
    [InlineData("token=%00%ff%F0%9F")]
    [InlineData("account=8b2f2251-9d54-4d02-b420-68a7b5bad65a")]
    [InlineData("account=nobody")]
    public async Task ChoosePassword_LinkAltered_IsRefused(string change)
    {
        var email = Letters.NewAddress();
        var link = await LinkAsync(email);
        var part = link.Split('?', '&').Single(p => p.StartsWith(change.Split('=')[0] + "=", StringComparison.Ordinal));
        var answer = await host.Visitor().SubmitAsync(link.Replace(part, change, StringComparison.Ordinal), new { NewPassword = Accounts.Password });
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.NotEmpty(answer.Errors);
        Assert.Null((await host.AccountAsync(email))!.PasswordHash);
    }

    [Fact]
    public async Task ChoosePassword_LinkOfSomebodyElse_IsRefused()
    {
        var (mine, theirs) = (Letters.NewAddress(), Letters.NewAddress());
        var link = await LinkAsync(mine);
        await LinkAsync(theirs);
        var other = (await host.AccountAsync(theirs))!.Id.ToString();
        var answer = await host.Visitor().SubmitAsync(link.Replace((await host.AccountAsync(mine))!.Id.ToString(), other, StringComparison.Ordinal), new { NewPassword = Accounts.Password });
        Assert.Contains(TooOld, answer.Errors);
        Assert.Null((await host.AccountAsync(theirs))!.PasswordHash);
    }

    [Theory]
    [InlineData("", "Choose a password")]
    [InlineData("too short", "Use 12 letters or more. Three words together work well")]
    [InlineData("password1234", "Choose a password that is harder to guess. Three words together work well")]
    [InlineData("aaaaaaaaaaaaaaaa", "Choose a password that is harder to guess. Three words together work well")]
    public async Task ChoosePassword_WeakPassword_SaysSoAndTheLinkGoesOnWorking(string password, string message)
    {
        var email = Letters.NewAddress();
        var visitor = host.Visitor();
        var form = await visitor.SubmitAsync(await LinkAsync(email), new { NewPassword = password });
        form.Refuses("NewPassword", message);
        Assert.Equal("", form.Value("NewPassword"));
        Assert.Equal("/my", (await visitor.SubmitAsync(form, "/account/choose-password", new { NewPassword = Accounts.Password })).Location);
    }

    [Fact]
    public async Task ChoosePassword_NameOfTheAddressRepeated_IsRefused()
    {
        var email = $"nasreen{Guid.NewGuid():N}@test.example";
        var name = email.Split('@')[0];
        var form = await host.Visitor().SubmitAsync(await LinkAsync(email), new { NewPassword = name + "1" });
        form.Refuses("NewPassword", "Choose a password that is harder to guess. Three words together work well");
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    public async Task ChoosePassword_ReturnToAnotherHost_IsIgnored(string returnUrl)
    {
        var email = Letters.NewAddress();
        await host.Visitor().SubmitAsync("/account/register", new { Email = email, ReturnUrl = returnUrl });
        Assert.DoesNotContain("evil", await host.LinkToAsync(email), StringComparison.Ordinal);
        var chosen = await host.Visitor().SubmitAsync(await host.LinkToAsync(email), new { NewPassword = Accounts.Password, ReturnUrl = returnUrl });
        Assert.Equal("/my", chosen.Location);
    }

    private async Task<string> LinkAsync(string email)
    {
        await host.Visitor().SubmitAsync("/account/register", new { Email = email });
        return await host.LinkToAsync(email);
    }
}
