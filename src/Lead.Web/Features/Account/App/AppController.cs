using Lead.Data.Accounts;
using Lead.Web.Infrastructure;
using Lead.Web.Infrastructure.Languages;
using Lead.Web.Infrastructure.Security;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Lead.Web.Features.Account.App;

/// <summary>The second step of signing in by an authenticator app, and the codes on paper that stand in for it.</summary>
[Route("my/security")]
[BeforeSecondFactor]
[FreshSignIn]
[EnableRateLimiting(Limits.Guessing)]
public sealed class AppController(UserManager<LeadUser> users, SignInManager<LeadUser> signIn, AuthenticatorCodes app, RecoveryCodes recovery,
    SecondFactor secondFactor, SecurityNews news, IDataProtectionProvider protection, TimeProvider clock, Text text) : Controller
{
    [HttpGet("app")]
    public async Task<IActionResult> Index()
    {
        var user = await MeAsync();
        return Show(new AppForm(), NewAppKey.Read(null, user, protection), user);
    }

    [HttpPost("app")]
    public async Task<IActionResult> Index(AppForm form)
    {
        var user = await MeAsync();
        var key = NewAppKey.Read(form.Key, user, protection);
        user.LastCodeStep = null;
        if (!ModelState.IsValid || !app.TryAccept(user, key.Key, form.Code))
        {
            ModelState.AddModelError(nameof(form.Code), text["That code does not fit. Look at the app and type the newest one"]);
            return Show(form, key, user);
        }
        await app.SaveKeyAsync(user, key.Key);
        await users.SetTwoFactorEnabledAsync(user, true);
        await news.AppOnAsync(user);
        return await ShowCodesAsync(user);
    }

    [HttpGet("app/off")]
    public async Task<IActionResult> Off() => (await MeAsync()).TwoFactorEnabled ? View() : RedirectToAction("Index", "Security");

    [HttpPost("app/off")]
    public async Task<IActionResult> SwitchOff()
    {
        var user = await MeAsync();
        if (user.TwoFactorEnabled)
        {
            await app.SaveKeyAsync(user, null);
            await recovery.ForgetAsync(user);
            await users.SetTwoFactorEnabledAsync(user, false);
            await signIn.RefreshSignInAsync(user);
            await news.AppOffAsync(user);
        }
        return RedirectToAction("Index", "Security");
    }

    [HttpGet("codes")]
    public async Task<IActionResult> Codes() => await MeAsync() is { TwoFactorEnabled: true } user ? View(await users.CountRecoveryCodesAsync(user)) : RedirectToAction(nameof(Index));

    [HttpPost("codes")]
    public async Task<IActionResult> NewCodes()
    {
        var user = await MeAsync();
        if (!user.TwoFactorEnabled)
        {
            return RedirectToAction(nameof(Index));
        }
        await news.NewCodesAsync(user);
        return await ShowCodesAsync(user);
    }

    /// <summary>Shown in answer to the post, this once; the session goes on, with the app as its second factor.</summary>
    private async Task<IActionResult> ShowCodesAsync(LeadUser user)
    {
        var codes = await recovery.MakeAsync(user);
        await SessionLife.ProveAsync(signIn, user, clock, twoFactors: true);
        return View("NewCodes", codes);
    }

    private ViewResult Show(AppForm form, NewAppKey key, LeadUser user)
    {
        form.Key = key.Protect(protection);
        ModelState.Remove(nameof(form.Key));
        return View("Index", new AppPage(form, key.Groups, key.Link, key.Picture(), user.TwoFactorEnabled, secondFactor.IsMissing(User)));
    }

    private async Task<LeadUser> MeAsync() => (await users.GetUserAsync(User))!;
}
