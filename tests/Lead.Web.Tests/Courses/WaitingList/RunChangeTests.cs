using Lead.Data.Accounts;
using Lead.Domain.Courses;
using Lead.Web.Tests.Application;

namespace Lead.Web.Tests.Courses.WaitingList;

/// <summary>A run is edited, moved, called off, or begins: what that means for those who wait.</summary>
public sealed class RunChangeTests : WithOwnHost
{
    [Fact]
    public async Task Capacity_RaisedByTwo_OffersTwoOfThree()
    {
        var run = await Host.AddFullRunAsync(2);
        Waiter[] waiters = [await Host.WaiterAsync(run), await Host.WaiterAsync(run), await Host.WaiterAsync(run)];
        var manager = await Host.SignedInAsync(Roles.Manager);
        await manager.SubmitAsync(run.RunPage + "/edit", new { Capacity = "4" });
        Assert.Equal((2, 2, 0), await Host.SeatsAsync(run));
        await manager.SubmitAsync(run.RunPage + "/edit", new { TutorName = "Ewa" });
        foreach (var (waiter, told) in waiters.Zip([1, 1, 0]))
        {
            Assert.Equal(told, await Host.OffersToldAsync(waiter.Mail));
        }
    }

    [Fact]
    public async Task Capacity_Lowered_KeepsPromisesAndOffersNoMore()
    {
        var run = await Host.AddFullRunAsync(3);
        var (first, second) = (await Host.WaiterAsync(run), await Host.WaiterAsync(run));
        await Host.FreeAsync(run);
        await (await Host.SignedInAsync(Roles.Manager)).SubmitAsync(run.RunPage + "/edit", new { Capacity = "1" });
        Assert.Equal((2, 1, 0), await Host.SeatsAsync(run));
        await first.Visitor.AnswerAsync(first.Page, OfferAnswer.Accepted);
        Assert.Equal((3, 0, 0), await Host.SeatsAsync(run));
        await Host.FreeAsync(run);
        await Host.FreeAsync(run);
        await Host.RunJobsAsync("offers");
        Assert.Equal(0, await Host.OffersToldAsync(second.Mail));
        await Host.FreeAsync(run);
        Assert.Equal((0, 1, 0), await Host.SeatsAsync(run));
        Assert.Equal(1, await Host.OffersToldAsync(second.Mail));
    }

    [Fact]
    public async Task Session_MovedEarlier_TellsThemAndEndsTheOfferByTheNewStart()
    {
        var run = await Host.AddFullRunAsync(2);
        var (first, second) = (await Host.WaiterAsync(run), await Host.WaiterAsync(run));
        await Host.FreeAsync(run);
        await MoveAsync(run, "2026-03-03", "09:00");
        foreach (var waiter in new[] { first, second })
        {
            Assert.Single(await Host.MessagesToAsync(waiter.Mail), message => message.Body.StartsWith("A date of", StringComparison.Ordinal));
        }
        var start = (await Host.RunAsync(run)).StartsAt!.Value;
        Assert.Equal(start, (await Host.PlaceAsync(first.PlaceId)).OpenOffer!.EndsAt);
        await Host.FreeAsync(run);
        await Host.RunJobsAsync("offers");
        Assert.Equal((0, 1, 1), await Host.SeatsAsync(run));
        Assert.Equal(0, await Host.OffersToldAsync(second.Mail));
    }

    [Fact]
    public async Task Session_MovedIntoThePast_EndsTheWait()
    {
        var run = await Host.AddFullRunAsync();
        var first = await Host.WaiterAsync(run);
        await MoveAsync(run, "2026-03-02", "08:00");
        Assert.Equal(WaitingStatus.Closed, (await Host.PlaceAsync(first.PlaceId)).Status);
        Assert.Contains(await Host.MessagesToAsync(first.Mail), message => message.Body.Contains("has started, and no place became free for you", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Run_Cancelled_TellsThoseWhoWaitAndEndsOffers()
    {
        var run = await Host.AddFullRunAsync();
        var offered = await Host.AddWaitingAsync(run);
        var second = await Host.WaiterAsync(run);
        await Host.FreeAsync(run);
        await (await Host.SignedInAsync(Roles.Manager)).SubmitAsync(run.RunPage + "/cancel", new { Reason = "The hall flooded" });
        Assert.All(await Host.PlacesAsync(run), place => Assert.Equal(WaitingStatus.Closed, place.Status));
        Assert.Equal(OfferAnswer.Withdrawn, (await Host.PlaceAsync(offered)).Offers[0].Answer);
        Assert.Equal((0, 0), ((await Host.RunAsync(run)).PlacesHeld, (await Host.RunAsync(run)).PlacesTaken));
        Assert.Contains("The hall flooded", (await Host.MessagesToAsync(second.Mail))[^1].Body, StringComparison.Ordinal);
        Assert.Contains("This time is called off.", (await second.Visitor.GetAsync(second.Page)).Words, StringComparison.Ordinal);
        var calls = await Host.MessagesToAsync("01214960123");
        Assert.Equal("No need to ring: the offer was answered or is over", Assert.Single(calls, call => call.DoneAt is not null).Outcome);
        Assert.Contains("The hall flooded", Assert.Single(calls, call => call.DoneAt is null).Body, StringComparison.Ordinal);
        await Host.RunJobsAsync("offers");
        Assert.Equal(2, (await Host.MessagesToAsync("01214960123")).Count);
    }

    [Fact]
    public async Task Run_Begins_EndsTheWaitOnceAndOffersNothing()
    {
        var run = await Host.AddFullRunAsync(2);
        var (first, second) = (await Host.WaiterAsync(run), await Host.WaiterAsync(run));
        var start = (await Host.RunAsync(run)).StartsAt!.Value;
        Host.Clock.Advance(start.AddHours(-25) - Host.Clock.GetUtcNow());
        await Host.FreeAsync(run);
        Assert.NotNull((await Host.PlaceAsync(first.PlaceId)).OpenOffer);
        Host.Clock.Advance(start - Host.Clock.GetUtcNow());
        await Host.FreeAsync(run);
        await Host.RunJobsAsync("offers");
        await Host.RunJobsAsync("offers");
        Assert.Equal((0, 0, 2), await Host.SeatsAsync(run));
        Assert.All(await Host.PlacesAsync(run), place => Assert.Equal(WaitingStatus.Closed, place.Status));
        foreach (var waiter in new[] { first, second })
        {
            Assert.Single(await Host.MessagesToAsync(waiter.Mail), message => message.Body.Contains("has started", StringComparison.Ordinal));
        }
        Assert.Equal((1, 0), (await Host.OffersToldAsync(first.Mail), await Host.OffersToldAsync(second.Mail)));
    }

    /// <summary>The second offer without an answer ends when the run begins: they hear that it has begun, as everybody does.</summary>
    [Fact]
    public async Task Run_BeginsAsASecondOfferEnds_TellsThemToo()
    {
        var run = await Host.AddFullRunAsync(2);
        var first = await Host.WaiterAsync(run);
        await Host.FreeAsync(run);
        Host.Clock.Advance(TimeSpan.FromHours(49));
        await Host.RunJobsAsync("offers");
        var start = (await Host.RunAsync(run)).StartsAt!.Value;
        Host.Clock.Advance(start.AddHours(-2) - Host.Clock.GetUtcNow());
        var offer = $"{run.RunPage}/waiting/{first.PlaceId}/offer";
        await (await Host.SignedInAsync(Roles.Manager)).SubmitAsync(offer, new { Reason = "A last try" });
        Assert.Equal(start, (await Host.PlaceAsync(first.PlaceId)).OpenOffer!.EndsAt);
        Host.Clock.Advance(TimeSpan.FromHours(2));
        await Host.RunJobsAsync("offers");
        Assert.Equal(WaitingStatus.Closed, (await Host.PlaceAsync(first.PlaceId)).Status);
        Assert.Contains("has started", (await Host.MessagesToAsync(first.Mail))[^1].Body, StringComparison.Ordinal);
    }

    private async Task MoveAsync(TestRun run, string date, string starts)
    {
        var session = (await Host.RunAsync(run)).HeldSessions.First();
        var manager = await Host.SignedInAsync(Roles.Manager);
        var answer = await manager.SubmitAsync($"{run.RunPage}/sessions/{session.Id}/edit", new { Date = date, Starts = starts, Ends = "12:00" });
        Assert.Equal(run.RunPage, answer.Location);
    }
}
