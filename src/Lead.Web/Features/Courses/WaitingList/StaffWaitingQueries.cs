using Lead.Data;
using Lead.Domain.Courses;
using Lead.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Lead.Web.Features.Courses.WaitingList;

public static class StaffWaitingQueries
{
    /// <summary>Everybody on the list of a run in the order of offers, then those whose wait is over, with what happened to each.</summary>
    public static async Task<List<WaitingPerson>> WaitingPeopleAsync(this LeadDbContext db, CourseRun run, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var places = (await db.WaitingPlaces.AsNoTracking().Include(place => place.Offers).Where(place => place.RunId == run.Id).ToListAsync(cancellationToken))
            .ToLookup(place => place.IsWaiting);
        return await db.ShowAsync(run, [.. places[true].InOrder(), .. places[false].OrderByDescending(place => place.EndedAt)], now, cancellationToken);
    }

    /// <summary>One of them, also when their wait is over.</summary>
    public static async Task<WaitingPerson?> WaitingPersonAsync(this LeadDbContext db, CourseRun run, Guid placeId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var places = await db.WaitingPlaces.AsNoTracking().Include(place => place.Offers).Where(place => place.Id == placeId && place.RunId == run.Id).ToListAsync(cancellationToken);
        return (await db.ShowAsync(run, places, now, cancellationToken)).SingleOrDefault();
    }

    private static async Task<List<WaitingPerson>> ShowAsync(this LeadDbContext db, CourseRun run, List<WaitingPlace> places, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var people = await db.PeopleOfAsync(places, cancellationToken);
        var accounts = await db.AccountNamesAsync(places, cancellationToken);
        return [.. places.Select(place => Show(run, place, people[place.PersonId], accounts, now))];
    }

    private static WaitingPerson Show(CourseRun run, WaitingPlace place, Person person, IReadOnlyDictionary<Guid, string> accounts, DateTimeOffset now)
    {
        var canOffer = run.CanBook(now) && place is { IsWaiting: true, OpenOffer: null } && run.Seats.For(place.HasPriority, now) > 0;
        return new WaitingPerson(
            place.Id, place.IsWaiting, place.OpenOffer?.Id, person.Name, person.PreferredWay, person.Language, person.NeedsInterpreter, place.OpenOffer?.EndsAt, canOffer,
            [new WaitingStep(place.JoinedAt, "Joined", Who(place.JoinedBy, "the portal"), null), .. place.Offers.OrderBy(offer => offer.MadeAt).SelectMany(OfferSteps), .. End()]);

        string Who(Guid? account, string otherwise) =>
            account is not { } id ? otherwise : id == person.AccountId ? "themselves" : accounts.GetValueOrDefault(id, "a former account");

        IEnumerable<WaitingStep> End() =>
            place.EndedAt is { } ended ? [new WaitingStep(ended, Label(place.Status), Who(place.EndedBy, place.Status == WaitingStatus.Left ? "themselves, by link" : "the portal"), null)] : [];

        IEnumerable<WaitingStep> OfferSteps(SeatOffer offer)
        {
            yield return new WaitingStep(offer.MadeAt, "Offered a place", Who(offer.MadeBy, "the portal"), offer.Reason ?? "A place was free");
            if (offer.ReachedAt is { } reached && offer.MessageId is not null)
            {
                yield return new WaitingStep(reached, "Reached", "a member of staff", null);
            }
            if (offer.AnsweredAt is { } answered)
            {
                var byTime = offer.Answer is OfferAnswer.NotAnswered or OfferAnswer.NotReached or OfferAnswer.Withdrawn;
                yield return new WaitingStep(answered, Label(offer.Answer), Who(offer.AnsweredBy, byTime ? "the portal" : "themselves, by link"), offer.AnswerNote);
            }
        }
    }

    private static string Label(OfferAnswer answer) => answer switch
    {
        OfferAnswer.Accepted => "Said yes",
        OfferAnswer.Declined => "Said no",
        OfferAnswer.NotNow => "Said not now, keep my place",
        OfferAnswer.NotAnswered => "Did not answer in time",
        OfferAnswer.NotReached => "Was not reached in time",
        _ => "Offer withdrawn",
    };

    private static string Label(WaitingStatus status) => status switch
    {
        WaitingStatus.Booked => "Has a place",
        WaitingStatus.Left => "Left the list",
        WaitingStatus.NotAnswered => "Taken off the list",
        _ => "The list was closed",
    };

    private static Task<Dictionary<Guid, Person>> PeopleOfAsync(this LeadDbContext db, List<WaitingPlace> places, CancellationToken cancellationToken)
    {
        var ids = places.Select(place => place.PersonId).ToList();
        return db.People.AsNoTracking().Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, cancellationToken);
    }

    /// <summary>Members of staff by their address.</summary>
    private static Task<Dictionary<Guid, string>> AccountNamesAsync(this LeadDbContext db, List<WaitingPlace> places, CancellationToken cancellationToken)
    {
        var ids = places.Select(place => (Guid?)place.JoinedBy).Concat(places.Select(place => place.EndedBy)).Concat(places.SelectMany(place => place.Offers).SelectMany(offer => new[] { offer.MadeBy, offer.AnsweredBy }))
            .OfType<Guid>().Distinct().ToList();
        return db.Users.Where(user => ids.Contains(user.Id)).ToDictionaryAsync(user => user.Id, user => user.Email!, cancellationToken);
    }
}
