using Lead.Data;
using Lead.Domain;
using Lead.Domain.Courses;
using Lead.Web.Features.Courses.Publishing;
using Lead.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Lead.Web.Features.Courses.Sessions;

[Route("courses/{slug}/runs/{runId:guid}/sessions")]
[Authorize(CourseAuthorization.Edit)]
public sealed class SessionsController(LeadDbContext db, RunChanges changes, RunNews news) : Controller
{
    [HttpGet("new")]
    public Task<IActionResult> Create(string slug, Guid runId, CancellationToken cancellationToken) =>
        EditorAsync(slug, runId, new SessionForm(), nameof(Create), cancellationToken);

    [HttpPost("new")]
    public async Task<IActionResult> Create(string slug, Guid runId, SessionForm form, CancellationToken cancellationToken)
    {
        await CheckVenueAsync(form, cancellationToken);
        return await ChangeAsync(slug, runId, form, nameof(Create), async (run, token) =>
        {
            if (run.Sessions.All(session => session.Id != form.FormToken))
            {
                if (await db.Set<CourseSession>().AnyAsync(session => session.Id == form.FormToken, token))
                {
                    throw new RuleViolationException("This form has been used. Open it again");
                }
                for (var week = 0; week < form.Weeks; week++)
                {
                    db.Add(run.AddSession(week == 0 ? form.FormToken : Guid.NewGuid(), form.InWeek(week)));
                }
            }
        }, cancellationToken);
    }

    [HttpGet("{id:guid}/edit")]
    public async Task<IActionResult> Edit(string slug, Guid runId, Guid id, CancellationToken cancellationToken) =>
        await FindAsync(slug, runId, id, cancellationToken) is var (run, session)
            ? await EditorAsync(slug, runId, SessionForm.From(run, session), nameof(Edit), cancellationToken)
            : NotFound();

    [HttpPost("{id:guid}/edit")]
    public async Task<IActionResult> Edit(string slug, Guid runId, Guid id, SessionForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(slug, runId, id, cancellationToken) is null)
        {
            return NotFound();
        }
        await CheckVenueAsync(form, cancellationToken);
        return await ChangeAsync(slug, runId, form, nameof(Edit), async (run, token) =>
        {
            var session = run.Sessions.Single(s => s.Id == id);
            var before = session.StartsAt;
            if (EditConflict.Refuses(this, SessionForm.From(run, session), form, run.Version, form.Version))
            {
                form.Version = run.Version;
                return;
            }
            run.ChangeSession(id, form.Details);
            if (session.StartsAt != before)
            {
                await news.SessionMovedAsync(run, session, before, token);
            }
        }, cancellationToken);
    }

    [HttpGet("{id:guid}/cancel")]
    public async Task<IActionResult> Cancel(string slug, Guid runId, Guid id, CancellationToken cancellationToken) =>
        await FindAsync(slug, runId, id, cancellationToken) is null ? NotFound() : await EditorAsync(slug, runId, new ReasonForm(), nameof(Cancel), cancellationToken);

    [HttpPost("{id:guid}/cancel")]
    public async Task<IActionResult> Cancel(string slug, Guid runId, Guid id, ReasonForm form, CancellationToken cancellationToken) =>
        await FindAsync(slug, runId, id, cancellationToken) is null ? NotFound() : await ChangeAsync(slug, runId, form, nameof(Cancel), async (run, token) =>
        {
            var session = run.Sessions.Single(s => s.Id == id);
            if (!session.IsCancelled)
            {
                run.CancelSession(id, form.Reason!);
                await news.SessionCancelledAsync(run, session, token);
            }
        }, cancellationToken);

    private async Task<(CourseRun Run, CourseSession Session)?> FindAsync(string slug, Guid runId, Guid id, CancellationToken cancellationToken)
    {
        var run = await db.EditableRuns(User, slug).AsNoTracking().Include(r => r.Sessions).SingleOrDefaultAsync(r => r.Id == runId, cancellationToken);
        return run?.Sessions.SingleOrDefault(session => session.Id == id) is { } session ? (run, session) : null;
    }

    private async Task CheckVenueAsync(SessionForm form, CancellationToken cancellationToken)
    {
        if (form.VenueId is not null && !await db.Venues.AnyAsync(venue => venue.Id == form.VenueId, cancellationToken))
        {
            ModelState.AddModelError(nameof(form.VenueId), "Choose where people meet");
        }
    }

    private async Task<IActionResult> ChangeAsync<TForm>(
        string slug, Guid runId, TForm form, string view, Func<CourseRun, CancellationToken, Task> change, CancellationToken cancellationToken)
    {
        if (!await db.MayEditRunAsync(User, slug, runId, cancellationToken))
        {
            return NotFound();
        }
        if (ModelState.IsValid)
        {
            await this.AllowsAsync(() => changes.ChangeAsync(runId, async (run, token) =>
            {
                await change(run, token);
                return run;
            }, cancellationToken));
        }
        return ModelState.IsValid ? RedirectToAction("Details", "Runs", new { slug, id = runId }) : await EditorAsync(slug, runId, form, view, cancellationToken);
    }

    private async Task<IActionResult> EditorAsync<TForm>(string slug, Guid runId, TForm form, string view, CancellationToken cancellationToken)
    {
        if (!await db.MayEditRunAsync(User, slug, runId, cancellationToken))
        {
            return NotFound();
        }
        ViewData["Venues"] = await db.VenueOptionsAsync(cancellationToken);
        return View(view, form);
    }
}
