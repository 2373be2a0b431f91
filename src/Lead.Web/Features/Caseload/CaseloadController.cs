using Lead.Data;
using Lead.Domain.People;
using Lead.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Lead.Web.Features.Caseload;

/// <param name="CallsToMake">Calls and letters that wait for somebody.</param>
public sealed record CaseloadPage(int CallsToMake);

[Route(Landing.Caseload)]
[Authorize(Landing.Caseload)]
public sealed class CaseloadController(LeadDbContext db) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) =>
        View(new CaseloadPage(await db.Messages.CountAsync(m => m.Way != ContactWay.Email && m.DoneAt == null, cancellationToken)));
}
