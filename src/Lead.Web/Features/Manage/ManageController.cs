using Lead.Data;
using Lead.Domain.People;
using Lead.Web.Features.Courses;
using Lead.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Lead.Web.Features.Manage;

/// <summary>A manager's day: courses and what waits.</summary>
public sealed record ManagePage(IReadOnlyList<StaffCourse> Courses, int CallsToMake, int MailFailing);

[Route(Landing.Manage)]
[Authorize(Landing.Manage)]
public sealed class ManageController(LeadDbContext db, TimeProvider clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(new ManagePage(
        await db.StaffCoursesAsync(User, clock.GetUtcNow(), cancellationToken),
        await db.Messages.CountAsync(m => m.Way != ContactWay.Email && m.DoneAt == null, cancellationToken),
        await db.Messages.CountAsync(m => m.Way == ContactWay.Email && m.DoneAt == null && m.Attempts > 0, cancellationToken)));
}
