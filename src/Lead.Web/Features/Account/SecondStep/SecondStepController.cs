using Lead.Data.Accounts;
using Lead.Web.Infrastructure;
using Lead.Web.Infrastructure.Languages;
using Lead.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Lead.Web.Features.Account.SecondStep;

/// <summary>After the password: the code of the authenticator app, or one from paper. What was being written travels through it.</summary>
[Route("account/second-factor")]
[AllowAnonymous]
[BeforeSecondFactor]
[EnableRateLimiting(Limits.Guessing)]
[ResponseCache(NoStore = true)]
public sealed class SecondStepController(SignInManager<LeadUser> signIn, Proof proof, Arrival arrival, SecurityNews news, Text text) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string? returnUrl) =>
        await signIn.GetTwoFactorAuthenticationUserAsync() is null ? RedirectToAction("Index", "SignIn", new { returnUrl }) : View(new SecondStepForm { ReturnUrl = returnUrl });

    [HttpPost("")]
    public async Task<IActionResult> Index(SecondStepForm form)
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { } user)
        {
            ModelState.Clear();
            return View("/Features/SignIn/Index.cshtml", new SignInForm { ReturnUrl = form.ReturnUrl, Kept = form.Kept });
        }
        if (!ModelState.IsValid || !await FitsAsync(user, form))
        {
            return View(form);
        }
        await HttpContext.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
        await signIn.SignInWithClaimsAsync(user, isPersistent: false, SessionLife.Claims(twoFactors: true));
        return await arrival.AtAsync(this, user, form.ReturnUrl, form.Kept);
    }

    private async Task<bool> FitsAsync(LeadUser user, SecondStepForm form)
    {
        if (!string.IsNullOrWhiteSpace(form.Code))
        {
            return await proof.CodeAsync(user, form.Code) || Refuse(nameof(form.Code));
        }
        if (!await proof.RecoveryCodeAsync(user, form.RecoveryCode!))
        {
            return Refuse(nameof(form.RecoveryCode));
        }
        await news.CodeUsedAsync(user);
        return true;
    }

    private bool Refuse(string field)
    {
        ModelState.AddModelError(field, text["That code does not fit. Use the newest one. After ten tries wait ten minutes"]);
        return false;
    }
}
