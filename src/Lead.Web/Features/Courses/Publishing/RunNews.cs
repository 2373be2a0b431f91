using Lead.Data;
using Lead.Domain.Courses;
using Lead.Domain.Messages;
using Lead.Domain.People;
using Lead.Web.Infrastructure;
using Lead.Web.Infrastructure.Languages;
using Microsoft.EntityFrameworkCore;

namespace Lead.Web.Features.Courses.Publishing;

/// <summary>Tells everyone booked, each in their language and by their way, what has changed; written in the transaction of the change.</summary>
public sealed class RunNews(LeadDbContext db, Portal portal, TimeProvider clock)
{
    public Task RunCancelledAsync(CourseRun run, CancellationToken cancellationToken) =>
        TellAsync(run, (text, when, title) => text[
            "We are sorry. “{0}”, from {1}, is called off.\n\nWhy: {2}\n\nYou can find other courses here, or ring us on {3}.",
            title, when.DayAndYear(run.StartsAt ?? clock.GetUtcNow()), run.CancelReason!, Portal.Phone], "/courses", cancellationToken);

    public Task SessionCancelledAsync(CourseRun run, CourseSession session, CancellationToken cancellationToken) =>
        TellAsync(run, (text, when, title) => text[
            "“{0}” does not meet on {1}.\n\nWhy: {2}\n\nThe other dates stay as they are.",
            title, when.DayAndYear(session.StartsAt), session.CancelReason!], "/my", cancellationToken);

    public Task SessionMovedAsync(CourseRun run, CourseSession session, DateTimeOffset before, CancellationToken cancellationToken) =>
        TellAsync(run, (text, when, title) => text[
            "A date of “{0}” has moved.\n\nIt was: {1}\nIt is now: {2}\n\nIf you cannot come, ring us on {3}.",
            title, when.Day(before), when.DayAndHours(session.StartsAt, session.EndsAt), Portal.Phone], "/my", cancellationToken);

    private async Task TellAsync(CourseRun run, Func<Text, When, string, string> compose, string path, CancellationToken cancellationToken)
    {
        var title = await db.Courses.Where(course => course.Id == run.CourseId).Select(course => course.Title).SingleAsync(cancellationToken);
        var people = await (
            from booking in db.Bookings
            join person in db.People on booking.PersonId equals person.Id
            where booking.RunId == run.Id && booking.Status == BookingStatus.Booked
            select person).ToListAsync(cancellationToken);
        foreach (var person in people)
        {
            db.Messages.Add(Compose(person, title, compose, path));
        }
    }

    private Message Compose(Person person, string title, Func<Text, When, string, string> compose, string path)
    {
        var text = new Text(person.Language);
        var body = compose(text, new When(text), title) + "\n\n" + portal.Link(person.Language, path);
        return new Message(Guid.NewGuid(), person, text["News about your place"], body, clock.GetUtcNow());
    }
}
