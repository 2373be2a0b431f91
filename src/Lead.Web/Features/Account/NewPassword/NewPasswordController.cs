using Lead.Data.Accounts;
using Lead.Web.Infrastructure.Languages;
using Lead.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Lead.Web.Features.Account.NewPassword;

/// <summary>Another password. The old one was asked for a moment ago; every other session ends.</summary>
[Route("my/security/password")]
[FreshSignIn]
public sealed class NewPasswordController(UserManager<LeadUser> users, SignInManager<LeadUser> signIn, SecurityNews news, Text text) : Controller
{
    [HttpGet("")]
    public IActionResult Index() => View(new NewPasswordForm());

    [HttpPost("")]
    public async Task<IActionResult> Index(NewPasswordForm form)
    {
        if (!ModelState.IsValid)
        {
            return View(form);
        }
        var user = (await users.GetUserAsync(User))!;
        if (!(await users.ResetPasswordAsync(user, await users.GeneratePasswordResetTokenAsync(user), form.NewPassword!)).Succeeded)
        {
            ModelState.AddModelError(nameof(form.NewPassword), text["Choose a password that is harder to guess. Three words together work well"]);
            return View(form);
        }
        await signIn.RefreshSignInAsync(user);
        await news.PasswordChangedAsync(user);
        return RedirectToAction("Index", "Security");
    }
}
