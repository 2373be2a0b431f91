using Lead.Data;
using Lead.Data.Accounts;
using Lead.Web.Infrastructure;
using Lead.Web.Infrastructure.Languages;
using Lead.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Lead.Web.Features.Account.Email;

/// <summary>I want another e-mail address.</summary>
[Route("my/security/email")]
[FreshSignIn]
[EnableRateLimiting(Limits.Guessing)]
public sealed class EmailController(UserManager<LeadUser> users, LeadDbContext db, EmailChanges changes, TimeProvider clock, Text text) : Controller
{
    [HttpGet("")]
    public Task<IActionResult> Index(CancellationToken cancellationToken) => ShowAsync(new EmailChangeForm(), cancellationToken);

    [HttpPost("")]
    public async Task<IActionResult> Index(EmailChangeForm form, CancellationToken cancellationToken)
    {
        var user = (await users.GetUserAsync(User))!;
        if (ModelState.IsValid && users.NormalizeEmail(form.NewEmail!.Trim()) == user.NormalizedEmail)
        {
            ModelState.AddModelError(nameof(form.NewEmail), text["That is your address now. Enter the new one"]);
        }
        if (!ModelState.IsValid)
        {
            return await ShowAsync(form, cancellationToken);
        }
        await changes.AskAsync(user.Id, form.NewEmail!.Trim(), cancellationToken);
        return RedirectToAction(nameof(Index));
    }

    [HttpPost("stop")]
    public async Task<IActionResult> Stop(CancellationToken cancellationToken)
    {
        if (await MineAsync(cancellationToken) is { } change)
        {
            await changes.StopAsync(change, cancellationToken);
        }
        return RedirectToAction("Index", "Security");
    }

    private async Task<IActionResult> ShowAsync(EmailChangeForm form, CancellationToken cancellationToken)
    {
        var change = await MineAsync(cancellationToken);
        return View("Index", new EmailPage(form, (await users.GetUserAsync(User))!.Email!, change?.IsOver(clock.GetUtcNow()) == false ? change.NewEmail : null));
    }

    private Task<EmailChange?> MineAsync(CancellationToken cancellationToken) => db.EmailChanges.SingleOrDefaultAsync(c => c.AccountId == User.AccountId(), cancellationToken);
}
