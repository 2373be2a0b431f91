using Lead.Data;
using Lead.Web.Features.Courses;
using Lead.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lead.Web.Features.Teach;

/// <summary>A tutor's week: the next sessions and the organisation's courses.</summary>
public sealed record TeachPage(IReadOnlyList<StaffSession> Sessions, IReadOnlyList<StaffCourse> Courses);

[Route(Landing.Teach)]
[Authorize(Landing.Teach)]
public sealed class TeachController(LeadDbContext db, TimeProvider clock) : Controller
{
    private const int NextSessions = 10;

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(new TeachPage(
        await db.NextSessionsAsync(User, clock.GetUtcNow(), NextSessions, cancellationToken),
        await db.StaffCoursesAsync(User, clock.GetUtcNow(), cancellationToken)));
}
