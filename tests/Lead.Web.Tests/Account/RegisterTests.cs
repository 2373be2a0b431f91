using System.Net;
using Lead.Data.Accounts;
using Lead.Web.Tests.Application;

namespace Lead.Web.Tests.Account;

public sealed class RegisterTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task Register_KnownAndUnknownAddress_AnswerAlikeAndBothGetMail()
    {
        var known = Letters.NewAddress();
        await host.AddAccountAsync(known, Roles.Resident);
        var unknown = Letters.NewAddress();
        var first = await host.Visitor().SubmitAsync("/account/register", new { Email = known });
        var second = await host.Visitor().SubmitAsync("/account/register", new { Email = unknown });
        Assert.Equal((first.Status, first.Location), (second.Status, second.Location));
        Assert.Equal("/account/link-sent", first.Location);
        Assert.Contains("You have a LEAD account", Assert.Single(await host.MessagesToAsync(known)).Body, StringComparison.Ordinal);
        Assert.DoesNotContain("You have a LEAD account", Assert.Single(await host.MessagesToAsync(unknown)).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Give us an e-mail address")]
    [InlineData("nasreen", "Check the e-mail address. It should look like name@example.com")]
    public async Task Register_WrongAddress_SaysSoBesideItAndKeepsIt(string email, string message)
    {
        var form = await host.Visitor().SubmitAsync("/account/register", new { Email = email });
        form.Refuses("Email", message);
        Assert.Equal(email, form.Value("Email"));
    }

    [Theory]
    [InlineData("o'brien")]
    [InlineData("anna/kowalska")]
    [InlineData("zażółć")]
    public async Task Register_UnusualButValidAddress_GetsALinkThatWorks(string name)
    {
        var email = Letters.NewAddress(name);
        await host.Visitor().SubmitAsync("/account/register", new { Email = email });
        var visitor = host.Visitor();
        var chosen = await visitor.SubmitAsync(await host.LinkToAsync(email), new { NewPassword = Accounts.Password });
        Assert.Equal("/my", chosen.Location);
        await host.SignInAsync(email);
    }

    [Fact]
    public async Task Register_AtTheBookingPage_LeadsThroughTheLinkBackThere()
    {
        var run = await host.AddRunAsync();
        var visitor = host.Visitor();
        var signIn = await visitor.GetAsync((await visitor.GetAsync(run.BookPage)).Location!);
        var join = signIn.Page.QuerySelector("main a[href*='/account/register']")!.GetAttribute("href")!;
        var email = Letters.NewAddress();
        await visitor.SubmitAsync(join, new { Email = email });
        // The link may be opened in another browser.
        var elsewhere = host.Visitor();
        var chosen = await elsewhere.SubmitAsync(await host.LinkToAsync(email), new { NewPassword = Accounts.Password });
        Assert.Equal(run.BookPage, chosen.Location);
        Assert.Equal(HttpStatusCode.OK, (await elsewhere.GetAsync(run.BookPage)).Status);
        Assert.Contains("Your place is booked", (await elsewhere.GetAsync(await elsewhere.BookAsync(run))).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Register_SameAddressManyTimesAtOnce_MakesOneAccountAndAnswersAlike()
    {
        var email = Letters.NewAddress();
        var visitors = Enumerable.Range(0, 8).Select(_ => host.Visitor()).ToList();
        var pages = await Task.WhenAll(visitors.Select(visitor => visitor.GetAsync("/account/register")));
        var answers = await Task.WhenAll(visitors.Zip(pages, (visitor, page) => visitor.SubmitAsync(page, "/account/register", new { Email = email })));
        Assert.All(answers.Select(answer => answer.Location), location => Assert.Equal("/account/link-sent", location));
        Assert.NotNull(await host.AccountAsync(email));
        Assert.InRange((await host.MessagesToAsync(email)).Count, 1, 8);
    }

    [Theory]
    [InlineData("ur")]
    [InlineData("pl")]
    public async Task Register_InALanguage_MailsInItAndLeadsBackToIt(string language)
    {
        var email = Letters.NewAddress();
        var sent = await host.Visitor().SubmitAsync($"/{language}/account/register", new { Email = email });
        Assert.Equal($"/{language}/account/link-sent", sent.Location);
        Assert.Equal(language, (await host.AccountAsync(email))!.Language);
        Assert.DoesNotContain("Use this link", Assert.Single(await host.MessagesToAsync(email)).Body, StringComparison.Ordinal);
        var visitor = host.Visitor();
        var chosen = await visitor.SubmitAsync(await host.LinkToAsync(email), new { NewPassword = Accounts.Password });
        Assert.Equal($"/{language}/my", chosen.Location);
    }

    [Fact]
    public async Task Register_LongReturnAddress_StillSendsTheLink()
    {
        var email = Letters.NewAddress();
        var answer = await host.Visitor().SubmitAsync("/account/register", new { Email = email, ReturnUrl = "/courses?q=" + new string('q', 5000) });
        Assert.Equal("/account/link-sent", answer.Location);
        Assert.Single(await host.MessagesToAsync(email));
    }
}
