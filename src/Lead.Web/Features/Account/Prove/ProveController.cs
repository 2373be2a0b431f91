using Lead.Data.Accounts;
using Lead.Web.Features.Account.Passkeys;
using Lead.Web.Features.Kept;
using Lead.Web.Infrastructure;
using Lead.Web.Infrastructure.KeptForms;
using Lead.Web.Infrastructure.Languages;
using Lead.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Lead.Web.Features.Account.Prove;

/// <summary>Somebody who is signed in proves again who they are, before something weighty; then goes back to it.</summary>
[Route("account/prove")]
[BeforeSecondFactor]
[EnableRateLimiting(Limits.Guessing)]
public sealed class ProveController(UserManager<LeadUser> users, SignInManager<LeadUser> signIn, Proof proof, PasskeyProof passkeys, SecondFactor secondFactor, TimeProvider clock, Text text) : Controller
{
    [HttpGet("")]
    public Task<IActionResult> Index(string? returnUrl) => ShowAsync(new ProveForm { ReturnUrl = returnUrl });

    /// <summary>A form that was sent too late: it waits, encrypted, in the page.</summary>
    [HttpPost("keep")]
    public Task<IActionResult> Keep([FromQuery] ProveForm form, [FromServices] KeptForm kept)
    {
        ModelState.Clear();
        return ShowAsync(new ProveForm { ReturnUrl = form.ReturnUrl, Kept = Request.HasFormContentType && KeptForm.HasText(Request.Form) ? kept.Protect(Request.Form) : null });
    }

    [HttpPost("")]
    public async Task<IActionResult> Index(ProveForm form)
    {
        var user = (await users.GetUserAsync(User))!;
        if (!ModelState.IsValid || !await FitsAsync(user, form))
        {
            return await ShowAsync(form);
        }
        await SessionLife.ProveAsync(signIn, user, clock, twoFactors: user.TwoFactorEnabled);
        return GoOn(form.ReturnUrl, form.Kept);
    }

    [HttpPost("passkey")]
    public async Task<IActionResult> Passkey(PasskeyForm form)
    {
        var user = ModelState.IsValid ? await passkeys.ReadAsync(form.Credential!) : null;
        if (user?.Id != User.AccountId())
        {
            ModelState.AddModelError("", text["That passkey did not work. Try again"]);
            return await ShowAsync(new ProveForm { ReturnUrl = form.ReturnUrl, Kept = form.Kept });
        }
        await SessionLife.ProveAsync(signIn, user!, clock, twoFactors: true);
        return GoOn(form.ReturnUrl, form.Kept);
    }

    private async Task<bool> FitsAsync(LeadUser user, ProveForm form)
    {
        var byPassword = user.TwoFactorEnabled || !await secondFactor.IsNeededAsync(user);
        if (byPassword && await proof.PasswordAsync(user, form.Password!) && (!user.TwoFactorEnabled || await proof.CodeAsync(user, form.Code ?? "")))
        {
            return true;
        }
        ModelState.AddModelError(nameof(form.Password), text["That does not fit. Check what you typed. After ten tries wait ten minutes"]);
        return false;
    }

    private async Task<IActionResult> ShowAsync(ProveForm form)
    {
        var user = (await users.GetUserAsync(User))!;
        form.Password = null;
        var hasPasskey = (await users.GetPasskeysAsync(user)).Count > 0;
        return View("Index", new ProvePage(form, user.TwoFactorEnabled || !await secondFactor.IsNeededAsync(user), user.TwoFactorEnabled, hasPasskey));
    }

    private IActionResult GoOn(string? returnUrl, string? kept)
    {
        var next = Url.IsLocalUrl(returnUrl) ? returnUrl : Url.Content("~/my/security");
        return string.IsNullOrEmpty(kept) ? LocalRedirect(next) : View("Kept", new KeptPage(kept, next));
    }
}
