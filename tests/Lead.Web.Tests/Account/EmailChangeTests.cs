using System.Net;
using System.Text.RegularExpressions;
using Lead.Data.Accounts;
using Lead.Web.Tests.Application;
using Microsoft.EntityFrameworkCore;
using StaffedHost = Lead.Web.Tests.Security.StaffedHost;

namespace Lead.Web.Tests.Account;

/// <summary>A new e-mail address: both ends say yes, either end stops it, nobody learns whose it is.</summary>
public sealed partial class EmailChangeTests(StaffedHost host) : IClassFixture<StaffedHost>
{
    private const string TooOld = "This link is too old or was used before. Nothing has changed by it.";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Change_BothEndsSayYesInEitherOrder_ChangesAndTellsBoth(bool oldFirst)
    {
        var change = await AskAsync();
        var (first, second) = oldFirst ? (change.OldLink, change.NewLink) : (change.NewLink, change.OldLink);
        Assert.EndsWith("waiting", (await AnswerAsync(first, "yes")).Location, StringComparison.Ordinal);
        Assert.NotNull(await host.AccountAsync(change.Old));
        Assert.EndsWith("changed", (await AnswerAsync(second, "yes")).Location, StringComparison.Ordinal);
        Assert.Null(await host.AccountAsync(change.Old));
        Assert.Contains(await host.MessagesToAsync(change.Old), message => message.Body.Contains("no longer signs in", StringComparison.Ordinal));
        Assert.Contains(await host.MessagesToAsync(change.New), message => message.Body.Contains("has this e-mail address now", StringComparison.Ordinal));
        await host.SignInAsync(change.New);
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.NotEmpty((await host.Visitor().SubmitAsync("/account/sign-in", new { Email = change.Old, Accounts.Password })).Errors);
        Assert.Equal(HttpStatusCode.Redirect, (await change.Visitor.GetAsync("/my")).Status);
    }

    [Fact]
    public async Task Change_LinksOnlyOpened_ChangesNothing()
    {
        var change = await AskAsync();
        foreach (var link in new[] { change.OldLink, change.NewLink, change.OldLink })
        {
            Assert.Contains(change.New, (await host.Visitor().GetAsync(link)).Words, StringComparison.Ordinal);
        }
        Assert.NotNull(await host.AccountAsync(change.Old));
        Assert.False(await host.WithDbAsync(db => db.EmailChanges.AnyAsync(c => c.NewEmail == change.New && c.Agreed > 0)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Change_OneEndPressedTwice_DoesNotStandForTheOther(bool old)
    {
        var change = await AskAsync();
        var link = old ? change.OldLink : change.NewLink;
        await AnswerAsync(link, "yes");
        await AnswerAsync(link, "yes");
        Assert.NotNull(await host.AccountAsync(change.Old));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Change_EitherEndSaysNotMe_StopsIt(bool old)
    {
        var change = await AskAsync();
        await AnswerAsync(old ? change.NewLink : change.OldLink, "yes");
        Assert.EndsWith("stopped", (await AnswerAsync(old ? change.OldLink : change.NewLink, "no")).Location, StringComparison.Ordinal);
        Assert.Contains(TooOld, (await host.Visitor().GetAsync(change.OldLink)).Words, StringComparison.Ordinal);
        Assert.NotNull(await host.AccountAsync(change.Old));
        Assert.Contains(await host.MessagesToAsync(change.Old), message => message.Body.Contains("stays as it is", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Links_AfterADayOrUsedOrReplaced_AreRefusedInWords()
    {
        var late = await AskAsync();
        host.Clock.Advance(TimeSpan.FromHours(25));
        Assert.Contains(TooOld, (await host.Visitor().GetAsync(late.OldLink)).Words, StringComparison.Ordinal);

        var used = await AskAsync();
        await AnswerAsync(used.OldLink, "yes");
        await AnswerAsync(used.NewLink, "yes");
        Assert.Contains(TooOld, (await host.Visitor().GetAsync(used.NewLink)).Words, StringComparison.Ordinal);

        var replaced = await AskAsync();
        await replaced.Visitor.SubmitAsync("/my/security/email", new { NewEmail = Letters.NewAddress() }, "form[action='/my/security/email']");
        Assert.Contains(TooOld, (await host.Visitor().GetAsync(replaced.NewLink)).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("token=x")]
    [InlineData("token=")]
    [InlineData("change=8b2f2251-9d54-4d02-b420-68a7b5bad65a")]
    [InlineData("change=nobody")]
    public async Task Link_Altered_IsRefusedInWords(string altered)
    {
        var change = await AskAsync();
        var part = change.OldLink.Split('?', '&').Single(p => p.StartsWith(altered.Split('=')[0] + "=", StringComparison.Ordinal));
        Assert.Contains(TooOld, (await host.Visitor().GetAsync(change.OldLink.Replace(part, altered, StringComparison.Ordinal))).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Address_OfSomebodyElse_IsNotToldApartAndItsOwnerHears()
    {
        var taken = Letters.NewAddress();
        await host.AddAccountAsync(taken, Roles.Resident);
        var change = await AskAsync(taken);
        Assert.Contains("We sent a link to both addresses", (await change.Visitor.GetAsync("/my/security/email")).Words, StringComparison.Ordinal);
        var mail = Assert.Single(await host.MessagesToAsync(taken));
        Assert.Contains("another LEAD account", mail.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("email-change", mail.Body, StringComparison.Ordinal);
        Assert.EndsWith("waiting", (await AnswerAsync(change.OldLink, "yes")).Location, StringComparison.Ordinal);
        Assert.NotNull(await host.AccountAsync(change.Old));
    }

    [Fact]
    public async Task Address_TakenBeforeTheLastYes_ChangesNothing()
    {
        var change = await AskAsync();
        await AnswerAsync(change.OldLink, "yes");
        var id = await host.AddAccountAsync(change.New, Roles.Resident);
        Assert.EndsWith("over", (await AnswerAsync(change.NewLink, "yes")).Location, StringComparison.Ordinal);
        Assert.Equal(id, (await host.AccountAsync(change.New))!.Id);
        Assert.NotNull(await host.AccountAsync(change.Old));
    }

    [Fact]
    public async Task BothEnds_AtOnce_ChangeIt()
    {
        var change = await AskAsync();
        var (one, two) = (host.Visitor(), host.Visitor());
        var pages = (await one.GetAsync(change.OldLink), await two.GetAsync(change.NewLink));
        await Task.WhenAll(one.SubmitAsync(pages.Item1, "", new { Answer = "yes" }), two.SubmitAsync(pages.Item2, "", new { Answer = "yes" }));
        Assert.NotNull(await host.AccountAsync(change.New));
    }

    [Theory]
    [InlineData("", "Give us an e-mail address")]
    [InlineData("nasreen", "Check the e-mail address. It should look like name@example.com")]
    public async Task Address_Wrong_SaysSoBesideIt(string email, string message)
    {
        var visitor = await host.SignedInAsync(Roles.Resident);
        (await visitor.SubmitAsync("/my/security/email", new { NewEmail = email })).Refuses("NewEmail", message);
        var own = (await visitor.AccountAsync(host)).Email.ToUpperInvariant();
        (await visitor.SubmitAsync("/my/security/email", new { NewEmail = own })).Refuses("NewEmail", "That is your address now. Enter the new one");
    }

    [Fact]
    public async Task Change_StoppedByItsOwner_IsStopped()
    {
        var change = await AskAsync();
        await change.Visitor.SubmitAsync("/my/security/email", form: "form[action$='/stop']");
        Assert.Contains(TooOld, (await host.Visitor().GetAsync(change.NewLink)).Words, StringComparison.Ordinal);
    }

    private async Task<Asked> AskAsync(string? newEmail = null)
    {
        var (old, wanted) = (Letters.NewAddress("old"), newEmail ?? Letters.NewAddress("new"));
        await host.AddAccountAsync(old, Roles.Resident);
        var visitor = await host.SignInAsync(old);
        Assert.Equal("/my/security/email", (await visitor.SubmitAsync("/my/security/email", new { NewEmail = wanted })).Location);
        var sent = (await host.MessagesToAsync(wanted))[^1].Body;
        return new Asked(visitor, old, wanted, await host.LinkToAsync(old), Link().Match(sent) is { Success: true } link ? new Uri(link.Value).PathAndQuery : "");
    }

    private async Task<Answer> AnswerAsync(string link, string answer) => await host.Visitor().SubmitAsync(link, new { Answer = answer });

    private sealed record Asked(Visitor Visitor, string Old, string New, string OldLink, string NewLink);

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Link();
}
