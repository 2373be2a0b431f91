using Lead.Data.Accounts;
using Lead.Domain.Courses;
using Lead.Domain.People;
using Lead.Web.Tests.Application;

namespace Lead.Web.Tests.Courses.WaitingList;

/// <summary>Offers to people who are reached by phone or post: their time begins when they are reached, within a limit.</summary>
public sealed class PhoneOfferTests : WithOwnHost
{
    private const string Phone = "01214960123";

    private TestRun Run { get; set; } = null!;

    private Guid PlaceId { get; set; }

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Run = await Host.AddFullRunAsync(firstDate: new DateOnly(2026, 3, 24));
        PlaceId = await Host.AddWaitingAsync(Run);
        await Host.AddWaitingAsync(Run, ContactWay.Post, "3 Canal Row", name: "Second");
        await Host.FreeAsync(Run);
    }

    [Fact]
    public async Task SeatFreed_ReachedByPhone_IsHeldAndACallWaits()
    {
        var offer = (await Host.PlaceAsync(PlaceId)).OpenOffer!;
        Assert.Equal((null, OfferTimes.ReachBy(Host.Clock.GetUtcNow(), (await Host.RunAsync(Run)).StartsAt!.Value)), (offer.ReachedAt, offer.EndsAt));
        Assert.Equal((0, 1, 0), await Host.SeatsAsync(Run));
        var animateur = await Host.SignedInAsync(Roles.Animateur);
        var call = (await animateur.GetAsync("/messages")).Page.QuerySelector("main h2 a")!.GetAttribute("href")!;
        Assert.Equal($"/messages/{offer.MessageId}", call);
        var page = await animateur.GetAsync(call);
        Assert.Contains("We keep it for you for 48 hours from now.", page.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("/offers/", page.Html, StringComparison.Ordinal);
        var answer = page.Page.QuerySelectorAll("main a").Single(link => link.TextContent == "Write down their answer").GetAttribute("href")!;
        Assert.Equal("/messages", (await animateur.SubmitAsync(answer, new { Answer = "Accepted", Note = "On the phone" })).Location);
        Assert.Equal((1, 0, 0), await Host.SeatsAsync(Run));
        Assert.Null((await animateur.GetAsync("/messages")).Page.QuerySelector($"a[href='{call}']"));
        Assert.Equal("No need to ring: the offer was answered or is over", (await Host.MessagesToAsync(Phone)).Single(message => message.Id == offer.MessageId).Outcome);
    }

    [Fact]
    public async Task PassedOn_TheirTimeBegins()
    {
        Host.Clock.Advance(TimeSpan.FromHours(30));
        var reached = Host.Clock.GetUtcNow();
        await PassOnAsync();
        Host.Clock.Advance(TimeSpan.FromHours(1));
        await Host.RunJobsAsync("offers");
        await Host.RunJobsAsync("offers");
        var offer = (await Host.PlaceAsync(PlaceId)).OpenOffer!;
        Assert.Equal((reached, OfferTimes.End(reached, (await Host.RunAsync(Run)).StartsAt!.Value)), (offer.ReachedAt!.Value, offer.EndsAt));
        var page = await (await Host.SignedInAsync(Roles.Manager)).GetAsync(Run.RunPage);
        Assert.Contains("Reached, by a member of staff", page.Words, StringComparison.Ordinal);
        Host.Clock.Advance(offer.EndsAt - Host.Clock.GetUtcNow());
        await Host.RunJobsAsync("offers");
        var place = await Host.PlaceAsync(PlaceId);
        Assert.Equal((OfferAnswer.NotAnswered, WaitingStatus.Waiting), (place.Offers[0].Answer, place.Status));
        Assert.Contains("you are still on the waiting list", (await Host.MessagesToAsync(Phone))[^1].Body, StringComparison.Ordinal);
    }

    /// <summary>The job comes by only after the limit; they were reached before it.</summary>
    [Fact]
    public async Task PassedOn_JustBeforeTheLimit_GivesThemTheirWholeTime()
    {
        var limit = (await Host.PlaceAsync(PlaceId)).OpenOffer!.EndsAt;
        Host.Clock.Advance(limit.AddSeconds(-10) - Host.Clock.GetUtcNow());
        await PassOnAsync();
        Host.Clock.Advance(TimeSpan.FromSeconds(30));
        await Host.RunJobsAsync("offers");
        Assert.Equal(OfferTimes.End(limit.AddSeconds(-10), (await Host.RunAsync(Run)).StartsAt!.Value), (await Host.PlaceAsync(PlaceId)).OpenOffer!.EndsAt);
    }

    [Fact]
    public async Task NotReachedByTheLimit_GoesToTheNextAndNobodyNeedsToRing()
    {
        var limit = (await Host.PlaceAsync(PlaceId)).OpenOffer!.EndsAt;
        Host.Clock.Advance(limit.AddSeconds(-1) - Host.Clock.GetUtcNow());
        await Host.RunJobsAsync("offers");
        Assert.True((await Host.PlaceAsync(PlaceId)).OpenOffer!.IsOpen);
        Host.Clock.Advance(TimeSpan.FromSeconds(1));
        await Host.RunJobsAsync("offers");
        var (first, second) = (await Host.PlaceAsync(PlaceId), (await Host.PlacesAsync(Run))[1]);
        Assert.Equal((OfferAnswer.NotReached, WaitingStatus.Waiting), (first.Offers[0].Answer, first.Status));
        Assert.True(second.OpenOffer!.IsOpen);
        Assert.Equal("No need to ring: the offer was answered or is over", (await Host.MessagesToAsync(Phone)).Single(m => m.Id == first.Offers[0].MessageId).Outcome);
        Assert.Equal((0, 1, 0), await Host.SeatsAsync(Run));
        var page = await (await Host.SignedInAsync(Roles.Manager)).GetAsync(Run.RunPage);
        Assert.Contains("Was not reached in time, by the portal", page.Words, StringComparison.Ordinal);
    }

    private async Task PassOnAsync()
    {
        var call = (await Host.PlaceAsync(PlaceId)).OpenOffer!.MessageId;
        await (await Host.SignedInAsync(Roles.Animateur)).SubmitAsync($"/messages/{call}", new { Outcome = "She thinks about it" });
    }
}
