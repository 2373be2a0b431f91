using Lead.Data.Accounts;
using Lead.Web.Infrastructure;
using Lead.Web.Infrastructure.Languages;
using Lead.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.WebUtilities;

namespace Lead.Web.Features.Account.Passkeys;

/// <summary>My passkeys: make one, name it, remove it.</summary>
[Route("my/security/passkeys")]
[BeforeSecondFactor]
[FreshSignIn]
[EnableRateLimiting(Limits.Guessing)]
public sealed class PasskeysController(UserManager<LeadUser> users, SignInManager<LeadUser> signIn, PasskeyProof passkeys, SecurityNews news, TimeProvider clock, Text text) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index() => await ShowAsync(new PasskeyNameForm());

    /// <summary>The question for the browser. The device shows the address, as a password would be kept with it.</summary>
    [HttpPost("options")]
    public async Task<IActionResult> Options()
    {
        var user = await MeAsync();
        var entity = new PasskeyUserEntity { Id = user.Id.ToString(), Name = user.Email!, DisplayName = user.Email! };
        return Content(await signIn.MakePasskeyCreationOptionsAsync(entity), "application/json");
    }

    [HttpPost("")]
    public async Task<IActionResult> Index(PasskeyNameForm form)
    {
        var user = await MeAsync();
        if (!ModelState.IsValid || string.IsNullOrEmpty(form.Credential) || await passkeys.AddAsync(user, form.Credential, form.Name!.Trim()) is null)
        {
            if (ModelState.IsValid)
            {
                ModelState.AddModelError("", text["That passkey did not work. Try again"]);
            }
            return await ShowAsync(form);
        }
        await SessionLife.ProveAsync(signIn, user, clock, twoFactors: true);
        await news.PasskeyAddedAsync(user);
        return RedirectToAction(nameof(Index));
    }

    [HttpGet("{id}")]
    public async Task<IActionResult> Edit(string id) =>
        await FindAsync(id) is { } passkey ? View(new PasskeyDetails(new PasskeyNameForm { Name = passkey.Name }, Item(passkey))) : NotFound();

    [HttpPost("{id}")]
    public async Task<IActionResult> Edit(string id, PasskeyNameForm form)
    {
        if (await FindAsync(id) is not { } passkey)
        {
            return NotFound();
        }
        if (!ModelState.IsValid)
        {
            return View(new PasskeyDetails(form, Item(passkey)));
        }
        passkey.Name = form.Name!.Trim();
        await users.AddOrUpdatePasskeyAsync(await MeAsync(), passkey);
        return RedirectToAction(nameof(Index));
    }

    [HttpPost("{id}/remove")]
    public async Task<IActionResult> Remove(string id)
    {
        if (await FindAsync(id) is not { } passkey)
        {
            return NotFound();
        }
        var user = await MeAsync();
        await users.RemovePasskeyAsync(user, passkey.CredentialId);
        // Whoever signed in with it is out; this session goes on.
        await users.UpdateSecurityStampAsync(user);
        await signIn.RefreshSignInAsync(user);
        await news.PasskeyRemovedAsync(user);
        return RedirectToAction(nameof(Index));
    }

    private async Task<IActionResult> ShowAsync(PasskeyNameForm form) =>
        View("Index", new PasskeysPage(form, [.. (await users.GetPasskeysAsync(await MeAsync())).OrderBy(passkey => passkey.CreatedAt).Select(Item)]));

    private PasskeyItem Item(UserPasskeyInfo passkey) => new(WebEncoders.Base64UrlEncode(passkey.CredentialId), passkey.Name ?? text["Passkey"], passkey.CreatedAt);

    /// <summary>One of mine; an address that was typed wrongly finds none.</summary>
    private async Task<UserPasskeyInfo?> FindAsync(string id) =>
        (await users.GetPasskeysAsync(await MeAsync())).FirstOrDefault(passkey => WebEncoders.Base64UrlEncode(passkey.CredentialId) == id);

    private async Task<LeadUser> MeAsync() => (await users.GetUserAsync(User))!;
}
