using Lead.Data;
using Lead.Data.Courses;
using Lead.Domain.Courses;
using Lead.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Lead.Web.Features.Courses.Bookings;

/// <summary>What somebody asks for with the booking form: a seat, or a place on the waiting list. Details typed anew are kept on their record.</summary>
public sealed class PlaceRequests(LeadDbContext db, RunChanges changes, RunNews news, TimeProvider clock)
{
    /// <exception cref="Domain.RuleViolationException">There is no seat for them.</exception>
    public Task<Booking?> BookAsync(Guid runId, BookingForm form, Guid accountId, CancellationToken cancellationToken) => changes.ChangeAsync(runId, async (run, token) =>
    {
        var person = await PersonAsync(form, accountId, token);
        var booking = await db.ClaimSeatAsync(run, form.FormToken, person.Id, accountId, form.HasPriority == true, clock.GetUtcNow(), token);
        if (db.Entry(booking).State == EntityState.Added)
        {
            form.ApplyTo(person);
            await news.BookedAsync(person, run, booking, token);
        }
        return booking;
    }, cancellationToken);

    /// <exception cref="Domain.RuleViolationException">There is a seat for them, or they have one.</exception>
    public Task<WaitingPlace?> JoinAsync(Guid runId, BookingForm form, Guid accountId, CancellationToken cancellationToken) => changes.ChangeAsync(runId, async (run, token) =>
    {
        var person = await PersonAsync(form, accountId, token);
        var place = await db.JoinWaitingListAsync(run, form.FormToken, person.Id, accountId, form.HasPriority == true, clock.GetUtcNow(), token);
        if (db.Entry(place).State == EntityState.Added)
        {
            form.ApplyTo(person);
            var others = await db.WaitingForAsync(run.Id, token);
            await news.JoinedAsync(person, run, place, others.Append(place).InOrder().ToList().IndexOf(place) + 1, token);
        }
        return place;
    }, cancellationToken);

    private async Task<Person> PersonAsync(BookingForm form, Guid accountId, CancellationToken cancellationToken)
    {
        if (await db.PersonOfAsync(accountId, cancellationToken) is { } known)
        {
            return known;
        }
        var person = db.People.Add(new Person(Guid.NewGuid(), form.Name!, form.Language!)).Entity;
        person.ClaimBy(accountId);
        return person;
    }
}
