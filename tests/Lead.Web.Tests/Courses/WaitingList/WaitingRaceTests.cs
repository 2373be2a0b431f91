using Lead.Data.Courses;
using Lead.Domain.Courses;
using Lead.Domain.People;
using Lead.Web.Features.Courses.WaitingList;
using Lead.Web.Tests.Application;
using Lead.Web.Tests.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Seats = Lead.Web.Tests.Persistence.Seats;

namespace Lead.Web.Tests.Courses.WaitingList;

/// <summary>Claims, answers, gifts back and the job at once, on the real database: no seat is given twice or held for two.</summary>
public sealed class WaitingRaceTests : WithOwnHost
{
    private const int Capacity = 6;

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task FiftyClaimsWhileOffersAreAnsweredOrEnd_EverySeatHasOnePerson(bool offersAreOver, bool someGiveBack)
    {
        var run = await Host.AddFullRunAsync(Capacity, firstDate: new DateOnly(2026, 4, 20));
        var waiting = new List<Guid>();
        // More than the seats and those who let one pass: these are not asked again for the same seats.
        for (var number = 0; number < 2 * Capacity; number++)
        {
            waiting.Add(await Host.AddWaitingAsync(run, ContactWay.Email, Letters.NewAddress()));
        }
        for (var seat = 0; seat < 4; seat++)
        {
            await Host.FreeAsync(run);
        }
        var offers = await OffersAsync(waiting.Take(4));
        Assert.Equal((Capacity - 4, 4, 0), await Host.SeatsAsync(run));
        if (offersAreOver)
        {
            Host.Clock.Advance(offers.Max(offer => offer.EndsAt) - Host.Clock.GetUtcNow());
        }
        var booked = (await Host.BookingsAsync(run)).Where(b => b.Status == BookingStatus.Booked).Select(b => b.Id).ToList();
        List<Func<Task<bool>>> work =
        [
            .. (await Host.AddPeopleAsync(50)).Select(person => (Func<Task<bool>>)(() => ClaimAsync(run, person))),
            .. offers.Zip([OfferAnswer.Accepted, OfferAnswer.Accepted, OfferAnswer.NotNow, OfferAnswer.Declined], (offer, answer) => (Func<Task<bool>>)(() => AnswerAsync(offer, answer))),
            .. offers.Select(offer => (Func<Task<bool>>)(() => AnswerAsync(offer, OfferAnswer.Accepted))),
            .. Enumerable.Range(0, 4).Select(_ => (Func<Task<bool>>)JobAsync),
            .. someGiveBack ? booked.Select(booking => (Func<Task<bool>>)(() => GiveBackAsync(run, booking))) : [],
        ];
        await Seats.RaceAsync(work.OrderBy(_ => Guid.NewGuid()), piece => piece());
        await Host.RunJobsAsync("offers");
        await AssertSoundAsync(run, Capacity);
        // Seats that became free went to those who wait, and to none of the fifty.
        Assert.DoesNotContain(await Host.BookingsAsync(run), b => b.BookedBy == Seats.Worker);
    }

    [Fact]
    public async Task GiveBackAndAcceptAtOnce_BothCount()
    {
        for (var round = 0; round < 10; round++)
        {
            var run = await Host.AddFullRunAsync(2, firstDate: new DateOnly(2026, 4, 20));
            var (first, second) = (await Host.AddWaitingAsync(run, ContactWay.Email, Letters.NewAddress()), await Host.AddWaitingAsync(run, ContactWay.Email, Letters.NewAddress()));
            await Host.FreeAsync(run);
            var offer = Assert.Single(await OffersAsync([first]));
            var booking = (await Host.BookingsAsync(run)).Single(b => b.Status == BookingStatus.Booked).Id;
            var answers = await Seats.RaceAsync<Func<Task<bool>>, bool>([() => GiveBackAsync(run, booking), () => AnswerAsync(offer, OfferAnswer.Accepted)], piece => piece());
            Assert.All(answers, answer => Assert.Null(answer.Refused));
            Assert.Equal((1, 1, 0), await Host.SeatsAsync(run));
            Assert.Equal(WaitingStatus.Booked, (await Host.PlaceAsync(first)).Status);
            Assert.NotNull((await Host.PlaceAsync(second)).OpenOffer);
            await AssertSoundAsync(run, 2);
        }
    }

    [Fact]
    public async Task AllThreeAnswersAndTheJobAtOnce_OneOfThemCounts()
    {
        for (var round = 0; round < 10; round++)
        {
            var run = await Host.AddFullRunAsync(1, firstDate: new DateOnly(2026, 4, 20));
            var first = await Host.AddWaitingAsync(run, ContactWay.Email, Letters.NewAddress());
            await Host.AddWaitingAsync(run, ContactWay.Email, Letters.NewAddress());
            await Host.FreeAsync(run);
            var offer = Assert.Single(await OffersAsync([first]));
            OfferAnswer[] given = [OfferAnswer.Accepted, OfferAnswer.NotNow, OfferAnswer.Declined];
            var answers = await Seats.RaceAsync(given.Concat(given), answer => AnswerAsync(offer, answer));
            await Host.RunJobsAsync("offers");
            Assert.Equal(2, answers.Count(answer => answer.Refused is null));
            await AssertSoundAsync(run, 1);
        }
    }

    /// <summary>The counters are what bookings and offers say, nobody has two of anything, and every seat is somebody's or offered to one.</summary>
    private async Task AssertSoundAsync(TestRun run, int capacity)
    {
        var places = await Host.PlacesAsync(run);
        var bookings = (await Host.BookingsAsync(run)).Where(b => b.Status == BookingStatus.Booked).ToList();
        var open = places.SelectMany(place => place.Offers).Count(offer => offer.IsOpen);
        var (taken, held, free) = await Host.SeatsAsync(run);
        Assert.Equal((bookings.Count, open), (taken, held));
        Assert.InRange(taken + held, 0, capacity);
        Assert.Equal(capacity - taken - held, free);
        Assert.Equal(bookings.Count, bookings.Select(b => b.PersonId).Distinct().Count());
        Assert.All(places, place => Assert.InRange(place.Offers.Count(offer => offer.IsOpen), 0, place.IsWaiting ? 1 : 0));
        var accepted = places.Where(place => place.Status == WaitingStatus.Booked).Select(place => place.PersonId).ToList();
        Assert.Equal(accepted.Count, bookings.Count(b => accepted.Contains(b.PersonId)));
        var asked = await Host.WithDbAsync(db => db.Messages.CountAsync(m =>
            m.Body.Contains("” is free for you") && db.WaitingPlaces.Any(p => p.RunId == run.RunId && p.PersonId == m.PersonId)));
        Assert.Equal(places.Sum(place => place.Offers.Count), asked);
    }

    private Task<List<SeatOffer>> OffersAsync(IEnumerable<Guid> places) => Host.WithDbAsync(db =>
        db.SeatOffers.AsNoTracking().Where(offer => places.Contains(offer.PlaceId) && offer.Answer == OfferAnswer.Open).ToListAsync());

    private async Task<bool> ClaimAsync(TestRun run, Guid person)
    {
        await Host.ChangeAsync(run, async (r, db) =>
            await db.ClaimSeatAsync(r, Guid.NewGuid(), person, Seats.Worker, false, Host.Clock.GetUtcNow(), CancellationToken.None) is not null);
        return true;
    }

    private async Task<bool> AnswerAsync(SeatOffer offer, OfferAnswer answer)
    {
        await using var scope = Host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<OfferAnswers>().AnswerAsync(offer.PlaceId, offer.Id, answer, by: null, note: null, CancellationToken.None);
        return true;
    }

    private async Task<bool> GiveBackAsync(TestRun run, Guid booking)
    {
        await Host.ChangeAsync(run, async (r, db) =>
        {
            r.GiveBack(await db.Bookings.SingleAsync(b => b.Id == booking), Host.Clock.GetUtcNow());
            return true;
        });
        return true;
    }

    private async Task<bool> JobAsync() => Assert.Single(await Host.RunJobsAsync("offers")).Fault is null ? true : throw new InvalidOperationException("The job failed.");
}
