using System.Net;
using Lead.Data.Accounts;
using Lead.Domain.People;
using Lead.Web.Tests.Application;
using Microsoft.EntityFrameworkCore;

namespace Lead.Web.Tests.Account;

/// <summary>What somebody typed when the session had ended or the token was stale comes back, and nothing is sent by itself.</summary>
public sealed class KeptFormTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task Booking_SessionEnded_TextTravelsThroughSignInAndIsShownAgain()
    {
        var run = await host.AddRunAsync();
        var (email, resident) = await ResidentAsync();
        var fields = BookingSteps.Fields(ContactWay.Post, "3 Canal Row\nTipton", "pa", "Amrit ਕੌਰ");
        var check = await resident.CheckAsync(run, fields);
        var away = host.Visitor();
        var signIn = await away.SendAsync(run.BookPage, KeptPosts.Typed(check, ("step", "confirm")));
        Assert.Contains("What you wrote is kept: sign in to see it again", signIn.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Canal Row", signIn.Html, StringComparison.Ordinal);
        var kept = await away.SubmitAsync(signIn, "/account/sign-in", new { Email = email, Accounts.Password });
        Assert.Contains("Nothing was sent yet", kept.Words, StringComparison.Ordinal);
        Assert.Empty(await host.BookingsAsync(run));
        var form = await away.SubmitAsync(kept, run.BookPage);
        Assert.Contains("We kept what you wrote. Check it and send it again", form.Errors);
        Assert.All(fields, field => Assert.Equal(field.Value, form.Value(field.Key)!.ReplaceLineEndings("\n")));
        Assert.Empty(await host.BookingsAsync(run));
        var booked = await away.ConfirmAsync(await away.SubmitAsync(form, run.BookPage), run);
        Assert.Equal(HttpStatusCode.Redirect, booked.Status);
        Assert.Single(await host.BookingsAsync(run));
    }

    [Fact]
    public async Task SignIn_WrongPasswordOnTheWay_KeepsTheTextStill()
    {
        var run = await host.AddRunAsync();
        var (email, resident) = await ResidentAsync();
        var away = host.Visitor();
        var signIn = await away.SendAsync(run.BookPage, KeptPosts.Typed(await resident.CheckAsync(run)));
        var again = await away.SubmitAsync(signIn, "/account/sign-in", new { Email = email, Password = "not the password" });
        var kept = await away.SubmitAsync(again, "/account/sign-in", new { Email = email, Accounts.Password });
        Assert.Equal("Shabana", (await away.SubmitAsync(kept, run.BookPage)).Value("Name"));
    }

    [Fact]
    public async Task Booking_StaleToken_ShowsTheTextWithoutSigningInAgain()
    {
        var run = await host.AddRunAsync();
        var (_, resident) = await ResidentAsync();
        var typed = KeptPosts.Typed(await resident.CheckAsync(run), ("step", "confirm"), ("__RequestVerificationToken", "stale"));
        var kept = await resident.SendAsync(run.BookPage, typed);
        var form = await resident.SubmitAsync(kept, run.BookPage);
        Assert.Equal("Shabana", form.Value("Name"));
        Assert.Empty(await host.BookingsAsync(run));
        Assert.Equal(HttpStatusCode.Redirect, (await resident.ConfirmAsync(await resident.SubmitAsync(form, run.BookPage), run)).Status);
    }

    [Fact]
    public async Task Course_SessionEndedWhileWriting_IsShownAgainAndNotSaved()
    {
        var organisation = await host.AddOrganisationAsync();
        var email = Letters.NewAddress();
        await host.AddAccountAsync(email, Roles.Tutor, organisation);
        var form = await (await host.SignInAsync(email)).GetAsync("/courses/new");
        var away = host.Visitor();
        var title = $"Kept {Guid.NewGuid():N}";
        var signIn = await away.SendAsync("/courses/new", KeptPosts.Typed(form, ("Title", title), ("Welcomes", "Women"), ("Welcomes", "AsianWomen"), ("Level", "Level2")));
        var shown = await away.SubmitAsync(await away.SubmitAsync(signIn, "/account/sign-in", new { Email = email, Accounts.Password }), "/courses/new");
        Assert.Equal((title, "Level2"), (shown.Value("Title"), shown.Value("Level")));
        Assert.Equal(["AsianWomen", "Women"], shown.Values("Welcomes").Order());
        Assert.False(await host.WithDbAsync(db => db.Courses.AnyAsync(course => course.Title == title)));
    }

    [Fact]
    public async Task Password_StaleToken_IsNeverCarried()
    {
        var visitor = host.Visitor();
        var email = Letters.NewAddress();
        var form = await visitor.GetAsync("/account/sign-in");
        var kept = await visitor.SendAsync("/account/sign-in", KeptPosts.Typed(form, ("Email", email), ("Password", "a secret of mine"), ("__RequestVerificationToken", "stale")));
        Assert.DoesNotContain("a secret of mine", kept.Html, StringComparison.Ordinal);
        var shown = await visitor.SubmitAsync(kept, "/account/sign-in");
        Assert.Equal((email, ""), (shown.Value("Email"), shown.Value("Password")));
        Assert.DoesNotContain("a secret of mine", shown.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("a secret of mine", host.Log.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("altered")]
    [InlineData("")]
    public async Task Kept_Altered_ShowsAnEmptyFormAndSavesNothing(string kept)
    {
        var run = await host.AddRunAsync();
        var (_, resident) = await ResidentAsync();
        var form = await resident.PostWithTokenAsync(run.BookPage, BookingSteps.Fields().Select(f => (f.Key, f.Value)).Append(("step", "confirm")).Append(("kept-form", kept)));
        Assert.Equal(HttpStatusCode.OK, form.Status);
        Assert.Empty(await host.BookingsAsync(run));
    }

    private async Task<(string Email, Visitor Resident)> ResidentAsync()
    {
        var email = Letters.NewAddress();
        await host.AddAccountAsync(email, Roles.Resident);
        return (email, await host.SignInAsync(email));
    }
}
