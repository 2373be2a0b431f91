using Lead.Data;
using Lead.Data.Courses;
using Lead.Domain.Courses;
using Lead.Domain.People;
using Lead.Web.Infrastructure;
using Lead.Web.Infrastructure.Languages;
using Lead.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Lead.Web.Features.Courses.Bookings;

/// <summary>Booking a place for oneself: details, check, booked; and giving it back.</summary>
public sealed class BookingsController(LeadDbContext db, RunNews news, TimeProvider clock, Text text) : Controller
{
    [HttpGet("courses/{slug}/runs/{id:guid}/book")]
    public async Task<IActionResult> Book(string slug, Guid id, CancellationToken cancellationToken)
    {
        var person = await db.PersonOfAsync(User.AccountId(), cancellationToken);
        return await PageAsync("Book", slug, id, BookingForm.For(person, text.Tag), cancellationToken);
    }

    /// <param name="step">The button pressed: <c>confirm</c> books, <c>change</c> shows the form with everything typed, else what was typed is to be checked.</param>
    [HttpPost("courses/{slug}/runs/{id:guid}/book")]
    public async Task<IActionResult> Book(string slug, Guid id, BookingForm form, string? step, CancellationToken cancellationToken)
    {
        if (step != "confirm" || !ModelState.IsValid)
        {
            return await PageAsync(ModelState.IsValid && step != "change" ? "Check" : "Book", slug, id, form, cancellationToken);
        }
        if (!await VisibleRuns(slug).AnyAsync(run => run.Id == id, cancellationToken))
        {
            return NotFound();
        }
        Booking? booking = null;
        await this.AllowsAsync(async () => booking = await db.ChangeRunAsync(id, (run, token) => ClaimAsync(run, form, token), cancellationToken));
        return booking is null
            ? await PageAsync("Book", slug, id, form, cancellationToken)
            : RedirectToAction(nameof(Details), new { id = booking.Id });
    }

    [HttpGet("my/bookings/{id:guid}")]
    public Task<IActionResult> Details(Guid id, CancellationToken cancellationToken) => MineAsync("Details", id, cancellationToken);

    [HttpGet("my/bookings/{id:guid}/give-back")]
    public Task<IActionResult> GiveBack(Guid id, CancellationToken cancellationToken) => MineAsync("GiveBack", id, cancellationToken);

    [HttpPost("my/bookings/{id:guid}/give-back")]
    [ActionName(nameof(GiveBack))]
    public async Task<IActionResult> GiveBackNow(Guid id, CancellationToken cancellationToken)
    {
        var booking = await db.BookingsOf(User.AccountId()).AsNoTracking().SingleOrDefaultAsync(b => b.Id == id, cancellationToken);
        return booking is null ? NotFound() : await this.TryThenAsync(
            () => db.ChangeRunAsync(booking.RunId, (run, token) => GiveBackAsync(run, id, token), cancellationToken),
            RedirectToAction(nameof(Details), new { id }));
    }

    private async Task<Booking> ClaimAsync(CourseRun run, BookingForm form, CancellationToken cancellationToken)
    {
        var accountId = User.AccountId();
        var person = await db.PersonOfAsync(accountId, cancellationToken);
        if (person is null)
        {
            person = db.People.Add(new Person(Guid.NewGuid(), form.Name!, form.Language!)).Entity;
            person.ClaimBy(accountId);
        }
        var booking = await db.ClaimSeatAsync(run, form.FormToken, person.Id, accountId, clock.GetUtcNow(), cancellationToken);
        if (db.Entry(booking).State == EntityState.Added)
        {
            form.ApplyTo(person);
            await news.BookedAsync(person, run, booking, cancellationToken);
        }
        return booking;
    }

    private async Task<Booking> GiveBackAsync(CourseRun run, Guid id, CancellationToken cancellationToken)
    {
        var booking = await db.Bookings.SingleAsync(b => b.Id == id, cancellationToken);
        if (booking.Status == BookingStatus.Booked)
        {
            run.GiveBack(booking, clock.GetUtcNow());
            await news.GivenBackAsync(await db.People.SingleAsync(p => p.Id == booking.PersonId, cancellationToken), run, booking, cancellationToken);
        }
        return booking;
    }

    private IQueryable<CourseRun> VisibleRuns(string slug) =>
        from run in db.CourseRuns
        join course in db.Courses.At(slug) on run.CourseId equals course.Id
        where run.Status != RunStatus.Draft
        select run;

    private async Task<IActionResult> PageAsync(string view, string slug, Guid id, BookingForm form, CancellationToken cancellationToken)
    {
        if (await VisibleRuns(slug).Where(run => run.Id == id).FactsAsync(db, cancellationToken) is not [var (courseId, run)])
        {
            return NotFound();
        }
        var course = await db.Courses.AsNoTracking().SingleAsync(c => c.Id == courseId, cancellationToken);
        var page = new BookingPage(form, course.Slug, course.Title, run, await db.ClashesAsync(User.AccountId(), run, cancellationToken));
        return View(run.CanBook(clock.GetUtcNow()) || !ModelState.IsValid ? view : "Closed", page);
    }

    private async Task<IActionResult> MineAsync(string view, Guid id, CancellationToken cancellationToken)
    {
        var booking = await db.BookingsOf(User.AccountId()).Where(b => b.Id == id).MineAsync(db, cancellationToken);
        return booking is [var mine] ? View(view, mine) : NotFound();
    }
}
