using Lead.Data;
using Lead.Data.Accounts;
using Lead.Web.Features.Admin.Users;
using Lead.Web.Infrastructure;
using Lead.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Lead.Web.Features.Admin.Switching;

/// <summary>An account is switched off and on again, or acts for another organisation.</summary>
[Route("admin/users/{id:guid}")]
[Authorize(AdminAuthorization.Accounts)]
public sealed class SwitchingController(LeadDbContext db, AccountChanges changes, TimeProvider clock) : Controller
{
    [HttpGet("disable")]
    public Task<IActionResult> Disable(Guid id, CancellationToken cancellationToken) => PageAsync("Disable", id, new WhyForm(), cancellationToken);

    [HttpPost("disable")]
    public Task<IActionResult> Disable(Guid id, WhyForm form, CancellationToken cancellationToken) => ChangeAsync(
        "Disable", id, form, (user, by, now, token) => db.DisableAsync(user, by, form.Reason!, now, token), cancellationToken);

    [HttpGet("enable")]
    public Task<IActionResult> Enable(Guid id, CancellationToken cancellationToken) => PageAsync("Enable", id, new WhyForm(), cancellationToken);

    [HttpPost("enable")]
    public Task<IActionResult> Enable(Guid id, WhyForm form, CancellationToken cancellationToken) => ChangeAsync(
        "Enable", id, form, (user, by, now, _) => Line(user.Enable(), AccountEventKind.Enabled, id, by, form.Reason, now), cancellationToken);

    [HttpGet("organisation")]
    public async Task<IActionResult> Organisation(Guid id, CancellationToken cancellationToken) => await PageAsync(
        "Organisation", id,
        new OrganisationForm { OrganisationId = await db.Users.Where(user => user.Id == id).Select(user => user.OrganisationId).SingleOrDefaultAsync(cancellationToken) },
        cancellationToken);

    [HttpPost("organisation")]
    public async Task<IActionResult> Organisation(Guid id, OrganisationForm form, CancellationToken cancellationToken)
    {
        if (form.OrganisationId is not null && !await db.Organisations.AnyAsync(o => o.Id == form.OrganisationId, cancellationToken))
        {
            ModelState.AddModelError(nameof(form.OrganisationId), "Choose the organisation they act for");
        }
        return await ChangeAsync(
            "Organisation", id, form,
            (user, by, now, _) => Line(user.ActFor(form.OrganisationId), AccountEventKind.OrganisationChanged, id, by, form.Reason, now), cancellationToken);
    }

    private static Task<IReadOnlyList<AccountEvent>> Line(bool changed, AccountEventKind kind, Guid id, Guid by, string? reason, DateTimeOffset now) =>
        Task.FromResult<IReadOnlyList<AccountEvent>>(changed ? [new AccountEvent(kind, id, by, reason, now)] : []);

    private async Task<IActionResult> ChangeAsync(
        string view, Guid id, object form, Func<LeadUser, Guid, DateTimeOffset, CancellationToken, Task<IReadOnlyList<AccountEvent>>> change, CancellationToken cancellationToken)
    {
        if (!await db.Users.AnyAsync(user => user.Id == id, cancellationToken))
        {
            return NotFound();
        }
        var done = ModelState.IsValid && await this.AllowsAsync(() => changes.MakeAsync(
            async token => await change(await db.Users.SingleAsync(user => user.Id == id, token), User.AccountId(), clock.GetUtcNow(), token), cancellationToken));
        return done ? RedirectToAction("Details", "Users", new { id }) : await PageAsync(view, id, form, cancellationToken);
    }

    private async Task<IActionResult> PageAsync(string view, Guid id, object form, CancellationToken cancellationToken)
    {
        var user = await db.UserFactsAsync(id, cancellationToken);
        ViewData["User"] = user;
        ViewData["Organisations"] = (await db.Organisations.AsNoTracking().OrderBy(o => o.Name).ToListAsync(cancellationToken))
            .ConvertAll(o => new SelectListItem(o.Name, o.Id.ToString()));
        return user is null ? NotFound() : View(view, form);
    }
}
