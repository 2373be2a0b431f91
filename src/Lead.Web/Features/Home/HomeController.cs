using Lead.Data;
using Lead.Web.Features.Courses.Catalogue;
using Lead.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;

namespace Lead.Web.Features.Home;

/// <summary>What is on, for the front page.</summary>
public sealed record HomePage(int Courses, IReadOnlyList<OnSoon> Soon);

/// <summary>A course and the run of it that starts next.</summary>
public sealed record OnSoon(CatalogueCourse Course, CatalogueRun Run);

[AllowAnonymous]
public sealed class HomeController(LeadDbContext db, CatalogueCache catalogue) : Controller
{
    private const int Shown = 4;

    [OutputCache(PolicyName = PublicPages.Plain)]
    [HttpGet("/")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var courses = (await catalogue.ReadAsync(db, cancellationToken)).Open.Courses;
        var soon = courses
            .SelectMany(course => course.Runs.Where(run => !run.HasStarted).Select(run => new OnSoon(course, run)))
            .OrderBy(next => next.Run.Facts.First!.StartsAt)
            .DistinctBy(next => next.Course.Slug)
            .Take(Shown);
        return View(new HomePage(courses.Count, [.. soon]));
    }
}
