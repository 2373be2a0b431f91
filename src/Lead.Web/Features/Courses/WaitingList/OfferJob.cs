using Lead.Data;
using Lead.Data.Courses;
using Lead.Domain;
using Lead.Domain.Courses;
using Lead.Web.Infrastructure.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Lead.Web.Features.Courses.WaitingList;

/// <summary>What only time brings about on waiting lists: people are reached, offers end, kept places become everyone's, runs begin.</summary>
public sealed class OfferJob(LeadDbContext db, RunChanges changes, RunNews news, TimeProvider clock) : IJob
{
    public string Name => "offers";

    public TimeSpan Pause => TimeSpan.FromSeconds(30);

    /// <exception cref="AggregateException">Some runs could not be moved on; all others were.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var faults = new List<Exception>();
        foreach (var runId in await DueAsync(cancellationToken))
        {
            try
            {
                await changes.ChangeAsync(runId, MoveOnAsync, cancellationToken);
            }
            catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
            {
                faults.Add(fault);
            }
        }
        if (faults.Count > 0)
        {
            throw new AggregateException(faults);
        }
    }

    /// <summary>Runs on which something may be due; each is looked at again with its row locked.</summary>
    private Task<List<Guid>> DueAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var today = LondonTime.Date(now);
        var waiting = db.WaitingPlaces.Where(place => place.Status == WaitingStatus.Waiting);
        var reached = db.Messages.Where(message => message.DoneAt != null);
        return db.CourseRuns
            .Where(run =>
                (waiting.Any(place => place.RunId == run.Id)
                    && (run.Status == RunStatus.Cancelled
                        || run.Capacity > run.PlacesTaken + run.PlacesHeld
                        || !run.Sessions.Any(session => session.CancelReason == null && session.StartsAt > now)
                        || run.Sessions.Any(session => session.CancelReason == null && session.StartsAt <= now)
                        || waiting.Any(place => place.RunId == run.Id && place.Offers.Any(offer => offer.Answer == OfferAnswer.Open
                            && (offer.EndsAt <= now || (offer.ReachedAt == null && reached.Any(message => message.Id == offer.MessageId)))))))
                || ((run.KeptUntil == null || run.KeptUntil < today)
                    && (db.Bookings.Any(b => b.RunId == run.Id && b.HasPriority) || db.WaitingPlaces.Any(place => place.RunId == run.Id && place.HasPriority))))
            .Select(run => run.Id).ToListAsync(cancellationToken);
    }

    private async Task<bool> MoveOnAsync(CourseRun run, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        foreach (var place in await db.WaitingForAsync(run.Id, cancellationToken))
        {
            if (place.OpenOffer is { ReachedAt: null, MessageId: { } call }
                && (await db.Messages.FindAsync([call], cancellationToken))!.DoneAt is { } reachedAt)
            {
                run.Reach(place, reachedAt);
            }
            if (run.EndOffer(place, now))
            {
                await news.OfferOverAsync(place, run, cancellationToken);
            }
        }
        return true;
    }
}
