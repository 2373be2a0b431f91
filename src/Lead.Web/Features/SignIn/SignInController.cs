using Lead.Data.Accounts;
using Lead.Web.Features.Account;
using Lead.Web.Features.Account.SecondStep;
using Lead.Web.Infrastructure;
using Lead.Web.Infrastructure.Languages;
using Lead.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using SignInResult = Microsoft.AspNetCore.Identity.SignInResult;

namespace Lead.Web.Features.SignIn;

/// <summary>Sessions: in, out, and out everywhere.</summary>
[Route("account")]
[BeforeSecondFactor]
[ResponseCache(NoStore = true)]
public sealed class SignInController(SignInManager<LeadUser> signIn, UserManager<LeadUser> users, Arrival arrival, SecurityNews news, Text text) : Controller
{
    [AllowAnonymous]
    [HttpGet("sign-in")]
    public IActionResult Index(string? returnUrl) => View(new SignInForm { ReturnUrl = returnUrl });

    [AllowAnonymous]
    [EnableRateLimiting(Limits.Guessing)]
    [HttpPost("sign-in")]
    public async Task<IActionResult> Index(SignInForm form)
    {
        var user = ModelState.IsValid ? await users.FindByEmailAsync(form.Email!.Trim()) : null;
        var result = ModelState.IsValid ? await TryAsync(user, form.Password!) : SignInResult.Failed;
        if (result.RequiresTwoFactor)
        {
            return string.IsNullOrEmpty(form.Kept) ? RedirectToAction("Index", "SecondStep", new { form.ReturnUrl })
                : View("/Features/Account/SecondStep/Index.cshtml", new SecondStepForm { ReturnUrl = form.ReturnUrl, Kept = form.Kept });
        }
        form.Password = null;
        return result.Succeeded ? await arrival.AtAsync(this, user!, form.ReturnUrl, form.Kept) : View(form);
    }

    [HttpPost("sign-out")]
    public async Task<IActionResult> Leave()
    {
        await signIn.SignOutAsync();
        Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        return LocalRedirect("~/");
    }

    /// <summary>Ends every session of the account, this one too.</summary>
    [HttpPost("sign-out-everywhere")]
    public async Task<IActionResult> LeaveEverywhere()
    {
        await users.UpdateSecurityStampAsync((await users.GetUserAsync(User))!);
        return await Leave();
    }

    /// <summary>Takes as long for an unknown address, or one that may not sign in now, as for a wrong password, and says the same.</summary>
    private async Task<SignInResult> TryAsync(LeadUser? user, string password)
    {
        var wasLocked = user is not null && await users.IsLockedOutAsync(user);
        var result = user is null ? SignInResult.NotAllowed : await signIn.PasswordSignInAsync(user, password, isPersistent: false, lockoutOnFailure: true);
        if (result.Succeeded || result.RequiresTwoFactor)
        {
            return result;
        }
        if (result.IsNotAllowed || wasLocked)
        {
            users.PasswordHasher.HashPassword(new LeadUser(), password);
        }
        else if (result.IsLockedOut)
        {
            await news.LockedAsync(user!);
        }
        ModelState.AddModelError(nameof(SignInForm.Email), text["We could not sign you in. Check the e-mail address and the password. After ten tries wait ten minutes"]);
        return result;
    }
}
