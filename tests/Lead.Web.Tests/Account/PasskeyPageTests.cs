using System.Net;
using System.Text.Json;
using Lead.Data.Accounts;
using Lead.Web.Tests.Application;
using Lead.Web.Tests.Security;

namespace Lead.Web.Tests.Account;

/// <summary>What the pages of passkeys answer without a device; with one, the browser tests try them.</summary>
public sealed class PasskeyPageTests(StaffedHost host) : IClassFixture<StaffedHost>
{
    private const string Wrong = "That passkey did not work. Try again";

    public static TheoryData<string> Credentials => ["", "{}", "null", "[]", "not json", """{"id":"x","rawId":"x","type":"public-key","response":{}}""", new string('x', 100_000)];

    [Theory]
    [MemberData(nameof(Credentials))]
    public async Task SignIn_NoPasskeyOfOurs_IsRefusedInWords(string credential)
    {
        var visitor = host.Visitor();
        foreach (var asked in new[] { false, true })
        {
            if (asked)
            {
                await visitor.PostAsync("/account/passkey/options", [await visitor.TokenAsync()]);
            }
            var answer = await visitor.SubmitAsync("/account/sign-in?returnUrl=/courses", new { Credential = credential }, "form[data-passkey]");
            Assert.Equal(HttpStatusCode.OK, answer.Status);
            Assert.Contains(Wrong, answer.Errors);
            Assert.Equal("/courses", answer.Value("ReturnUrl"));
        }
    }

    [Theory]
    [MemberData(nameof(Credentials))]
    public async Task Prove_NoPasskeyOfOurs_IsRefusedInWords(string credential)
    {
        var visitor = await host.SignedInAsync(Roles.Resident);
        await host.AddPasskeyAsync(await visitor.AccountAsync(host));
        host.Clock.Advance(TimeSpan.FromMinutes(11));
        await visitor.PostAsync("/account/passkey/options", [await visitor.TokenAsync()]);
        Assert.Contains(Wrong, (await visitor.SubmitAsync("/account/prove", new { Credential = credential }, "form[data-passkey]")).Errors);
        Assert.StartsWith("/account/prove", (await visitor.GetAsync("/my/security/app")).Location, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Credentials))]
    public async Task Make_AnswerOfNoDevice_IsRefusedInWords(string credential)
    {
        var visitor = await host.SignedInAsync(Roles.Resident);
        await visitor.PostAsync("/my/security/passkeys/options", [await visitor.TokenAsync()]);
        var answer = await visitor.SubmitAsync("/my/security/passkeys", new { Name = "My phone", Credential = credential });
        Assert.Contains(Wrong, answer.Errors);
        Assert.Contains("You have no passkeys yet", answer.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Make_WithoutName_SaysSoBesideIt()
    {
        var visitor = await host.SignedInAsync(Roles.Resident);
        (await visitor.SubmitAsync("/my/security/passkeys", new { Name = " ", Credential = "{}" })).Refuses("Name", "Give it a name");
    }

    [Fact]
    public async Task Question_ToAnybody_NamesNoAccount()
    {
        var visitor = host.Visitor();
        var answer = await visitor.PostAsync("/account/passkey/options", [await visitor.TokenAsync()]);
        var question = JsonDocument.Parse(await answer.Response.Content.ReadAsStringAsync()).RootElement;
        Assert.Equal(("localhost", "required"), (question.GetProperty("rpId").GetString(), question.GetProperty("userVerification").GetString()));
        Assert.Equal(0, question.GetProperty("allowCredentials").GetArrayLength());
    }

    [Fact]
    public async Task Passkey_Renamed_HasThatName()
    {
        var visitor = await host.SignedInAsync(Roles.Resident);
        var page = "/my/security/passkeys/" + await host.AddPasskeyAsync(await visitor.AccountAsync(host));
        (await visitor.SubmitAsync(page, new { Name = new string('x', 61) })).Refuses("Name", "Use 60 letters or fewer");
        Assert.Equal("/my/security/passkeys", (await visitor.SubmitAsync(page, new { Name = "Red <phone>" })).Location);
        Assert.Contains("Red <phone>", (await visitor.GetAsync("/my/security/passkeys")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Passkey_Removed_IsGoneTheOtherSessionsEndAndTheOwnerHears()
    {
        var email = Letters.NewAddress();
        var id = await host.AddAccountAsync(email, Roles.Resident);
        var (here, there) = (await host.SignInAsync(email), await host.SignInAsync(email));
        var page = "/my/security/passkeys/" + await host.AddPasskeyAsync((id, email));
        await here.SubmitAsync(page, form: "form[action$='/remove']");
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.NotFound, (await here.GetAsync(page)).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await there.GetAsync("/my")).Status);
        Assert.Contains("taken off your account", Assert.Single(await host.MessagesToAsync(email)).Body, StringComparison.Ordinal);
    }
}
