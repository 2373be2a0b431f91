using System.Globalization;
using Lead.Data.Courses;
using Lead.Domain;
using Lead.Domain.Courses;
using Lead.Domain.People;
using Lead.Web.Tests.Application;
using Microsoft.EntityFrameworkCore;

namespace Lead.Web.Tests.Courses.WaitingList;

/// <summary>The job that moves waiting lists on as time goes by: as often as it likes, by as many servers.</summary>
public sealed class OfferJobTests : WithOwnHost
{
    private const string Job = "offers";

    /// <summary>Days and nights around a clock change, hour by hour: every offer goes by, one after the other.</summary>
    [Theory]
    [InlineData("2026-03-02T10:30Z", "2026-04-20")]
    [InlineData("2026-10-22T09:30Z", "2026-11-20")]
    [InlineData("2026-10-23T20:30Z", "2026-11-20")]
    [InlineData("2027-03-25T10:30Z", "2027-04-20")]
    [InlineData("2027-03-26T21:30Z", "2027-04-20")]
    public async Task HourByHour_NobodyAnswers_EachIsAskedOnceByDay(string from, string starts)
    {
        Turn(DateTimeOffset.Parse(from, CultureInfo.InvariantCulture));
        var run = await Host.AddFullRunAsync(firstDate: DateOnly.Parse(starts, CultureInfo.InvariantCulture));
        var mails = Enumerable.Range(0, 4).Select(_ => Letters.NewAddress()).ToList();
        foreach (var mail in mails)
        {
            await Host.AddWaitingAsync(run, ContactWay.Email, mail);
        }
        await Host.FreeAsync(run);
        for (var hour = 0; hour < 11 * 24; hour++)
        {
            Host.Clock.Advance(TimeSpan.FromHours(1));
            Assert.Null(Assert.Single(await Host.RunJobsAsync(Job)).Fault);
            Assert.InRange((await Host.SeatsAsync(run)).Held, 0, 1);
        }
        var offers = (await Host.PlacesAsync(run)).Select(place => Assert.Single(place.Offers)).ToList();
        Assert.All(offers, offer =>
        {
            Assert.Equal(OfferAnswer.NotAnswered, offer.Answer);
            Assert.InRange(LondonTime.Time(offer.EndsAt), new TimeOnly(8, 0), new TimeOnly(20, 59, 59));
            Assert.InRange(offer.EndsAt - offer.MadeAt, TimeSpan.FromHours(48), TimeSpan.FromHours(60));
            Assert.InRange(offer.AnsweredAt!.Value - offer.EndsAt, TimeSpan.Zero, TimeSpan.FromHours(1));
        });
        Assert.All(offers.Zip(offers.Skip(1)), pair => Assert.Equal(pair.First.AnsweredAt, pair.Second.MadeAt));
        Assert.All(await Host.PlacesAsync(run), place => Assert.True(place.IsWaiting));
        foreach (var mail in mails)
        {
            var messages = await Host.MessagesToAsync(mail);
            Assert.Equal((1, 1, 2), (await Host.OffersToldAsync(mail), messages.Count(m => m.Body.Contains("goes to the next person", StringComparison.Ordinal)), messages.Count));
        }
        Assert.Equal((0, 0, 1), await Host.SeatsAsync(run));
    }

    [Fact]
    public async Task ManyAtOnceAndAgain_OneOfferAndOneMail()
    {
        var run = await Host.AddFullRunAsync(firstDate: new DateOnly(2026, 4, 20));
        var (first, second) = (Letters.NewAddress(), Letters.NewAddress());
        await Host.AddWaitingAsync(run, ContactWay.Email, first);
        await Host.AddWaitingAsync(run, ContactWay.Email, second);
        await FreeBehindThePortalsBackAsync(run);
        await ManyAsync();
        Assert.Equal((1, 0), (await Host.OffersToldAsync(first), await Host.OffersToldAsync(second)));
        Assert.Equal((0, 1, 0), await Host.SeatsAsync(run));
        Turn((await Host.PlacesAsync(run))[0].OpenOffer!.EndsAt);
        await ManyAsync();
        Assert.Equal((2, 1), ((await Host.MessagesToAsync(first)).Count, (await Host.MessagesToAsync(second)).Count));
        Assert.Equal((1, 1), (await Host.OffersToldAsync(first), await Host.OffersToldAsync(second)));
        Assert.Equal((0, 1, 0), await Host.SeatsAsync(run));
        Assert.Equal([1, 1], (await Host.PlacesAsync(run)).Select(place => place.Offers.Count));
    }

    /// <summary>A person whom no message can be written to holds up their own run, and no other.</summary>
    [Fact]
    public async Task FaultInOneRun_TheOthersMoveOn()
    {
        var (broken, sound) = (await Host.AddFullRunAsync(), await Host.AddFullRunAsync());
        var (nameless, mail) = (await Host.AddWaitingAsync(broken), Letters.NewAddress());
        await Host.AddWaitingAsync(sound, ContactWay.Email, mail);
        await RenameAsync(nameless, "", phone: null);
        await FreeBehindThePortalsBackAsync(broken);
        await FreeBehindThePortalsBackAsync(sound);
        Assert.Equal(nameof(AggregateException), Assert.Single(await Host.RunJobsAsync(Job)).Fault);
        Assert.Equal(((0, 0, 1), (0, 1, 0)), (await Host.SeatsAsync(broken), await Host.SeatsAsync(sound)));
        Assert.Equal(1, await Host.OffersToldAsync(mail));
        await RenameAsync(nameless, "Kiran", "01214960123");
        Assert.Null(Assert.Single(await Host.RunJobsAsync(Job)).Fault);
        Assert.Equal((0, 1, 0), await Host.SeatsAsync(broken));
        Assert.Equal(1, await Host.OffersToldAsync(mail));
    }

    private async Task ManyAsync()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => Host.RunJobsAsync(Job))));
        Assert.All(results.SelectMany(result => result), result => Assert.Null(result.Fault));
        Assert.Null(Assert.Single(await Host.RunJobsAsync(Job)).Fault);
    }

    /// <summary>A seat given back without the offer that belongs to it: as if the portal had stopped in between.</summary>
    private Task<bool> FreeBehindThePortalsBackAsync(TestRun run) => Host.WithDbAsync(db => db.ChangeRunAsync(run.RunId, async (r, token) =>
    {
        r.GiveBack(await db.Bookings.FirstAsync(b => b.RunId == run.RunId && b.Status == BookingStatus.Booked, token), Host.Clock.GetUtcNow());
        return true;
    }, CancellationToken.None));

    private async Task RenameAsync(Guid placeId, string name, string? phone)
    {
        var personId = (await Host.PlaceAsync(placeId)).PersonId;
        await Host.WithDbAsync(db => db.People.Where(p => p.Id == personId).ExecuteUpdateAsync(set => set.SetProperty(p => p.Name, name).SetProperty(p => p.Phone, phone)));
    }

    private void Turn(DateTimeOffset to) => Host.Clock.Advance(to - Host.Clock.GetUtcNow());
}
