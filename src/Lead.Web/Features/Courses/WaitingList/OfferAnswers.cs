using Lead.Data;
using Lead.Domain;
using Lead.Domain.Courses;
using Microsoft.EntityFrameworkCore;

namespace Lead.Web.Features.Courses.WaitingList;

/// <summary>Carries out what somebody answered to an offer, whichever way they did: the booking, the news and the next offer in one transaction.</summary>
public sealed class OfferAnswers(LeadDbContext db, RunChanges changes, RunNews news, TimeProvider clock)
{
    /// <summary>The same answer sent twice is answered like the first.</summary>
    /// <param name="placeId">Whose offer it must be.</param>
    /// <param name="by">The account that answers, or writes the answer down; none by link.</param>
    /// <param name="note">How a member of staff heard it.</param>
    /// <exception cref="RuleViolationException">The offer was answered otherwise, or is over.</exception>
    public async Task AnswerAsync(Guid placeId, Guid offerId, OfferAnswer answer, Guid? by, string? note, CancellationToken cancellationToken)
    {
        var runId = await db.WaitingPlaces.Where(place => place.Id == placeId).Select(place => place.RunId).SingleAsync(cancellationToken);
        await changes.ChangeAsync(runId, async (run, token) =>
        {
            var place = await db.WaitingPlaces.Include(p => p.Offers).SingleAsync(p => p.Id == placeId, token);
            var offer = place.Offers.SingleOrDefault(o => o.Id == offerId);
            if (offer?.IsOpen == true)
            {
                await AnswerAsync(run, place, answer, by, note, token);
            }
            return offer?.Answer == answer ? offer : throw new RuleViolationException("This offer has been answered, or it is over");
        }, cancellationToken);
    }

    /// <summary>Takes somebody off the list.</summary>
    public async Task LeaveAsync(Guid placeId, Guid by, CancellationToken cancellationToken)
    {
        var runId = await db.WaitingPlaces.Where(place => place.Id == placeId).Select(place => place.RunId).SingleAsync(cancellationToken);
        await changes.ChangeAsync(runId, async (run, token) =>
        {
            var place = await db.WaitingPlaces.Include(p => p.Offers).SingleAsync(p => p.Id == placeId, token);
            run.Leave(place, by, clock.GetUtcNow());
            return place;
        }, cancellationToken);
    }

    private async Task AnswerAsync(CourseRun run, WaitingPlace place, OfferAnswer answer, Guid? by, string? note, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        switch (answer)
        {
            case OfferAnswer.Accepted:
                var person = await db.People.SingleAsync(p => p.Id == place.PersonId, cancellationToken);
                var booking = run.Accept(place, place.OpenOffer!.Id, by ?? person.AccountId ?? place.JoinedBy, note, now);
                db.Bookings.Add(booking);
                await news.BookedAsync(person, run, booking, cancellationToken);
                break;
            case OfferAnswer.NotNow:
                run.LetPass(place, by, note, now);
                break;
            case OfferAnswer.Declined:
                run.Decline(place, by, note, now);
                break;
            default:
                throw new RuleViolationException("Choose an answer");
        }
    }
}
