using Lead.Data;
using Lead.Data.Courses;
using Lead.Domain.Courses;
using Lead.Domain.People;
using Lead.Web.Features.Courses;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Lead.Web.Tests.Application;

/// <summary>Somebody's place on a waiting list with an offer to answer.</summary>
/// <param name="Code">The key of its link.</param>
public sealed record TestOffer(Guid PlaceId, Guid OfferId, string Code);

/// <summary>Full runs, and people who wait for them.</summary>
public static class WaitingData
{
    /// <summary>So that nobody joins, and no seat is freed, in the same instant; too short to matter to anything else on a shared clock.</summary>
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(1);

    /// <summary>A run all of whose places are taken by people without an account.</summary>
    public static async Task<TestRun> AddFullRunAsync(this PortalHost host, int capacity = 1, DateOnly? firstDate = null, TimeOnly? starts = null, KeptPlaces? kept = null)
    {
        var run = await host.AddRunAsync(capacity, firstDate: firstDate, starts: starts, change: r => r.Change(r.Details with { Kept = kept }));
        await host.FillAsync(run, hasPriority: kept is not null);
        return run;
    }

    /// <summary>Takes every free place.</summary>
    public static Task FillAsync(this PortalHost host, TestRun run, bool hasPriority = false) => host.ChangeAsync(run, (r, db) =>
    {
        for (var number = r.FreePlaces; number > 0; number--)
        {
            var person = db.Add(NewPerson($"Booked {number}")).Entity;
            db.Add(r.Claim(Guid.NewGuid(), person.Id, Guid.NewGuid(), host.Clock.GetUtcNow(), hasPriority));
        }
        return Task.FromResult(true);
    });

    /// <summary>An open offer to a new person, or to a visitor, on a run with one place.</summary>
    public static async Task<TestOffer> AddOfferAsync(this PortalHost host, TestRun run, Visitor? visitor = null)
    {
        await host.FillAsync(run);
        var placeId = visitor is null ? await host.AddWaitingAsync(run) : Guid.Parse((await visitor.JoinAsync(run)).Split('/')[^1]);
        return await host.WithDbAsync(db => db.ChangeRunAsync(run.RunId, async (r, token) =>
        {
            var place = await db.WaitingPlaces.Include(p => p.Offers).SingleAsync(p => p.Id == placeId, token);
            r.GiveBack(await db.Bookings.FirstAsync(b => b.RunId == run.RunId && b.Status == BookingStatus.Booked, token), host.Clock.GetUtcNow());
            var offer = r.Offer(place, heardAtOnce: true, madeBy: null, reason: null, host.Clock.GetUtcNow());
            return new TestOffer(place.Id, offer.Id, offer.Code!);
        }, CancellationToken.None)) ?? throw new InvalidOperationException("There is no such run.");
    }

    /// <summary>Puts somebody without an account on the list of a full run.</summary>
    public static async Task<Guid> AddWaitingAsync(
        this PortalHost host, TestRun run, ContactWay way = ContactWay.Phone, string contact = "01214960123", bool hasPriority = false, string name = "Waits")
    {
        host.Clock.Advance(Moment);
        var placeId = Guid.NewGuid();
        await host.ChangeAsync(run, (r, db) =>
        {
            var person = db.Add(NewPerson(name)).Entity;
            person.ReachBy(way, contact);
            db.Add(r.Join(placeId, person.Id, Guid.NewGuid(), hasPriority, host.Clock.GetUtcNow()));
            return Task.FromResult(true);
        });
        return placeId;
    }

    /// <summary>Changes a run as the pages do: what becomes free is offered at once.</summary>
    public static async Task ChangeAsync(this PortalHost host, TestRun run, Func<CourseRun, LeadDbContext, Task<bool>> change)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LeadDbContext>();
        await scope.ServiceProvider.GetRequiredService<RunChanges>().ChangeAsync(run.RunId, (r, _) => change(r, db), CancellationToken.None);
    }

    /// <summary>Somebody who has a place gives it back.</summary>
    public static Task FreeAsync(this PortalHost host, TestRun run)
    {
        host.Clock.Advance(Moment);
        return host.ChangeAsync(run, async (r, db) =>
        {
            r.GiveBack(await db.Bookings.FirstAsync(b => b.RunId == run.RunId && b.Status == BookingStatus.Booked), host.Clock.GetUtcNow());
            return true;
        });
    }

    public static Task<WaitingPlace> PlaceAsync(this PortalHost host, Guid placeId) =>
        host.WithDbAsync(db => db.WaitingPlaces.AsNoTracking().Include(place => place.Offers).SingleAsync(place => place.Id == placeId));

    /// <summary>Everybody who ever waited for a run, in the order of offers.</summary>
    public static async Task<List<WaitingPlace>> PlacesAsync(this PortalHost host, TestRun run) =>
        [.. (await host.WithDbAsync(db => db.WaitingPlaces.AsNoTracking().Include(place => place.Offers).Where(place => place.RunId == run.RunId).ToListAsync())).InOrder()];

    private static Person NewPerson(string name) => new(Guid.NewGuid(), name, "en");
}
