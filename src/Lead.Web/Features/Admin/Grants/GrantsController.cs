using Lead.Data;
using Lead.Data.Accounts;
using Lead.Web.Infrastructure;
using Lead.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Lead.Web.Features.Admin.Grants;

/// <summary>What waits for a second person, and what became of the last ones.</summary>
public sealed record GrantsPage(IReadOnlyList<GrantLine> Waiting, IReadOnlyList<HistoryLine> History);

/// <summary>The second person's page: yes or no to a sensitive role.</summary>
[Route("admin/grants")]
[Authorize(AdminAuthorization.SecondPerson)]
public sealed class GrantsController(LeadDbContext db, AccountChanges changes, TimeProvider clock) : Controller
{
    private const int LastLines = 20;

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(new GrantsPage(
        await db.Waiting(clock.GetUtcNow()).LinesAsync(db, clock.GetUtcNow(), cancellationToken),
        await db.AccountEvents.Where(line => Roles.Sensitive.Contains(line.Role!)).LinesAsync(db, 0, LastLines, cancellationToken)));

    [HttpGet("{id:guid}")]
    public Task<IActionResult> Details(Guid id, CancellationToken cancellationToken) => PageAsync(id, new WhyForm(), cancellationToken);

    [HttpPost("{id:guid}/confirm")]
    public async Task<IActionResult> Confirm(Guid id, CancellationToken cancellationToken) => !await IsSensitiveAsync(id, cancellationToken) ? NotFound() : await this.TryThenAsync(
        () => changes.MakeAsync(
            async token =>
            {
                var (by, now) = (User.AccountId(), clock.GetUtcNow());
                var grant = await db.RoleGrants.SingleAsync(g => g.Id == id, token);
                return grant.Confirm(by, await db.RolesOfAsync(by, now, token), now) ? [new AccountEvent(AccountEventKind.Confirmed, grant, by, null, now)] : [];
            },
            cancellationToken),
        RedirectToAction(nameof(Details), new { id }));

    [HttpPost("{id:guid}/refuse")]
    public async Task<IActionResult> Refuse(Guid id, WhyForm form, CancellationToken cancellationToken)
    {
        if (!await IsSensitiveAsync(id, cancellationToken))
        {
            return NotFound();
        }
        var done = ModelState.IsValid && await this.AllowsAsync(() => changes.MakeAsync(
            async token =>
            {
                var (by, now) = (User.AccountId(), clock.GetUtcNow());
                var grant = await db.RoleGrants.SingleAsync(g => g.Id == id, token);
                return grant.Refuse(by, form.Reason!, now) ? [new AccountEvent(AccountEventKind.Refused, grant, by, form.Reason, now)] : [];
            },
            cancellationToken));
        return done ? RedirectToAction(nameof(Details), new { id }) : await PageAsync(id, form, cancellationToken);
    }

    private Task<bool> IsSensitiveAsync(Guid id, CancellationToken cancellationToken) =>
        db.RoleGrants.AnyAsync(grant => grant.Id == id && Roles.Sensitive.Contains(grant.Role), cancellationToken);

    private async Task<IActionResult> PageAsync(Guid id, WhyForm form, CancellationToken cancellationToken)
    {
        var (me, now) = (User.AccountId(), clock.GetUtcNow());
        if (await db.RoleGrants.AsNoTracking().SingleOrDefaultAsync(g => g.Id == id && Roles.Sensitive.Contains(g.Role), cancellationToken) is not { } grant)
        {
            return NotFound();
        }
        ViewData["Grant"] = (await db.RoleGrants.Where(g => g.Id == id).LinesAsync(db, now, cancellationToken)).Single();
        ViewData["CanConfirm"] = grant.CanBeConfirmedBy(me, await db.RolesOfAsync(me, now, cancellationToken), now);
        return View("Details", form);
    }
}
