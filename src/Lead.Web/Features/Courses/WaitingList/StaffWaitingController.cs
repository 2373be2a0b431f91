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
        PageAsync(db.EditableRuns(User, slug), slug, runId, id, new OfferForm(), cancellationToken);

    [HttpPost("offer")]
    [Authorize(CourseAuthorization.Edit)]
    public async Task<IActionResult> Offer(string slug, Guid runId, Guid id, OfferForm form, CancellationToken cancellationToken)
    {
        if (!await HasAsync(db.EditableRuns(User, slug), runId, id, cancellationToken))
        {
            return NotFound();
        }
        var done = ModelState.IsValid && await this.AllowsAsync(() => changes.ChangeAsync(runId, async (run, token) =>
        {
            var place = await db.WaitingPlaces.Include(p => p.Offers).SingleAsync(p => p.Id == id, token);
            await changes.OfferAsync(run, place, User.AccountId(), form.Reason, token);
            return place;
        }, cancellationToken));
        return done ? RedirectToAction("Details", "Runs", new { slug, id = runId }) : await PageAsync(db.EditableRuns(User, slug), slug, runId, id, form, cancellationToken);
    }

    [HttpGet("answer")]
    [Authorize(CourseAuthorization.Answer)]
    public Task<IActionResult> Answer(string slug, Guid runId, Guid id, CancellationToken cancellationToken) =>
        PageAsync(db.AnswerableRuns(User, slug), slug, runId, id, new AnswerForm(), cancellationToken);

    [HttpPost("answer")]
    [Authorize(CourseAuthorization.Answer)]
    public async Task<IActionResult> Answer(string slug, Guid runId, Guid id, AnswerForm form, CancellationToken cancellationToken)
    {
        if (!await HasAsync(db.AnswerableRuns(User, slug), runId, id, cancellationToken))
        {
            return NotFound();
        }
        var done = ModelState.IsValid && await this.AllowsAsync(() => answers.AnswerAsync(id, form.OfferId, form.Answer!.Value, User.AccountId(), form.Note, cancellationToken));
        return !done ? await PageAsync(db.AnswerableRuns(User, slug), slug, runId, id, form, cancellationToken)
            : User.IsInAny(Roles.Manager, Roles.Tutor) ? RedirectToAction("Details", "Runs", new { slug, id = runId })
            : LocalRedirect("~/messages");
    }

    /// <param name="runs">Those of the course for which this person may do that.</param>
    private Task<bool> HasAsync(IQueryable<CourseRun> runs, Guid runId, Guid id, CancellationToken cancellationToken) =>
        runs.AnyAsync(run => run.Id == runId && db.WaitingPlaces.Any(place => place.Id == id && place.RunId == runId), cancellationToken);

    private async Task<IActionResult> PageAsync(IQueryable<CourseRun> runs, string slug, Guid runId, Guid id, object form, CancellationToken cancellationToken)
    {
        var run = await runs.AsNoTracking().Include(r => r.Sessions).SingleOrDefaultAsync(r => r.Id == runId, cancellationToken);
        if (run is null || await db.WaitingPersonAsync(run, id, clock.GetUtcNow(), cancellationToken) is not { } person)
        {
            return NotFound();
        }
        var title = await db.Courses.Where(course => course.Id == run.CourseId).Select(course => course.Title).SingleAsync(cancellationToken);
        ViewData["Shown"] = new WaitingPersonPage(slug, title, await run.FactsAsync(db, cancellationToken), person);
        return View(form);
    }
}
