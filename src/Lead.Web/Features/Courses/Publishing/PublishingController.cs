using Lead.Data;
using Lead.Web.Features.Courses.Runs;
using Lead.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Lead.Web.Features.Courses.Publishing;

/// <summary>The steps in a run's life: published, called off, or a draft thrown away.</summary>
[Route("courses/{slug}/runs/{id:guid}")]
[Authorize(CourseAuthorization.Edit)]
public sealed class PublishingController(LeadDbContext db, RunChanges changes, RunNews news, TimeProvider clock) : Controller
{
    [HttpPost("publish")]
    public async Task<IActionResult> Publish(string slug, Guid id, CancellationToken cancellationToken)
    {
        if (await db.Courses.EditableBy(User).SingleOrDefaultAsync(c => c.Slug == slug, cancellationToken) is not { } course
            || !await db.MayEditRunAsync(User, slug, id, cancellationToken))
        {
            return NotFound();
        }
        if (!await db.CanPublishAsync(User, course.OrganisationId, cancellationToken))
        {
            return Forbid();
        }
        return await this.TryThenAsync(
            () => changes.ChangeAsync(id, (run, _) =>
            {
                run.Publish();
                return Task.FromResult(run);
            }, cancellationToken),
            RedirectToAction("Details", "Runs", new { slug, id }));
    }

    [HttpGet("cancel")]
    public async Task<IActionResult> Cancel(string slug, Guid id, CancellationToken cancellationToken) =>
        await FormAsync(slug, id, new ReasonForm(), cancellationToken);

    [HttpPost("cancel")]
    public async Task<IActionResult> Cancel(string slug, Guid id, ReasonForm form, CancellationToken cancellationToken)
    {
        if (!await db.MayEditRunAsync(User, slug, id, cancellationToken))
        {
            return NotFound();
        }
        var done = ModelState.IsValid && await this.AllowsAsync(() => changes.ChangeAsync(id, async (run, token) =>
        {
            run.Cancel(form.Reason!, clock.GetUtcNow());
            await news.RunCancelledAsync(run, token);
            return run;
        }, cancellationToken));
        return done ? RedirectToAction("Details", "Runs", new { slug, id }) : await FormAsync(slug, id, form, cancellationToken);
    }

    /// <summary>Only a draft: nobody saw it and nobody booked it.</summary>
    [HttpPost("delete")]
    public async Task<IActionResult> Delete(string slug, Guid id, CancellationToken cancellationToken)
    {
        if (!await db.MayEditRunAsync(User, slug, id, cancellationToken))
        {
            return NotFound();
        }
        var deleted = await changes.ChangeAsync(id, (run, _) =>
        {
            if (run.CanDelete)
            {
                db.CourseRuns.Remove(run);
            }
            return Task.FromResult(run.CanDelete);
        }, cancellationToken);
        if (deleted)
        {
            return RedirectToAction("Index", "Runs", new { slug });
        }
        TempData[RuleViolations.Problem] = "A published run cannot be deleted. Cancel it with a reason instead";
        return RedirectToAction("Details", "Runs", new { slug, id });
    }

    private async Task<IActionResult> FormAsync(string slug, Guid id, ReasonForm form, CancellationToken cancellationToken)
    {
        var page = await db.RunDetailsAsync(User, slug, id, clock.GetUtcNow(), cancellationToken);
        ViewData["Run"] = page;
        return page is null ? NotFound() : View("Cancel", form);
    }
}
