using Lead.Data.Accounts;
using Lead.Web.Infrastructure;
using Lead.Web.Infrastructure.Languages;
using Lead.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Lead.Web.Features.Account.Passkeys;

/// <summary>Signing in with a passkey, without typing anything. The question names no account: it tells nothing.</summary>
[Route("account/passkey")]
[AllowAnonymous]
[BeforeSecondFactor]
[EnableRateLimiting(Limits.Guessing)]
[ResponseCache(NoStore = true)]
public sealed class PasskeySignInController(SignInManager<LeadUser> signIn, UserManager<LeadUser> users, PasskeyProof passkeys, Arrival arrival, Text text) : Controller
{
    [HttpPost("options")]
    public async Task<IActionResult> Options() => Content(await signIn.MakePasskeyRequestOptionsAsync(await users.GetUserAsync(User)), "application/json");

    [HttpPost("")]
    public async Task<IActionResult> Index(PasskeyForm form)
    {
        if (!ModelState.IsValid || await passkeys.ReadAsync(form.Credential!) is not { } user)
        {
            ModelState.Clear();
            ModelState.AddModelError("", text["That passkey did not work. Try again"]);
            return View("/Features/SignIn/Index.cshtml", new SignInForm { ReturnUrl = form.ReturnUrl, Kept = form.Kept });
        }
        await signIn.SignInWithClaimsAsync(user, isPersistent: false, SessionLife.Claims(twoFactors: true));
        return await arrival.AtAsync(this, user, form.ReturnUrl, form.Kept);
    }
}
