using Lead.Data;
using Lead.Data.Accounts;
using Lead.Domain.Courses;
using Lead.Web.Features.Courses.Catalogue;
using Lead.Web.Infrastructure;
using Lead.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Lead.Web.Features.Courses;

[Route("courses")]
[Authorize(CourseAuthorization.Edit)]
public sealed class CoursesController(LeadDbContext db, CatalogueCache catalogue, TimeProvider clock) : Controller
{
    [AllowAnonymous]
    [OutputCache(PolicyName = CatalogueCaching.Policy)]
    [HttpGet("")]
    public async Task<IActionResult> Index()
    {
        var open = (await catalogue.ReadAsync(db, HttpContext.RequestAborted)).Open;
        var filter = CatalogueFilter.Read(Request.Query, open.Facets);
        var found = new CataloguePage(filter, new CatalogueSearch(open, filter), Page: 1);
        return View(found with { Page = Math.Clamp(int.TryParse(Request.Query["page"], out var page) ? page : 1, 1, found.Pages) });
    }

    [AllowAnonymous]
    [OutputCache(PolicyName = PublicPages.Plain)]
    [HttpGet("{slug}")]
    public async Task<IActionResult> Details(string slug, CancellationToken cancellationToken)
    {
        var course = (await catalogue.ReadAsync(db, cancellationToken)).At(slug);
        var canEdit = course is not null && User.IsSignedIn() && await db.Courses.EditableBy(User).AnyAsync(c => c.Id == course.Id, cancellationToken);
        if (course is null || !(course.IsPublic || canEdit))
        {
            return NotFound();
        }
        return course.Slug == slug
            ? View(new CourseDetails(course, canEdit, clock.GetUtcNow()))
            : RedirectToActionPermanent(nameof(Details), new { course.Slug });
    }

    [HttpGet("new")]
    public Task<IActionResult> Create(CancellationToken cancellationToken) => EditorAsync(new CourseForm { OrganisationId = User.OrganisationId() }, cancellationToken);

    [HttpPost("new")]
    public async Task<IActionResult> Create(CourseForm form, CancellationToken cancellationToken)
    {
        var organisationId = User.IsInRole(Roles.Manager) ? form.OrganisationId : User.OrganisationId();
        if (!await db.Organisations.AnyAsync(o => o.Id == organisationId, cancellationToken))
        {
            ModelState.AddModelError(nameof(form.OrganisationId), "Choose the organisation that runs it");
        }
        if (!ModelState.IsValid)
        {
            return await EditorAsync(form, cancellationToken);
        }
        var course = await db.InTransactionAsync(async token =>
        {
            if (await db.Courses.SingleOrDefaultAsync(c => c.Id == form.FormToken, token) is { } earlier)
            {
                return earlier;
            }
            var added = db.Courses.Add(new Course(form.FormToken, organisationId!.Value, form.Description)).Entity;
            added.MoveTo(await db.FreeSlugAsync(added.Title, added.Id, token));
            return added;
        }, cancellationToken);
        return course.OrganisationId == organisationId ? RedirectToAction("Index", "Runs", new { course.Slug }) : NotFound();
    }

    [HttpGet("{slug}/edit")]
    public async Task<IActionResult> Edit(string slug, CancellationToken cancellationToken) =>
        await db.Courses.EditableBy(User).At(slug).SingleOrDefaultAsync(cancellationToken) is { } course
            ? await EditorAsync(CourseForm.From(course), cancellationToken)
            : NotFound();

    [HttpPost("{slug}/edit")]
    public async Task<IActionResult> Edit(string slug, CourseForm form, CancellationToken cancellationToken)
    {
        if (await db.Courses.EditableBy(User).At(slug).Select(c => (Guid?)c.Id).SingleOrDefaultAsync(cancellationToken) is not { } id)
        {
            return NotFound();
        }
        Course? course = null;
        if (ModelState.IsValid)
        {
            await this.AllowsAsync(async () => course = await db.InTransactionAsync(token => ChangeAsync(id, form, token), cancellationToken));
        }
        return ModelState.IsValid ? RedirectToAction("Index", "Runs", new { course!.Slug }) : await EditorAsync(form, cancellationToken);
    }

    private async Task<Course> ChangeAsync(Guid id, CourseForm form, CancellationToken cancellationToken)
    {
        var course = await db.Courses.Include(c => c.Slugs).SingleAsync(c => c.Id == id, cancellationToken);
        form.OrganisationId = course.OrganisationId;
        if (EditConflict.Refuses(this, CourseForm.From(course), form, course.Version, form.Version))
        {
            form.Version = course.Version;
            return course;
        }
        course.Describe(form.Description);
        course.MoveTo(await db.FreeSlugAsync(course.Title, course.Id, cancellationToken));
        return course;
    }

    private async Task<IActionResult> EditorAsync(CourseForm form, CancellationToken cancellationToken)
    {
        ViewData["Organisations"] = await db.OrganisationOptionsAsync(cancellationToken);
        return View("Editor", form);
    }
}
