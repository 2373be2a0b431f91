using System.Net;
using Lead.Data.Accounts;
using Lead.Domain.Courses;
using Lead.Web.Tests.Application;
using Lead.Web.Tests.Security;

namespace Lead.Web.Tests.Courses.WaitingList;

/// <summary>The link in the mail of an offer: whoever has it may answer, signed in or not.</summary>
public sealed class OfferByLinkTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task GiveBack_SomebodyWaits_TheFirstIsOfferedByMail()
    {
        var run = await host.AddRunAsync(capacity: 1);
        var owner = await host.SignedInAsync(Roles.Resident);
        var booking = await owner.BookAsync(run);
        var (first, second) = (await host.WaiterAsync(run), await host.WaiterAsync(run));
        await owner.SubmitAsync(booking + "/give-back");
        Assert.Equal((0, 1, 0), await host.SeatsAsync(run));
        var offer = Assert.Single((await host.PlaceAsync(first.PlaceId)).Offers);
        Assert.Equal((true, (Guid?)null, OfferTimes.End(host.Clock.GetUtcNow(), (await host.RunAsync(run)).StartsAt!.Value)), (offer.IsOpen, offer.MadeBy, offer.EndsAt));
        Assert.Matches("^/offers/[0-9a-f]{40}$", await host.LinkToAsync(first.Mail));
        Assert.Contains("We keep it for you until Wednesday 4 March, 10", (await host.MessagesToAsync(first.Mail))[^1].Body, StringComparison.Ordinal);
        Assert.Equal(0, await host.OffersToldAsync(second.Mail));
        await host.SendMailAsync();
        Assert.Contains(host.Mail.Sent, mail => mail.To.Mailboxes.Single().Address == first.Mail && mail.TextBody!.Contains("/offers/", StringComparison.Ordinal));
        Assert.DoesNotContain(await host.MessagesToAsync(first.Mail), message => message.Body.Contains("/offers/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Link_Opened_ChangesNothing()
    {
        var (_, first, _) = await host.OfferedAsync();
        var (link, visitor) = (await host.LinkToAsync(first.Mail), host.Visitor());
        var before = await host.RowsAsync();
        for (var time = 0; time < 3; time++)
        {
            var page = await visitor.GetAsync(link);
            Assert.Equal((HttpStatusCode.OK, true), (page.Status, page.Response.Headers.CacheControl!.NoStore));
            Assert.Contains("A place is free for you", page.Words, StringComparison.Ordinal);
            Assert.Equal(["Accepted", "NotNow", "Declined"], page.Page.QuerySelectorAll("main button[name=answer]").Select(button => button.GetAttribute("value")));
        }
        Assert.Equal(before, await host.RowsAsync());
    }

    [Fact]
    public async Task Yes_SignedOut_IsTheirBooking()
    {
        var (run, first, second) = await host.OfferedAsync();
        var (link, visitor) = (await host.LinkToAsync(first.Mail), host.Visitor());
        Assert.Equal(link, (await visitor.AnswerAsync(link, OfferAnswer.Accepted)).Location);
        var booking = Assert.Single(await host.BookingsAsync(run), b => b.Status == BookingStatus.Booked);
        Assert.Equal((await host.PlaceAsync(first.PlaceId)).PersonId, booking.PersonId);
        Assert.Equal((1, 0, 0), await host.SeatsAsync(run));
        var page = await visitor.GetAsync(link);
        Assert.All(["Your place is booked", booking.Reference], words => Assert.Contains(words, page.Words, StringComparison.Ordinal));
        Assert.Contains(await host.MessagesToAsync(first.Mail), message => message.Body.Contains(booking.Reference, StringComparison.Ordinal));
        Assert.Contains(booking.Reference, (await first.Visitor.GetAsync("/my")).Words, StringComparison.Ordinal);
        Assert.Equal(0, await host.OffersToldAsync(second.Mail));
        Assert.Contains("You are 1st", (await second.Visitor.GetAsync(second.Page)).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(OfferAnswer.NotNow, WaitingStatus.Waiting)]
    [InlineData(OfferAnswer.Declined, WaitingStatus.Left)]
    public async Task NoOrNotNow_SignedOut_OffersTheSeatToTheNext(OfferAnswer answer, WaitingStatus status)
    {
        var (run, first, second) = await host.OfferedAsync();
        var link = await host.LinkToAsync(first.Mail);
        Assert.Equal(link, (await host.Visitor().AnswerAsync(link, answer)).Location);
        var place = await host.PlaceAsync(first.PlaceId);
        Assert.Equal((status, answer, (Guid?)null), (place.Status, place.Offers[0].Answer, place.Offers[0].AnsweredBy));
        Assert.Equal((0, 1, 0), await host.SeatsAsync(run));
        Assert.NotNull((await host.PlaceAsync(second.PlaceId)).OpenOffer);
        Assert.StartsWith("/offers/", await host.LinkToAsync(second.Mail), StringComparison.Ordinal);
        var words = answer == OfferAnswer.NotNow ? "You are 1st" : "You left the list.";
        Assert.Contains(words, (await first.Visitor.GetAsync(first.Page)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_Twice_IsAnsweredLikeTheFirstAndOtherwiseRefused()
    {
        var (run, first, _) = await host.OfferedAsync();
        var (link, visitor) = (await host.LinkToAsync(first.Mail), host.Visitor());
        var page = await visitor.GetAsync(link);
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => visitor.SubmitAsync(page, link, new { answer = "Accepted" })));
        Assert.All(answers, answer => Assert.Equal(link, answer.Location));
        Assert.DoesNotContain("This offer has been answered", (await visitor.GetAsync(link)).Html, StringComparison.Ordinal);
        Assert.Single(await host.BookingsAsync(run), b => b.Status == BookingStatus.Booked);
        Assert.Single(await host.MessagesToAsync(first.Mail), message => message.Body.Contains("is booked", StringComparison.Ordinal));
        foreach (var other in new[] { "Declined", "NotNow", "Open", "Withdrawn", "nonsense" })
        {
            await visitor.SubmitAsync(page, link, new { answer = other });
            Assert.Contains("This offer has been answered, or it is over", (await visitor.GetAsync(link)).Html, StringComparison.Ordinal);
        }
        Assert.Equal((1, 0, 0), await host.SeatsAsync(run));
    }

    [Theory]
    [InlineData("Open")]
    [InlineData("NotAnswered")]
    [InlineData("Withdrawn")]
    [InlineData("99")]
    [InlineData("")]
    public async Task Answer_NoneOfTheThree_ChangesNothing(string answer)
    {
        var (run, first, _) = await host.OfferedAsync();
        var (link, visitor) = (await host.LinkToAsync(first.Mail), host.Visitor());
        await visitor.SubmitAsync(link, new { answer });
        Assert.Contains("Choose an answer", (await visitor.GetAsync(link)).Html, StringComparison.Ordinal);
        Assert.Equal((0, 1, 0), await host.SeatsAsync(run));
        Assert.True(Assert.Single((await host.PlaceAsync(first.PlaceId)).Offers).IsOpen);
    }

    [Theory]
    [InlineData("Declined", true)]
    [InlineData("NotNow", false)]
    public async Task Link_OfAnOldMail_DoesNotAnswerTheNewOffer(string answer, bool isRefused)
    {
        var run = await host.AddFullRunAsync(2);
        var first = await host.WaiterAsync(run);
        await host.FreeAsync(run);
        var (old, visitor) = (await host.LinkToAsync(first.Mail), host.Visitor());
        await visitor.AnswerAsync(old, OfferAnswer.NotNow);
        await host.FreeAsync(run);
        var link = await host.LinkToAsync(first.Mail);
        Assert.NotEqual(old, link);
        Assert.Contains("A place is free for you", (await visitor.GetAsync(link)).Words, StringComparison.Ordinal);
        Assert.Empty((await visitor.GetAsync(old)).Page.QuerySelectorAll("main button[name=answer]"));
        await visitor.PostWithTokenAsync(old + "/answer", ("answer", answer));
        Assert.True((await host.PlaceAsync(first.PlaceId)).OpenOffer!.IsOpen);
        Assert.Equal(isRefused, (await visitor.GetAsync(old)).Html.Contains("This offer has been answered, or it is over", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(40, '0')]
    [InlineData(40, 'z')]
    [InlineData(39, 'a')]
    [InlineData(41, 'a')]
    public async Task Link_UnknownCode_IsNotFound(int length, char letter)
    {
        var link = "/offers/" + new string(letter, length);
        Assert.Equal(HttpStatusCode.NotFound, (await host.Visitor().GetAsync(link)).Status);
        if (length == 40)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await host.Visitor().PostWithTokenAsync(link + "/answer", ("answer", "Accepted"))).Status);
        }
    }

    [Fact]
    public async Task Link_Used_IsInNoLog()
    {
        var (_, first, _) = await host.OfferedAsync();
        var link = await host.LinkToAsync(first.Mail);
        await host.Visitor().AnswerAsync(link, OfferAnswer.Accepted);
        Assert.Contains("offers/{code:length(40)}/answer", host.Log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(link.Split('/')[^1], host.Log.Text, StringComparison.Ordinal);
    }
}
