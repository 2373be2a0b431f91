using Lead.Data;
using Lead.Data.Courses;
using Lead.Domain.Courses;
using Lead.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Lead.Web.Features.Courses;

/// <summary>
/// Every change of a run from a page or a job. What became free by it is offered to the waiting list in the same transaction, and what
/// is over with it is closed, so that nobody can step in between.
/// </summary>
public sealed class RunChanges(LeadDbContext db, RunNews news, TimeProvider clock)
{
    /// <returns>What <paramref name="change"/> returns, or the default when there is no such run.</returns>
    /// <exception cref="Domain.RuleViolationException">The entity refused; nothing is saved.</exception>
    public Task<T?> ChangeAsync<T>(Guid runId, Func<CourseRun, CancellationToken, Task<T>> change, CancellationToken cancellationToken) =>
        db.ChangeRunAsync(runId, async (run, token) =>
        {
            // What time alone has freed is theirs who wait, before it can be anybody else's.
            await ReleaseKeptPlacesAsync(run, token);
            await MoveWaitingListAsync(run, token);
            var result = await change(run, token);
            await MoveWaitingListAsync(run, token);
            await DropCallsAsync(token);
            return result;
        }, cancellationToken);

    /// <summary>Offers a seat to somebody, and tells them.</summary>
    /// <param name="madeBy">The account of the member of staff; none for the portal itself.</param>
    /// <exception cref="Domain.RuleViolationException">There is no seat for them, or they do not wait.</exception>
    public async Task OfferAsync(CourseRun run, WaitingPlace place, Guid? madeBy, string? reason, CancellationToken cancellationToken)
    {
        var person = (await db.People.FindAsync([place.PersonId], cancellationToken))!;
        var offer = run.Offer(place, person.PreferredWay == ContactWay.Email, madeBy, reason, clock.GetUtcNow());
        await news.OfferedAsync(person, run, offer, cancellationToken);
    }

    /// <summary>Nobody needs to ring about an offer that was answered or is over.</summary>
    private async Task DropCallsAsync(CancellationToken cancellationToken)
    {
        var over = db.ChangeTracker.Entries<SeatOffer>().Select(entry => entry.Entity).Where(offer => offer is { IsOpen: false, MessageId: not null }).ToList();
        foreach (var offer in over)
        {
            var call = (await db.Messages.FindAsync([offer.MessageId], cancellationToken))!;
            call.PassOn("No need to ring: the offer was answered or is over", clock.GetUtcNow());
        }
    }

    private async Task ReleaseKeptPlacesAsync(CourseRun run, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (run.Seats.KeptAt(now) is not null)
        {
            return;
        }
        var bookings = await db.Bookings.Where(b => b.RunId == run.Id && b.HasPriority).ToListAsync(cancellationToken);
        var places = await db.WaitingPlaces.Include(place => place.Offers).Where(place => place.RunId == run.Id && place.HasPriority).ToListAsync(cancellationToken);
        if (bookings.Count + places.Count > 0)
        {
            run.ReleaseKeptPlaces(bookings, places, now);
        }
    }

    private async Task MoveWaitingListAsync(CourseRun run, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (!run.OffersSeats(now) && !run.EndsWaiting(now) && run.PlacesHeld == 0)
        {
            return;
        }
        foreach (var place in await db.WaitingForAsync(run.Id, cancellationToken))
        {
            run.EndByStart(place);
            if (run.OffersTo(place, now))
            {
                await OfferAsync(run, place, madeBy: null, reason: null, cancellationToken);
            }
            else if (run.EndsWaiting(now) && place.IsWaiting)
            {
                run.CloseWaiting(place, now);
                await news.WaitingClosedAsync(place, run, cancellationToken);
            }
        }
    }
}
