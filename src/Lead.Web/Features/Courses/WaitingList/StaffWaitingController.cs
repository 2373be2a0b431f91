using Lead.Data;
using Lead.Data.Accounts;
using Lead.Domain.Courses;
using Lead.Web.Infrastructure;
using Lead.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Lead.Web.Features.Courses.WaitingList;

/// <summary>What staff do for somebody on a waiting list: offer a place now, write down an answer given by phone.</summary>
[Route("courses/{slug}/runs/{runId:guid}/waiting/{id:guid}")]
public sealed class StaffWaitingController(LeadDbContext db, RunChanges changes, OfferAnswers answers, TimeProvider clock) : Controller
{
    [HttpGet("offer")]
    [Authorize(CourseAuthorization.Edit)]
    public Task<IActionResult> Offer(string slug, Guid runId, Guid id, CancellationToken cancellationToken) =>
        PageAsync("Offer", slug, runId, id, new OfferForm(), cancellationToken);

    [HttpPost("offer")]
    [Authorize(CourseAuthorization.Edit)]
    public async Task<IActionResult> Offer(string slug, Guid runId, Guid id, OfferForm form, CancellationToken cancellationToken)
    {
        if (!await Runs("Offer", slug).AnyAsync(run => run.Id == runId && db.WaitingPlaces.Any(place => place.Id == id && place.RunId == runId), cancellationToken))
        {
            return NotFound();
        }
        var done = ModelState.IsValid && await this.AllowsAsync(() => changes.ChangeAsync(runId, async (run, token) =>
        {
            var place = await db.WaitingPlaces.Include(p => p.Offers).SingleAsync(p => p.Id == id, token);
            await changes.OfferAsync(run, place, User.AccountId(), form.Reason, token);
            return place;
        }, cancellationToken));
        return done ? RedirectToAction("Details", "Runs", new { slug, id = runId }) : await PageAsync("Offer", slug, runId, id, form, cancellationToken);
    }

    [HttpGet("answer")]
    [Authorize(CourseAuthorization.Answer)]
    public Task<IActionResult> Answer(string slug, Guid runId, Guid id, CancellationToken cancellationToken) =>
        PageAsync("Answer", slug, runId, id, new AnswerForm(), cancellationToken);

    [HttpPost("answer")]
    [Authorize(CourseAuthorization.Answer)]
    public async Task<IActionResult> Answer(string slug, Guid runId, Guid id, AnswerForm form, CancellationToken cancellationToken)
    {
        if (!await Runs("Answer", slug).AnyAsync(run => run.Id == runId && db.WaitingPlaces.Any(place => place.Id == id && place.RunId == runId), cancellationToken))
        {
            return NotFound();
        }
        var done = ModelState.IsValid && await this.AllowsAsync(() => answers.AnswerAsync(id, form.OfferId, form.Answer!.Value, User.AccountId(), form.Note, cancellationToken));
        return !done ? await PageAsync("Answer", slug, runId, id, form, cancellationToken)
            : User.IsInAny(Roles.Manager, Roles.Tutor) ? RedirectToAction("Details", "Runs", new { slug, id = runId })
            : LocalRedirect("~/messages");
    }

    /// <summary>The runs of a course for which this person may do that.</summary>
    private IQueryable<CourseRun> Runs(string what, string slug) => what == "Offer" ? db.EditableRuns(User, slug) : db.AnswerableRuns(User, slug);

    private async Task<IActionResult> PageAsync(string view, string slug, Guid runId, Guid id, object form, CancellationToken cancellationToken)
    {
        var run = await Runs(view, slug).AsNoTracking().Include(r => r.Sessions).SingleOrDefaultAsync(r => r.Id == runId, cancellationToken);
        if (run is null || await db.WaitingPersonAsync(run, id, clock.GetUtcNow(), cancellationToken) is not { } person)
        {
            return NotFound();
        }
        var title = await db.Courses.Where(course => course.Id == run.CourseId).Select(course => course.Title).SingleAsync(cancellationToken);
        ViewData["Shown"] = new WaitingPersonPage(slug, title, await run.FactsAsync(db, cancellationToken), person);
        return View(view, form);
    }
}
