using Lead.Data;
using Lead.Domain.Courses;
using Lead.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Lead.Web.Features.Reviews;

/// <summary>What the programme offers now, in figures; no people.</summary>
public sealed record ReviewsPage(int Courses, int OpenRuns, int Places, int Taken);

[Route(Landing.Reviews)]
[Authorize(Landing.Reviews)]
public sealed class ReviewsController(LeadDbContext db, TimeProvider clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var open = await db.CourseRuns
            .Where(run => run.Status == RunStatus.Published && run.Sessions.Any(session => session.CancelReason == null && session.EndsAt > now))
            .Select(run => new { run.CourseId, run.Capacity, run.PlacesTaken })
            .ToListAsync(cancellationToken);
        return View(new ReviewsPage(open.DistinctBy(run => run.CourseId).Count(), open.Count, open.Sum(run => run.Capacity), open.Sum(run => run.PlacesTaken)));
    }
}
