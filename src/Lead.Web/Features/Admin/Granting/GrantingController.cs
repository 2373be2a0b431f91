using Lead.Data;
using Lead.Data.Accounts;
using Lead.Web.Features.Admin.Users;
using Lead.Web.Infrastructure;
using Lead.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Lead.Web.Features.Admin.Granting;

/// <summary>An administrator grants, withdraws, and names deputies.</summary>
[Route("admin/users/{id:guid}")]
[Authorize(AdminAuthorization.Accounts)]
public sealed class GrantingController(LeadDbContext db, AccountChanges changes, TimeProvider clock) : Controller
{
    [HttpGet("grant")]
    public Task<IActionResult> Grant(Guid id, CancellationToken cancellationToken) => PageAsync("Grant", id, new GrantForm(), cancellationToken);

    /// <param name="step">The button pressed: <c>confirm</c> grants, <c>change</c> shows the form again, else what was typed is to be checked.</param>
    [HttpPost("grant")]
    public async Task<IActionResult> Grant(Guid id, GrantForm form, string? step, CancellationToken cancellationToken)
    {
        await CheckOrganisationAsync(form, cancellationToken);
        if (step != "confirm" || !ModelState.IsValid)
        {
            return await PageAsync(ModelState.IsValid && step != "change" ? "Check" : "Grant", id, form, cancellationToken);
        }
        if (!await db.Users.AnyAsync(user => user.Id == id, cancellationToken))
        {
            return NotFound();
        }
        var done = await this.AllowsAsync(() => changes.MakeAsync(token => GrantAsync(id, form, token), cancellationToken));
        return done ? Back(id) : await PageAsync("Grant", id, form, cancellationToken);
    }

    [HttpGet("deputy")]
    public Task<IActionResult> Deputy(Guid id, CancellationToken cancellationToken) => PageAsync("Deputy", id, new DeputyForm(), cancellationToken);

    [HttpPost("deputy")]
    public async Task<IActionResult> Deputy(Guid id, DeputyForm form, CancellationToken cancellationToken)
    {
        if (!await db.Users.AnyAsync(user => user.Id == id, cancellationToken))
        {
            return NotFound();
        }
        var done = ModelState.IsValid && await this.AllowsAsync(() => changes.MakeAsync(
            token => db.NameDeputyAsync(id, form, User.AccountId(), clock.GetUtcNow(), token), cancellationToken));
        return done ? Back(id) : await PageAsync("Deputy", id, form, cancellationToken);
    }

    [HttpGet("grants/{grant:guid}/withdraw")]
    public Task<IActionResult> Withdraw(Guid id, Guid grant, CancellationToken cancellationToken) => WithdrawPageAsync(id, grant, new WhyForm(), cancellationToken);

    [HttpPost("grants/{grant:guid}/withdraw")]
    public async Task<IActionResult> Withdraw(Guid id, Guid grant, WhyForm form, CancellationToken cancellationToken)
    {
        if (!await db.RoleGrants.AnyAsync(g => g.Id == grant && g.AccountId == id, cancellationToken))
        {
            return NotFound();
        }
        var done = ModelState.IsValid && await this.AllowsAsync(() => changes.MakeAsync(
            async token => await db.WithdrawAsync(
                await db.RoleGrants.SingleAsync(g => g.Id == grant, token), User.AccountId(), form.Reason!, clock.GetUtcNow(), token),
            cancellationToken));
        return done ? Back(id) : await WithdrawPageAsync(id, grant, form, cancellationToken);
    }

    private async Task<IReadOnlyList<AccountEvent>> GrantAsync(Guid id, GrantForm form, CancellationToken cancellationToken)
    {
        var (by, now) = (User.AccountId(), clock.GetUtcNow());
        var grant = RoleGrant.To(id, form.FormToken, form.Role!, by, form.Reason!, form.Until, now);
        var events = await db.AddGrantAsync(grant, now, cancellationToken);
        var moved = events.Count > 0 && form.NeedsOrganisation
            && (await db.Users.SingleAsync(user => user.Id == id, cancellationToken)).ActFor(form.OrganisationId);
        return moved ? [.. events, new AccountEvent(AccountEventKind.OrganisationChanged, id, by, form.Reason, now)] : events;
    }

    private async Task CheckOrganisationAsync(GrantForm form, CancellationToken cancellationToken)
    {
        if (form is { NeedsOrganisation: true, OrganisationId: not null } && !await db.Organisations.AnyAsync(o => o.Id == form.OrganisationId, cancellationToken))
        {
            ModelState.AddModelError(nameof(form.OrganisationId), "Choose the organisation they act for");
        }
    }

    private RedirectToActionResult Back(Guid id) => RedirectToAction("Details", "Users", new { id });

    private async Task<IActionResult> WithdrawPageAsync(Guid id, Guid grant, WhyForm form, CancellationToken cancellationToken)
    {
        var lines = await db.RoleGrants.Where(g => g.Id == grant && g.AccountId == id).LinesAsync(db, clock.GetUtcNow(), cancellationToken);
        ViewData["Grant"] = lines.SingleOrDefault();
        return lines.Count == 0 ? NotFound() : View("Withdraw", form);
    }

    private async Task<IActionResult> PageAsync(string view, Guid id, object form, CancellationToken cancellationToken)
    {
        var page = await db.UserAsync(id, clock.GetUtcNow(), cancellationToken);
        ViewData["User"] = page;
        ViewData["Organisations"] = (await db.Organisations.AsNoTracking().OrderBy(o => o.Name).ToListAsync(cancellationToken))
            .ConvertAll(o => new SelectListItem(o.Name, o.Id.ToString()));
        return page is null ? NotFound() : View(view, form);
    }
}
