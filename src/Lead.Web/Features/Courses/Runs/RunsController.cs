using Lead.Data;
using Lead.Domain.Courses;
using Lead.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Lead.Web.Features.Courses.Runs;

[Route("courses/{slug}/runs")]
[Authorize(CourseAuthorization.Edit)]
public sealed class RunsController(LeadDbContext db, RunChanges changes, TimeProvider clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string slug, CancellationToken cancellationToken)
    {
        if (await db.Courses.AsNoTracking().EditableBy(User).At(slug).SingleOrDefaultAsync(cancellationToken) is not { } course)
        {
            return NotFound();
        }
        var organisation = await db.Organisations.SingleAsync(o => o.Id == course.OrganisationId, cancellationToken);
        var runs = await db.CourseRuns.Where(run => run.CourseId == course.Id).FactsAsync(db, cancellationToken);
        return View(new CourseRuns(course, organisation.Name, [.. runs.Select(run => run.Facts)], clock.GetUtcNow()));
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Details(string slug, Guid id, CancellationToken cancellationToken) =>
        await db.RunDetailsAsync(User, slug, id, clock.GetUtcNow(), cancellationToken) is { } page ? View(page) : NotFound();

    [HttpGet("new")]
    public Task<IActionResult> Create(string slug, CancellationToken cancellationToken) => EditorAsync(slug, new RunForm(), cancellationToken);

    [HttpPost("new")]
    public async Task<IActionResult> Create(string slug, RunForm form, CancellationToken cancellationToken)
    {
        if (await CourseAsync(slug, cancellationToken) is not { } course)
        {
            return NotFound();
        }
        await CheckVenueAsync(form, cancellationToken);
        if (!ModelState.IsValid)
        {
            return await EditorAsync(slug, form, cancellationToken);
        }
        var run = await db.InTransactionAsync(
            async token => await db.CourseRuns.SingleOrDefaultAsync(r => r.Id == form.FormToken, token)
                ?? db.CourseRuns.Add(new CourseRun(form.FormToken, course.Id, form.Details)).Entity,
            cancellationToken);
        return run.CourseId == course.Id ? RedirectToAction(nameof(Details), new { slug, id = run.Id }) : NotFound();
    }

    [HttpGet("{id:guid}/edit")]
    public async Task<IActionResult> Edit(string slug, Guid id, CancellationToken cancellationToken) =>
        await db.EditableRuns(User, slug).SingleOrDefaultAsync(run => run.Id == id, cancellationToken) is { } run
            ? await EditorAsync(slug, RunForm.From(run), cancellationToken)
            : NotFound();

    [HttpPost("{id:guid}/edit")]
    public async Task<IActionResult> Edit(string slug, Guid id, RunForm form, CancellationToken cancellationToken)
    {
        if (!await db.MayEditRunAsync(User, slug, id, cancellationToken))
        {
            return NotFound();
        }
        await CheckVenueAsync(form, cancellationToken);
        if (ModelState.IsValid)
        {
            await this.AllowsAsync(() => changes.ChangeAsync(id, (run, _) =>
            {
                if (EditConflict.Refuses(this, RunForm.From(run), form, run.Version, form.Version))
                {
                    form.Version = run.Version;
                }
                else
                {
                    run.Change(form.Details);
                }
                return Task.FromResult(run);
            }, cancellationToken));
        }
        return ModelState.IsValid ? RedirectToAction(nameof(Details), new { slug, id }) : await EditorAsync(slug, form, cancellationToken);
    }

    private Task<Course?> CourseAsync(string slug, CancellationToken cancellationToken) =>
        db.Courses.EditableBy(User).SingleOrDefaultAsync(course => course.Slug == slug, cancellationToken);

    private async Task CheckVenueAsync(RunForm form, CancellationToken cancellationToken)
    {
        if (form.VenueId is not null && !await db.Venues.AnyAsync(venue => venue.Id == form.VenueId, cancellationToken))
        {
            ModelState.AddModelError(nameof(form.VenueId), "Choose where people meet");
        }
    }

    private async Task<IActionResult> EditorAsync(string slug, RunForm form, CancellationToken cancellationToken)
    {
        if (await CourseAsync(slug, cancellationToken) is not { } course)
        {
            return NotFound();
        }
        ViewData["Course"] = course;
        ViewData["Venues"] = await db.VenueOptionsAsync(cancellationToken);
        return View("Editor", form);
    }
}
