using Lead.Data;
using Lead.Data.Accounts;
using Lead.Web.Infrastructure;
using Lead.Web.Infrastructure.Languages;
using Lead.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Lead.Web.Features.Account;

/// <summary>Accounts by mailbox: an address, a link sent to it, a password chosen there. No answer tells whether an address is known.</summary>
[Route("account")]
[AllowAnonymous]
[BeforeSecondFactor]
[EnableRateLimiting(Limits.Guessing)]
[ResponseCache(NoStore = true)]
public sealed class AccountController(UserManager<LeadUser> users, LeadDbContext db, PasswordLinks links, LinkLimit limit, TimeProvider clock, Text text) : Controller
{
    private const int MaxReturnUrlLength = 500;

    [HttpGet("register")]
    public IActionResult Register(string? returnUrl) => View(new EmailForm { ReturnUrl = returnUrl });

    [HttpPost("register")]
    public async Task<IActionResult> Register(EmailForm form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return View(form);
        }
        var email = form.Email!.Trim();
        var user = new LeadUser { UserName = email, Email = email, Language = text.Tag };
        // Of two that register at once one succeeds; the other looks again, and the address is known then, as it is for somebody who registers twice.
        if (!(await db.InTransactionAsync(_ => users.CreateAsync(user), cancellationToken)).Succeeded)
        {
            return await ForgotPassword(form, cancellationToken);
        }
        db.Messages.Add(AccountMail.Welcome(user, await links.CreateAsync(user, Local(form.ReturnUrl)), clock.GetUtcNow()));
        await db.SaveChangesAsync(cancellationToken);
        return RedirectToAction(nameof(LinkSent));
    }

    [HttpGet("forgot-password")]
    public IActionResult ForgotPassword(string? returnUrl) => View(new EmailForm { ReturnUrl = returnUrl });

    [HttpPost("forgot-password")]
    public async Task<IActionResult> ForgotPassword(EmailForm form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return View(form);
        }
        var user = await users.FindByEmailAsync(form.Email!.Trim());
        if (await limit.AllowsAsync(user?.Email ?? form.Email!, cancellationToken) && user is { DisabledAt: null })
        {
            db.Messages.Add(AccountMail.Reset(user, await links.CreateAsync(user, Local(form.ReturnUrl)), clock.GetUtcNow()));
            await db.SaveChangesAsync(cancellationToken);
        }
        return RedirectToAction(nameof(LinkSent));
    }

    [HttpGet("link-sent")]
    public IActionResult LinkSent() => View();

    [HttpGet("choose-password")]
    public IActionResult ChoosePassword(Guid account, string? token, string? returnUrl)
    {
        ModelState.Clear();
        return View(new ChoosePasswordForm { Account = account, Token = token, ReturnUrl = returnUrl });
    }

    [HttpPost("choose-password")]
    public async Task<IActionResult> ChoosePassword(ChoosePasswordForm form, [FromServices] SignInManager<LeadUser> signIn, [FromServices] SecurityNews news)
    {
        if (!ModelState.IsValid)
        {
            return View(form);
        }
        var user = await users.FindByIdAsync(form.Account.ToString());
        var result = user is not { DisabledAt: null } ? IdentityResult.Failed(new IdentityErrorDescriber().InvalidToken())
            : await users.ResetPasswordAsync(user, PasswordLinks.Decode(form.Token), form.NewPassword!);
        if (!result.Succeeded)
        {
            Refuse(result);
            return View(form);
        }
        if (!user!.TwoFactorEnabled)
        {
            // Whoever reads the mailbox did not guess. (With an app the lock also guards its code.)
            await users.SetLockoutEndDateAsync(user, null);
        }
        await (user.EmailConfirmed ? news.PasswordChangedAsync(user) : WelcomeAsync(user));
        // As with any password: a second factor is asked for, and somebody who may not sign in does not.
        var signedIn = await signIn.PasswordSignInAsync(user, form.NewPassword!, isPersistent: false, lockoutOnFailure: false);
        return signedIn.Succeeded ? LocalRedirect(Local(form.ReturnUrl) ?? "~/my")
            : RedirectToAction("Index", signedIn.RequiresTwoFactor ? "SecondStep" : "SignIn", new { returnUrl = Local(form.ReturnUrl) });
    }

    private async Task WelcomeAsync(LeadUser user)
    {
        user.EmailConfirmed = true;
        await users.UpdateAsync(user);
        await users.AddToRoleAsync(user, Roles.Resident);
    }

    /// <summary>A page of this portal to go on to; one too long for a mail is left out.</summary>
    private string? Local(string? returnUrl) => Url.IsLocalUrl(returnUrl) && returnUrl.Length <= MaxReturnUrlLength ? returnUrl : null;

    private void Refuse(IdentityResult result)
    {
        if (result.Errors.Any(error => error.Code == nameof(IdentityErrorDescriber.InvalidToken)))
        {
            ModelState.AddModelError("", text["This link is too old or was used before. Ask for a new one below"]);
        }
        else
        {
            ModelState.AddModelError(nameof(ChoosePasswordForm.NewPassword), text["Choose a password that is harder to guess. Three words together work well"]);
        }
    }
}
