using Lead.Web.Features.Account.Email;
using Lead.Web.Infrastructure;
using Lead.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Lead.Web.Features.Account.EmailLink;

/// <summary>The page behind the links of a change of address. Opening it does nothing: mail scanners open links too.</summary>
[Route("account/email-change")]
[AllowAnonymous]
[BeforeSecondFactor]
[EnableRateLimiting(Limits.Guessing)]
[ResponseCache(NoStore = true)]
public sealed class EmailLinkController(EmailChanges changes) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(Guid change, string? token, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        return View(new EmailLinkPage(new EmailLinkForm { Change = change, Token = token }, (await changes.FindAsync(change, token, cancellationToken))?.NewEmail));
    }

    [HttpPost("")]
    public async Task<IActionResult> Index(EmailLinkForm form, CancellationToken cancellationToken)
    {
        var change = ModelState.IsValid ? await changes.FindAsync(form.Change, form.Token, cancellationToken) : null;
        if (change is null)
        {
            ModelState.Clear();
            return await Index(form.Change, form.Token, cancellationToken);
        }
        if (form.Answer == EmailLinkForm.No)
        {
            await changes.StopAsync(change, cancellationToken);
            return RedirectToAction(nameof(Said), new { what = "stopped" });
        }
        var changed = await changes.AgreeAsync(form.Change, form.Token, cancellationToken);
        return RedirectToAction(nameof(Said), new { what = changed switch { true => "changed", false => "waiting", null => "over" } });
    }

    [HttpGet("said")]
    public IActionResult Said(string? what) => View("Said", what ?? "over");
}
