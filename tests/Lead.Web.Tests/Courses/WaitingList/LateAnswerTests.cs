using Lead.Domain.Courses;
using Lead.Web.Tests.Application;

namespace Lead.Web.Tests.Courses.WaitingList;

/// <summary>Answers to offers that are over.</summary>
public sealed class LateAnswerTests : WithOwnHost
{
    [Theory]
    [InlineData(false, "This offer is over. Ring us if you still want to come")]
    [InlineData(true, "This offer has been answered, or it is over")]
    public async Task Yes_AfterTheEnd_IsTooLateAndSaysSo(bool jobCameBy, string problem)
    {
        var (run, first, second) = await Host.OfferedAsync();
        var (link, visitor) = (await Host.LinkToAsync(first.Mail), Host.Visitor());
        var page = await visitor.GetAsync(link);
        Host.Clock.Advance((await Host.PlaceAsync(first.PlaceId)).OpenOffer!.EndsAt - Host.Clock.GetUtcNow());
        if (jobCameBy)
        {
            await Host.RunJobsAsync("offers");
        }
        Assert.Equal(link, (await visitor.SubmitAsync(page, link, new { answer = "Accepted" })).Location);
        var after = await visitor.GetAsync(link);
        Assert.Contains(problem, after.Html, StringComparison.Ordinal);
        Assert.Contains("The time to answer ended on Wednesday 4 March. The place goes to the next person.", after.Words, StringComparison.Ordinal);
        Assert.Empty(after.Page.QuerySelectorAll("main button[name=answer]"));
        Assert.DoesNotContain(await Host.BookingsAsync(run), booking => booking.Status == BookingStatus.Booked);
        Assert.Equal((0, 1, 0), await Host.SeatsAsync(run));
        Assert.Equal(jobCameBy, (await Host.PlaceAsync(second.PlaceId)).OpenOffer is not null);
    }

    [Fact]
    public async Task TwoOffersWithoutAnswer_TakeThemOffTheListAndSaySo()
    {
        var run = await Host.AddFullRunAsync(2, firstDate: new DateOnly(2026, 4, 20));
        var first = await Host.WaiterAsync(run);
        foreach (var words in new[] { "you are still on the waiting list", "We have taken you off the waiting list" })
        {
            await Host.FreeAsync(run);
            Host.Clock.Advance((await Host.PlaceAsync(first.PlaceId)).OpenOffer!.EndsAt - Host.Clock.GetUtcNow());
            await Host.RunJobsAsync("offers");
            Assert.Contains(words, (await Host.MessagesToAsync(first.Mail))[^1].Body, StringComparison.Ordinal);
        }
        Assert.Equal(WaitingStatus.NotAnswered, (await Host.PlaceAsync(first.PlaceId)).Status);
        Assert.Equal(2, await Host.OffersToldAsync(first.Mail));
    }

    [Fact]
    public async Task Yes_RunCalledOff_IsRefusedAndSaysWhy()
    {
        var (run, first, _) = await Host.OfferedAsync();
        var (link, visitor) = (await Host.LinkToAsync(first.Mail), Host.Visitor());
        var page = await visitor.GetAsync(link);
        await Host.ChangeAsync(run, (r, _) =>
        {
            r.Cancel("The hall flooded", Host.Clock.GetUtcNow());
            return Task.FromResult(true);
        });
        await visitor.SubmitAsync(page, link, new { answer = "Accepted" });
        Assert.Contains("This time is called off.", (await visitor.GetAsync(link)).Words, StringComparison.Ordinal);
        Assert.Equal((0, 0), ((await Host.RunAsync(run)).PlacesTaken, (await Host.RunAsync(run)).PlacesHeld));
    }
}
