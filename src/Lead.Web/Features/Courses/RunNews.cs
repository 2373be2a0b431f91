using Lead.Data;
using Lead.Domain.Courses;
using Lead.Domain.Messages;
using Lead.Domain.People;
using Lead.Web.Infrastructure;
using Lead.Web.Infrastructure.Languages;
using Microsoft.EntityFrameworkCore;

namespace Lead.Web.Features.Courses;

/// <summary>What people hear about their place, each in their language and by their way; written in the transaction of what it tells of.</summary>
public sealed class RunNews(LeadDbContext db, Portal portal, TimeProvider clock)
{
    private delegate string Words(Text text, When when, string title);

    public Task BookedAsync(Person person, CourseRun run, Booking booking, CancellationToken cancellationToken) =>
        TellAsync([person], run, $"/my/bookings/{booking.Id}", (text, when, title) => text[
            "Your place on “{0}” is booked. Your number is {1}.\n\nIt starts on {2}.\n\nSee your booking, or give the place back, here:",
            title, booking.Reference, when.DayAndHours(run.HeldSessions.First().StartsAt, run.HeldSessions.First().EndsAt)], cancellationToken);

    public Task GivenBackAsync(Person person, CourseRun run, Booking booking, CancellationToken cancellationToken) =>
        TellAsync([person], run, "/courses", (text, _, title) => text[
            "You gave back your place on “{0}”. Your number was {1}. Thank you for telling us: somebody else can come now.\n\nOther courses:",
            title, booking.Reference], cancellationToken);

    public async Task RunCancelledAsync(CourseRun run, CancellationToken cancellationToken) =>
        await TellAsync(await BookedOnAsync(run, cancellationToken), run, "/courses", (text, when, title) => CalledOff(run, text, when, title), cancellationToken);

    public async Task SessionCancelledAsync(CourseRun run, CourseSession session, CancellationToken cancellationToken) =>
        await TellAsync(await BookedOnAsync(run, cancellationToken), run, "/my", (text, when, title) => text[
            "“{0}” does not meet on {1}.\n\nWhy: {2}\n\nThe other dates stay as they are.",
            title, when.DayAndYear(session.StartsAt), session.CancelReason!], cancellationToken);

    public async Task SessionMovedAsync(CourseRun run, CourseSession session, DateTimeOffset before, CancellationToken cancellationToken) =>
        await TellAsync([.. await BookedOnAsync(run, cancellationToken), .. await WaitingForAsync(run, cancellationToken)], run, "/my", (text, when, title) => text[
            "A date of “{0}” has moved.\n\nIt was: {1}\nIt is now: {2}\n\nIf you cannot come, ring us on {3}.",
            title, when.Day(before), when.DayAndHours(session.StartsAt, session.EndsAt), Portal.Phone], cancellationToken);

    public Task JoinedAsync(Person person, CourseRun run, WaitingPlace place, int position, CancellationToken cancellationToken) =>
        TellAsync([person], run, $"/my/waiting/{place.Id}", (text, _, title) => text[
            "You are {1} on the waiting list for “{0}”. When a place is free for you, we ask if you want it.\n\nSee where you are on the list, or leave the list, here:",
            title, text.Ordinal(position)], cancellationToken);

    /// <summary>By e-mail with a link to answer; else as a call or letter, and the offer notes which.</summary>
    public async Task OfferedAsync(Person person, CourseRun run, SeatOffer offer, CancellationToken cancellationToken)
    {
        var messages = await TellAsync([person], run, offer.ReachedAt is null ? "/my" : $"/offers/{offer.Code}", (text, when, title) => offer.ReachedAt is null
            ? text[
                "A place on “{0}” is free for you. It starts on {1}. Do you want it? You can say yes, no, or “not now” and stay on the list. We keep it for you for {2} hours from now. Tell us on {3}, or here:",
                title, when.DayAndYear(run.StartsAt!.Value), (int)OfferTimes.HoldFor(clock.GetUtcNow(), run.StartsAt!.Value).TotalHours, Portal.Phone]
            : text[
                "A place on “{0}” is free for you. It starts on {1}. We keep it for you until {2}.\n\nSay yes, no, or “not now” and stay on the list, here:",
                title, when.DayAndYear(run.StartsAt!.Value), when.DayAndTime(offer.EndsAt)], cancellationToken);
        if (offer.ReachedAt is null)
        {
            var slug = await db.Courses.Where(course => course.Id == run.CourseId).Select(course => course.Slug).SingleAsync(cancellationToken);
            messages[0].AskForAnswerAt($"/courses/{slug}/runs/{run.Id}/waiting/{offer.PlaceId}/answer");
            offer.TellBy(messages[0].Id);
        }
    }

    /// <summary>The time of an offer went by, with or without our reaching them.</summary>
    public async Task OfferOverAsync(WaitingPlace place, CourseRun run, CancellationToken cancellationToken) =>
        await TellAsync([(await db.People.FindAsync([place.PersonId], cancellationToken))!], run, "/my", (text, _, title) =>
            place.Offers.MaxBy(offer => offer.MadeAt)!.Answer == OfferAnswer.NotReached
                ? text["A place on “{0}” was free for you, but we could not reach you in time. You are still on the waiting list. Is your phone number or address right? Ring us on {1}.", title, Portal.Phone]
            : place.IsWaiting
                ? text["The free place on “{0}” goes to the next person, because we have not heard from you. That is no trouble: you are still on the waiting list.", title]
                : text["The free place on “{0}” goes to the next person, because we have not heard from you. We have taken you off the waiting list. You can join it again, or ring us on {1}.", title, Portal.Phone],
            cancellationToken);

    /// <summary>The run has begun, or was called off.</summary>
    public async Task WaitingClosedAsync(WaitingPlace place, CourseRun run, CancellationToken cancellationToken) =>
        await TellAsync([(await db.People.FindAsync([place.PersonId], cancellationToken))!], run, "/courses", (text, when, title) => run.Status == RunStatus.Cancelled
            ? CalledOff(run, text, when, title)
            : text["We are sorry. “{0}” has started, and no place became free for you.\n\nYou can find other courses here, or ring us on {1}.", title, Portal.Phone],
            cancellationToken);

    private Task<List<Person>> BookedOnAsync(CourseRun run, CancellationToken cancellationToken) => (
        from booking in db.Bookings
        join person in db.People on booking.PersonId equals person.Id
        where booking.RunId == run.Id && booking.Status == BookingStatus.Booked
        select person).ToListAsync(cancellationToken);

    private Task<List<Person>> WaitingForAsync(CourseRun run, CancellationToken cancellationToken) => (
        from place in db.WaitingPlaces
        join person in db.People on place.PersonId equals person.Id
        where place.RunId == run.Id && place.Status == WaitingStatus.Waiting
        select person).ToListAsync(cancellationToken);

    private string CalledOff(CourseRun run, Text text, When when, string title) => text[
        "We are sorry. “{0}”, from {1}, is called off.\n\nWhy: {2}\n\nYou can find other courses here, or ring us on {3}.",
        title, when.DayAndYear(run.StartsAt ?? clock.GetUtcNow()), run.CancelReason!, Portal.Phone];

    /// <param name="path">The page that the message leads to.</param>
    private async Task<List<Message>> TellAsync(IReadOnlyList<Person> people, CourseRun run, string path, Words words, CancellationToken cancellationToken)
    {
        var title = await db.Courses.Where(course => course.Id == run.CourseId).Select(course => course.Title).SingleAsync(cancellationToken);
        var messages = people.Select(person =>
        {
            var text = new Text(person.Language);
            var body = $"{words(text, new When(text), title)}\n\n{portal.Link(person.Language, path)}";
            return new Message(Guid.NewGuid(), person, text["News about your place"], body, clock.GetUtcNow());
        }).ToList();
        db.Messages.AddRange(messages);
        return messages;
    }
}
