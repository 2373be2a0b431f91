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
        await TellAsync(await BookedOnAsync(run, cancellationToken), run, "/courses", (text, when, title) => text[
            "We are sorry. “{0}”, from {1}, is called off.\n\nWhy: {2}\n\nYou can find other courses here, or ring us on {3}.",
            title, when.DayAndYear(run.StartsAt ?? clock.GetUtcNow()), run.CancelReason!, Portal.Phone], cancellationToken);

    public async Task SessionCancelledAsync(CourseRun run, CourseSession session, CancellationToken cancellationToken) =>
        await TellAsync(await BookedOnAsync(run, cancellationToken), run, "/my", (text, when, title) => text[
            "“{0}” does not meet on {1}.\n\nWhy: {2}\n\nThe other dates stay as they are.",
            title, when.DayAndYear(session.StartsAt), session.CancelReason!], cancellationToken);

    public async Task SessionMovedAsync(CourseRun run, CourseSession session, DateTimeOffset before, CancellationToken cancellationToken) =>
        await TellAsync(await BookedOnAsync(run, cancellationToken), run, "/my", (text, when, title) => text[
            "A date of “{0}” has moved.\n\nIt was: {1}\nIt is now: {2}\n\nIf you cannot come, ring us on {3}.",
            title, when.Day(before), when.DayAndHours(session.StartsAt, session.EndsAt), Portal.Phone], cancellationToken);

    private Task<List<Person>> BookedOnAsync(CourseRun run, CancellationToken cancellationToken) => (
        from booking in db.Bookings
        join person in db.People on booking.PersonId equals person.Id
        where booking.RunId == run.Id && booking.Status == BookingStatus.Booked
        select person).ToListAsync(cancellationToken);

    /// <param name="path">The page that the message leads to.</param>
    private async Task TellAsync(IReadOnlyList<Person> people, CourseRun run, string path, Words words, CancellationToken cancellationToken)
    {
        var title = await db.Courses.Where(course => course.Id == run.CourseId).Select(course => course.Title).SingleAsync(cancellationToken);
        foreach (var person in people)
        {
            var text = new Text(person.Language);
            var body = $"{words(text, new When(text), title)}\n\n{portal.Link(person.Language, path)}";
            db.Messages.Add(new Message(Guid.NewGuid(), person, text["News about your place"], body, clock.GetUtcNow()));
        }
    }
}
