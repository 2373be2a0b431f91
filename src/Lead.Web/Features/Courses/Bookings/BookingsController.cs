using Lead.Data;
using Lead.Domain.Courses;
using Lead.Web.Infrastructure;
using Lead.Web.Infrastructure.Languages;
using Lead.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Lead.Web.Features.Courses.Bookings;

/// <summary>Booking a place for oneself: details, check, booked, or on the waiting list when it is full; and giving a place back.</summary>
public sealed class BookingsController(LeadDbContext db, PlaceRequests requests, RunChanges changes, RunNews news, TimeProvider clock, Text text) : Controller
{
    [HttpGet("courses/{slug}/runs/{id:guid}/book")]
    public async Task<IActionResult> Book(string slug, Guid id, CancellationToken cancellationToken)
    {
        var person = await db.PersonOfAsync(User.AccountId(), cancellationToken);
        return await PageAsync("Book", slug, id, BookingForm.For(person, text.Tag), cancellationToken);
    }

    /// <param name="step">The button pressed: <c>confirm</c> books, <c>join</c> joins the waiting list, <c>change</c> shows the form with everything typed, else what was typed is to be checked.</param>
    [HttpPost("courses/{slug}/runs/{id:guid}/book")]
    public async Task<IActionResult> Book(string slug, Guid id, BookingForm form, string? step, CancellationToken cancellationToken)
    {
        if (step is not ("confirm" or "join") || !ModelState.IsValid)
        {
            return await PageAsync(ModelState.IsValid && step != "change" ? "Check" : "Book", slug, id, form, cancellationToken);
        }
        if (!await VisibleRuns(slug).AnyAsync(run => run.Id == id, cancellationToken))
        {
            return NotFound();
        }
        string? page = null;
        await this.AllowsAsync(async () => page = step == "join"
            ? $"~/my/waiting/{(await requests.JoinAsync(id, form, User.AccountId(), cancellationToken))?.Id}"
            : $"~/my/bookings/{(await requests.BookAsync(id, form, User.AccountId(), cancellationToken))?.Id}");
        return page is null ? await PageAsync("Check", slug, id, form, cancellationToken) : LocalRedirect(page);
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
            () => changes.ChangeAsync(booking.RunId, (run, token) => GiveBackAsync(run, id, token), cancellationToken),
            RedirectToAction(nameof(Details), new { id }));
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
        var page = new BookingPage(form, course.Slug, course.Title, run, await db.ClashesAsync(User.AccountId(), run, cancellationToken), clock.GetUtcNow());
        return View(run.IsOpen(page.Now) ? view : ModelState.IsValid ? "Closed" : "Book", page);
    }

    private async Task<IActionResult> MineAsync(string view, Guid id, CancellationToken cancellationToken)
    {
        var booking = await db.BookingsOf(User.AccountId()).Where(b => b.Id == id).MineAsync(db, cancellationToken);
        return booking is [var mine] ? View(view, mine) : NotFound();
    }
}
