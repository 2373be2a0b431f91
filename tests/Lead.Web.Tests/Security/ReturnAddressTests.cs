using Lead.Data.Accounts;
using Lead.Web.Tests.Application;

namespace Lead.Web.Tests.Security;

/// <summary>Signing in and registering lead to pages of the portal only.</summary>
public sealed class ReturnAddressTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("https://evil.example/my")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/\t/evil.example")]
    [InlineData("~//evil.example")]
    public async Task SignIn_ReturnAddressElsewhere_StaysHere(string returnUrl)
    {
        var email = $"{Guid.NewGuid():N}@test.example";
        await host.AddAccountAsync(email, Roles.Resident);
        var answer = await host.Visitor().SubmitAsync(
            "/account/sign-in?returnUrl=" + Uri.EscapeDataString(returnUrl), new { Email = email, Accounts.Password });
        Assert.Equal("/my", answer.Location);
    }

    [Fact]
    public async Task Register_ReturnAddressElsewhere_IsNotMailed()
    {
        await host.Visitor().SubmitAsync("/account/register?returnUrl=//evil.example", new { Email = "new@test.example" });
        await host.SendMailAsync();
        Assert.DoesNotContain("evil.example", Assert.Single(host.Mail.Sent).TextBody, StringComparison.Ordinal);
    }
}
