using Lead.Data;
using Lead.Data.Accounts;
using Lead.Web.Infrastructure;
using Lead.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Lead.Web.Features.Admin.Duties;

/// <summary>What somebody may do in LEAD, and who stands in for them.</summary>
public sealed record DutiesPage(DeputyForm Form, IReadOnlyList<GrantLine> Mine, IReadOnlyList<GrantLine> Deputies)
{
    /// <summary>The duties for which a deputy can be named: one's own, not those one is a deputy for.</summary>
    public IReadOnlyList<string> Own { get; } = [.. Mine.Where(grant => grant is { For: null, State: GrantStatus.Given }).Select(grant => grant.Role)];
}

[Route("my/duties")]
public sealed class DutiesController(LeadDbContext db, AccountChanges changes, TimeProvider clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await PageAsync(new DeputyForm(), cancellationToken));

    [HttpPost("")]
    public async Task<IActionResult> Index(DeputyForm form, CancellationToken cancellationToken)
    {
        var done = ModelState.IsValid && await this.AllowsAsync(() => changes.MakeAsync(
            token => db.NameDeputyAsync(User.AccountId(), form, User.AccountId(), clock.GetUtcNow(), token), cancellationToken));
        return done ? RedirectToAction(nameof(Index)) : View(await PageAsync(form, cancellationToken));
    }

    /// <summary>The person whose duty it is takes it back.</summary>
    [HttpPost("{id:guid}/end")]
    public async Task<IActionResult> End(Guid id, CancellationToken cancellationToken)
    {
        var me = User.AccountId();
        return !await Deputies(me).AnyAsync(grant => grant.Id == id, cancellationToken) ? NotFound() : await this.TryThenAsync(
            () => changes.MakeAsync(
                async token => await db.WithdrawAsync(await db.RoleGrants.SingleAsync(grant => grant.Id == id, token), me, "Taken back by the person they stood in for", clock.GetUtcNow(), token),
                cancellationToken),
            RedirectToAction(nameof(Index)));
    }

    private IQueryable<RoleGrant> Deputies(Guid accountId) => db.RoleGrants.Where(grant => grant.DutyOf == accountId && grant.AccountId != accountId);

    private async Task<DutiesPage> PageAsync(DeputyForm form, CancellationToken cancellationToken)
    {
        var (me, now) = (User.AccountId(), clock.GetUtcNow());
        var mine = await db.RoleGrants.Where(grant => grant.AccountId == me && grant.Role != Roles.Resident).LinesAsync(db, now, cancellationToken);
        var deputies = await Deputies(me).LinesAsync(db, now, cancellationToken);
        return new DutiesPage(form, [.. mine.Where(grant => grant.IsOpen)], [.. deputies.Where(grant => grant.IsOpen)]);
    }
}
