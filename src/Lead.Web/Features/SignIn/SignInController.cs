using Lead.Data.Accounts;
using Lead.Web.Features.Account;
using Lead.Web.Features.Kept;
using Lead.Web.Infrastructure;
using Lead.Web.Infrastructure.Languages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Lead.Web.Features.SignIn;

/// <summary>Sessions: in, out, and out everywhere.</summary>
[Route("account")]
[ResponseCache(NoStore = true)]
public sealed class SignInController(SignInManager<LeadUser> signIn, UserManager<LeadUser> users, Text text) : Controller
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
        if (!ModelState.IsValid || !await PasswordFitsAsync(user, form.Password!))
        {
            form.Password = null;
            return View(form);
        }
        var home = LanguagePrefix.Of(user!.Language) + Landing.For(await users.GetRolesAsync(user));
        var next = Url.IsLocalUrl(form.ReturnUrl) ? form.ReturnUrl : home;
        if (string.IsNullOrEmpty(form.Kept))
        {
            return LocalRedirect(next);
        }
        HttpContext.User = await signIn.CreateUserPrincipalAsync(user);
        return View("Kept", new KeptPage(form.Kept, next));
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

    /// <summary>Takes as long for an unknown address as for a wrong password, and says the same.</summary>
    private async Task<bool> PasswordFitsAsync(LeadUser? user, string password)
    {
        if (user is null)
        {
            users.PasswordHasher.HashPassword(new LeadUser(), password);
        }
        else if ((await signIn.PasswordSignInAsync(user, password, isPersistent: false, lockoutOnFailure: true)).Succeeded)
        {
            return true;
        }
        ModelState.AddModelError(nameof(SignInForm.Email), text["We could not sign you in. Check the e-mail address and the password. After ten tries wait ten minutes"]);
        return false;
    }
}
