using System.Net;
using Lead.Data.Accounts;
using Lead.Domain.Courses;
using Lead.Web.Tests.Application;

namespace Lead.Web.Tests.Courses.WaitingList;

/// <summary>One's own place on the list, signed in.</summary>
public sealed class MyWaitingTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Theory]
    [InlineData(OfferAnswer.Accepted, WaitingStatus.Booked, "Your place is booked")]
    [InlineData(OfferAnswer.NotNow, WaitingStatus.Waiting, "You are on the waiting list")]
    [InlineData(OfferAnswer.Declined, WaitingStatus.Left, "You are not on the waiting list any more")]
    public async Task Answer_OnOnesPage_IsCarriedOut(OfferAnswer answer, WaitingStatus status, string words)
    {
        var (run, first, second) = await host.OfferedAsync();
        Assert.Contains("A place is free for you. We keep it until", (await first.Visitor.GetAsync("/my")).Words, StringComparison.Ordinal);
        Assert.Equal(first.Page, (await first.Visitor.AnswerAsync(first.Page, answer)).Location);
        Assert.Contains(words, (await first.Visitor.GetAsync(first.Page)).Words, StringComparison.Ordinal);
        var place = await host.PlaceAsync(first.PlaceId);
        Assert.Equal((status, answer), (place.Status, Assert.Single(place.Offers).Answer));
        Assert.Equal(place.JoinedBy, place.Offers[0].AnsweredBy);
        Assert.Equal(answer == OfferAnswer.Accepted ? (1, 0, 0) : (0, 1, 0), await host.SeatsAsync(run));
        Assert.Equal(answer != OfferAnswer.Accepted, (await host.PlaceAsync(second.PlaceId)).OpenOffer is not null);
    }

    [Theory]
    [InlineData(Roles.Resident)]
    [InlineData(Roles.Animateur)]
    [InlineData(Roles.Manager)]
    [InlineData(Roles.Administrator)]
    public async Task Place_OfSomebodyElse_IsNotFound(string role)
    {
        var (run, first, _) = await host.OfferedAsync();
        var other = await host.SignedInAsync(role);
        var offer = (await host.PlaceAsync(first.PlaceId)).OpenOffer!.Id;
        foreach (var page in new[] { first.Page, $"/my/waiting/{Guid.NewGuid()}" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(page)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await other.PostWithTokenAsync(page + "/answer", ("offer", offer.ToString()), ("answer", "Accepted"))).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await other.PostWithTokenAsync(page + "/leave")).Status);
        }
        Assert.Equal((0, 1, 0), await host.SeatsAsync(run));
        Assert.True((await host.PlaceAsync(first.PlaceId)).OpenOffer!.IsOpen);
    }

    [Fact]
    public async Task Place_SignedOut_LeadsToSignIn()
    {
        var (_, first, _) = await host.OfferedAsync();
        (await host.Visitor().GetAsync(first.Page)).AsksToSignIn();
        (await host.Visitor().PostAsync(first.Page + "/answer", [])).AsksToSignIn();
        (await host.Visitor().PostAsync(first.Page + "/leave", [])).AsksToSignIn();
    }

    [Fact]
    public async Task HeldSeat_ByAnotherVisitor_CannotBeBooked()
    {
        var (run, _, _) = await host.OfferedAsync();
        var other = await host.SignedInAsync(Roles.Resident);
        Assert.Equal("join", (await other.CheckAsync(run)).Page.QuerySelector("main form button[name=step]")!.GetAttribute("value"));
        var answer = await other.PostWithTokenAsync(run.BookPage, BookingSteps.Confirmed());
        Assert.Contains("This course is full. You can join the waiting list", answer.Errors);
        Assert.Equal((0, 1, 0), await host.SeatsAsync(run));
        Assert.Contains("Full. You can join the waiting list", (await host.Visitor().GetAsync(run.Page)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HeldSeat_ByItsOwnPersonThroughTheBookingForm_IsBooked()
    {
        var (run, first, _) = await host.OfferedAsync();
        var answer = await first.Visitor.PostWithTokenAsync(run.BookPage, BookingSteps.Confirmed());
        Assert.StartsWith("/my/bookings/", answer.Location, StringComparison.Ordinal);
        Assert.Equal((1, 0, 0), await host.SeatsAsync(run));
        Assert.Equal(WaitingStatus.Booked, (await host.PlaceAsync(first.PlaceId)).Status);
        Assert.Contains("Your place is booked", (await first.Visitor.GetAsync(first.Page)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leave_OnePress_TakesThemOffTheList()
    {
        var run = await host.AddFullRunAsync();
        var (first, second) = (await host.WaiterAsync(run), await host.WaiterAsync(run));
        var page = await first.Visitor.GetAsync(first.Page);
        var forms = page.Page.QuerySelectorAll("main form");
        Assert.Equal("Leave the list", Assert.Single(forms).TextContent.Trim());
        Assert.Equal(first.Page, (await first.Visitor.SubmitAsync(page, first.Page)).Location);
        Assert.Equal(WaitingStatus.Left, (await host.PlaceAsync(first.PlaceId)).Status);
        Assert.Contains("You are 1st", (await second.Visitor.GetAsync(second.Page)).Words, StringComparison.Ordinal);
        var before = await host.PlaceAsync(first.PlaceId);
        Assert.Equal(first.Page, (await first.Visitor.SubmitAsync(page, first.Page)).Location);
        Assert.Equal(before.EndedAt, (await host.PlaceAsync(first.PlaceId)).EndedAt);
        Assert.DoesNotContain("Waiting lists", (await first.Visitor.GetAsync("/my")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leave_WithAnOpenOffer_OffersTheSeatToTheNext()
    {
        var (run, first, second) = await host.OfferedAsync();
        await first.Visitor.PostWithTokenAsync(first.Page + "/leave");
        Assert.Equal((WaitingStatus.Left, OfferAnswer.Declined), ((await host.PlaceAsync(first.PlaceId)).Status, (await host.PlaceAsync(first.PlaceId)).Offers[0].Answer));
        Assert.NotNull((await host.PlaceAsync(second.PlaceId)).OpenOffer);
        Assert.Equal((0, 1, 0), await host.SeatsAsync(run));
    }

    [Fact]
    public async Task Answer_OldPage_DoesNotAnswerTheNewOffer()
    {
        var run = await host.AddFullRunAsync(2);
        var first = await host.WaiterAsync(run);
        await host.FreeAsync(run);
        var old = await first.Visitor.GetAsync(first.Page);
        await first.Visitor.AnswerAsync(first.Page, OfferAnswer.NotNow);
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        await host.FreeAsync(run);
        await first.Visitor.SubmitAsync(old, first.Page, new { answer = "Declined" });
        var place = await host.PlaceAsync(first.PlaceId);
        Assert.Equal((WaitingStatus.Waiting, 2, true), (place.Status, place.Offers.Count, place.OpenOffer is not null));
        Assert.Contains("This offer has been answered, or it is over", (await first.Visitor.GetAsync(first.Page)).Html, StringComparison.Ordinal);
    }
}
