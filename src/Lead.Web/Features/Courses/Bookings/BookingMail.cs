using Lead.Data;
using Lead.Domain.Courses;
using Lead.Domain.Messages;
using Lead.Domain.People;
using Lead.Web.Infrastructure;
using Lead.Web.Infrastructure.Languages;
using Microsoft.EntityFrameworkCore;

namespace Lead.Web.Features.Courses.Bookings;

/// <summary>Tells a person about their own seat, in their language and by their way.</summary>
public sealed class BookingMail(LeadDbContext db, Portal portal, TimeProvider clock)
{
    public Task BookedAsync(Person person, CourseRun run, Booking booking, CancellationToken cancellationToken) =>
        AddAsync(person, run, (text, when, title) => text[
            "Your place on “{0}” is booked. Your number is {1}.\n\nIt starts on {2}.\n\nSee your booking, or give the place back, here:\n{3}",
            title, booking.Reference, when.DayAndHours(run.HeldSessions.First().StartsAt, run.HeldSessions.First().EndsAt),
            portal.Link(person.Language, $"/my/bookings/{booking.Id}")], cancellationToken);

    public Task GivenBackAsync(Person person, CourseRun run, Booking booking, CancellationToken cancellationToken) =>
        AddAsync(person, run, (text, _, title) => text[
            "You gave back your place on “{0}”. Your number was {1}. Thank you for telling us: somebody else can come now.\n\nOther courses:\n{2}",
            title, booking.Reference, portal.Link(person.Language, "/courses")], cancellationToken);

    private async Task AddAsync(Person person, CourseRun run, Func<Text, When, string, string> compose, CancellationToken cancellationToken)
    {
        var title = await db.Courses.Where(course => course.Id == run.CourseId).Select(course => course.Title).SingleAsync(cancellationToken);
        var text = new Text(person.Language);
        db.Messages.Add(new Message(Guid.NewGuid(), person, text["News about your place"], compose(text, new When(text), title), clock.GetUtcNow()));
    }
}
