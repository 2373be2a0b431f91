using System.Net;
using Lead.Data.Accounts;
using Lead.Web.Tests.Application;
using Microsoft.EntityFrameworkCore;
using StaffedHost = Lead.Web.Tests.Security.StaffedHost;

namespace Lead.Web.Tests.Account;

/// <summary>Signing in with a code of an authenticator app, or one from paper.</summary>
public sealed class SecondStepTests(StaffedHost host) : IClassFixture<StaffedHost>
{
    private const string Wrong = "That code does not fit. Use the newest one. After ten tries wait ten minutes";

    [Theory]
    [InlineData(Roles.Resident, "/my")]
    [InlineData(Roles.Tutor, "/teach")]
    public async Task SignIn_WithApp_AsksForTheCodeAndThenStartsAtTheirWork(string role, string page)
    {
        var (holder, _) = await host.AddHolderAsync(role);
        var visitor = host.Visitor();
        var step = await PasswordAsync(visitor, holder);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync(page)).Status);
        var answer = await visitor.SubmitAsync(step, "/account/second-factor", new { Code = host.NextCode(holder) });
        Assert.Equal(page, answer.Location);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(page)).Status);
    }

    [Fact]
    public async Task Code_WithSpacesOrInFiguresOfAnotherScript_IsAccepted()
    {
        var (holder, _) = await host.AddHolderAsync(Roles.Resident);
        var code = host.NextCode(holder);
        await AssertInAsync(holder, $" {code[..3]} {code[3..]} ");
        await AssertInAsync(holder, new string([.. host.NextCode(holder).Select(figure => (char)('۰' + (figure - '0')))]));
    }

    [Fact]
    public async Task Code_UsedBefore_IsRefused()
    {
        var (holder, _) = await host.AddHolderAsync(Roles.Resident);
        var code = host.NextCode(holder);
        await AssertInAsync(holder, code);
        (await SubmitAsync(holder, code)).Refuses("Code", Wrong);
    }

    [Theory]
    [InlineData(-60)]
    [InlineData(60)]
    [InlineData(3600)]
    public async Task Code_OfAnotherTime_IsRefused(int seconds)
    {
        var (holder, _) = await host.AddHolderAsync(Roles.Resident);
        host.Clock.Advance(TimeSpan.FromMinutes(5));
        (await SubmitAsync(holder, SecondFactors.CodeAt(holder.Key, host.Clock.GetUtcNow().AddSeconds(seconds)))).Refuses("Code", Wrong);
    }

    [Theory]
    [InlineData("", "Enter the code")]
    [InlineData("12345", Wrong)]
    [InlineData("1234567", Wrong)]
    [InlineData("abcdef", Wrong)]
    public async Task Code_Wrong_SaysSoBesideIt(string code, string message)
    {
        var (holder, _) = await host.AddHolderAsync(Roles.Resident);
        (await SubmitAsync(holder, code)).Refuses("Code", message);
    }

    [Fact]
    public async Task Code_WrongTwentyTimes_IsAnsweredPlainlyAndLocksAsThePasswordDoes()
    {
        var (holder, _) = await host.AddHolderAsync(Roles.Resident);
        var visitor = host.Visitor();
        var page = await PasswordAsync(visitor, holder);
        for (var attempt = 0; attempt < 20; attempt++)
        {
            page = await visitor.SubmitAsync(page, "/account/second-factor", new { Code = "000000" });
            page.Refuses("Code", Wrong);
        }
        Assert.NotNull((await host.AccountAsync(holder.Email))!.LockoutEnd);
        (await visitor.SubmitAsync(page, "/account/second-factor", new { Code = host.NextCode(holder) })).Refuses("Code", Wrong);
        Assert.NotEmpty((await host.Visitor().SubmitAsync("/account/sign-in", new { holder.Email, Accounts.Password })).Errors);
        Assert.Single(await host.MessagesToAsync(holder.Email), message => message.Body.Contains("ten wrong tries", StringComparison.Ordinal));
        Assert.Contains($"{holder.Id}", host.Log.Text, StringComparison.Ordinal);
    }

    /// <summary>Else somebody with the password would get ten more codes to try, each time.</summary>
    [Fact]
    public async Task Password_RightBetweenWrongCodes_DoesNotBeginTheCountAnew()
    {
        var (holder, _) = await host.AddHolderAsync(Roles.Resident);
        for (var attempt = 0; attempt < 9; attempt++)
        {
            await SubmitAsync(holder, "000000");
        }
        Assert.Null((await host.AccountAsync(holder.Email))!.LockoutEnd);
        await SubmitAsync(holder, "000000");
        Assert.NotNull((await host.AccountAsync(holder.Email))!.LockoutEnd);
    }

    /// <summary>As when an account is closed to sign-in between the two steps.</summary>
    [Fact]
    public async Task Code_OfAnAccountThatMayNotSignInNow_IsRefused()
    {
        var (holder, _) = await host.AddHolderAsync(Roles.Resident);
        var visitor = host.Visitor();
        var step = await PasswordAsync(visitor, holder);
        await host.WithDbAsync(db => db.Users.Where(user => user.Id == holder.Id).ExecuteUpdateAsync(set => set.SetProperty(user => user.EmailConfirmed, false)));
        (await visitor.SubmitAsync(step, "/account/second-factor", new { Code = host.NextCode(holder) })).Refuses("Code", Wrong);
        (await visitor.SubmitAsync(step, "/account/second-factor", new { RecoveryCode = holder.Codes[0] })).Refuses("RecoveryCode", Wrong);
    }

    [Fact]
    public async Task RecoveryCode_WorksOnceAndTellsTheOwner()
    {
        var (holder, _) = await host.AddHolderAsync(Roles.Resident);
        var visitor = host.Visitor();
        var answer = await visitor.SubmitAsync(await PasswordAsync(visitor, holder), "/account/second-factor", new { RecoveryCode = holder.Codes[3].ToUpperInvariant().Replace('-', ' ') });
        Assert.Equal("/my", answer.Location);
        Assert.Contains("You have 9 codes left", (await visitor.GetAsync("/my/security")).Words, StringComparison.Ordinal);
        Assert.Contains(await host.MessagesToAsync(holder.Email), message => message.Body.Contains("codes on paper", StringComparison.Ordinal) && message.Subject == "About your LEAD account");
        var again = host.Visitor();
        (await again.SubmitAsync(await PasswordAsync(again, holder), "/account/second-factor", new { RecoveryCode = holder.Codes[3] })).Refuses("RecoveryCode", Wrong);
    }

    [Fact]
    public async Task SecondStep_WithoutThePasswordBefore_LeadsToSignIn()
    {
        Assert.StartsWith("/account/sign-in", (await host.Visitor().GetAsync("/account/second-factor?returnUrl=/my")).Location, StringComparison.Ordinal);
        var (holder, _) = await host.AddHolderAsync(Roles.Resident);
        var visitor = host.Visitor();
        var answer = await visitor.PostAsync("/account/second-factor", [await Security.RealIds.TokenAsync(visitor), new("Code", host.NextCode(holder))]);
        Assert.Contains("New here?", answer.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync("/my")).Status);
    }

    [Fact]
    public async Task ReturnAddress_TravelsThroughTheSecondStep()
    {
        var (holder, _) = await host.AddHolderAsync(Roles.Resident);
        var visitor = host.Visitor();
        var password = await visitor.SubmitAsync("/account/sign-in?returnUrl=/ur/courses", new { holder.Email, Accounts.Password });
        var answer = await visitor.SubmitAsync(password.Location!, new { Code = host.NextCode(holder) });
        Assert.Equal("/ur/courses", answer.Location);
    }

    [Fact]
    public async Task WhatWasTyped_TravelsThroughTheSecondStepWrongCodeAndAll()
    {
        var run = await host.AddRunAsync();
        var (holder, resident) = await host.AddHolderAsync(Roles.Resident);
        var away = host.Visitor();
        var signIn = await away.SendAsync(run.BookPage, KeptPosts.Typed(await resident.CheckAsync(run)));
        var step = await away.SubmitAsync(signIn, "/account/sign-in", new { holder.Email, Accounts.Password });
        var wrong = await away.SubmitAsync(step, "/account/second-factor", new { Code = "000000" });
        var kept = await away.SubmitAsync(wrong, "/account/second-factor", new { Code = host.NextCode(holder) });
        Assert.Contains("Nothing was sent yet", kept.Words, StringComparison.Ordinal);
        Assert.Equal("Shabana", (await away.SubmitAsync(kept, run.BookPage)).Value("Name"));
    }

    [Fact]
    public async Task ForgottenPassword_WithApp_StillAsksForTheCode()
    {
        var (holder, _) = await host.AddHolderAsync(Roles.Resident);
        // The link is the newest of the letters.
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        await host.Visitor().SubmitAsync("/account/forgot-password", new { holder.Email });
        var thief = host.Visitor();
        var chosen = await thief.SubmitAsync(await host.LinkToAsync(holder.Email), new { NewPassword = "another long password" });
        Assert.StartsWith("/account/second-factor", chosen.Location, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await thief.GetAsync("/my")).Status);
        Assert.Equal("/my", (await thief.SubmitAsync("/account/second-factor", new { Code = host.NextCode(holder) })).Location);
    }

    private static async Task<Answer> PasswordAsync(Visitor visitor, Holder holder)
    {
        var answer = await visitor.SubmitAsync("/account/sign-in", new { holder.Email, Accounts.Password });
        Assert.Equal("/account/second-factor", answer.Location);
        return await visitor.GetAsync(answer.Location!);
    }

    private async Task<Answer> SubmitAsync(Holder holder, string code)
    {
        var visitor = host.Visitor();
        return await visitor.SubmitAsync(await PasswordAsync(visitor, holder), "/account/second-factor", new { Code = code });
    }

    private async Task AssertInAsync(Holder holder, string code) => Assert.Equal("/my", (await SubmitAsync(holder, code)).Location);
}
