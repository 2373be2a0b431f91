using Lead.Web.Features.Account;
using Lead.Web.Infrastructure.KeptForms;
using Lead.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lead.Web.Features.Kept;

/// <param name="Kept">What was typed, encrypted.</param>
/// <param name="ReturnUrl">The form it was typed in.</param>
public sealed record KeptPage(string Kept, string ReturnUrl);

/// <summary>Receives forms whose session or token had ended, and holds what was typed until its writer sees it again. It does nothing with it, so it needs no token.</summary>
[AllowAnonymous]
[BeforeSecondFactor]
[IgnoreAntiforgeryToken]
public sealed class KeptController(KeptForm keptForm) : Controller
{
    [HttpPost(KeptForm.KeepingPath)]
    public IActionResult Index([FromQuery] string? returnUrl)
    {
        if (!Request.HasFormContentType)
        {
            return StatusCode(StatusCodes.Status415UnsupportedMediaType);
        }
        var page = Url.IsLocalUrl(returnUrl) ? returnUrl : "/";
        if (!KeptForm.HasText(Request.Form))
        {
            return LocalRedirect(PageOfButton(page));
        }
        var kept = keptForm.Protect(Request.Form);
        ModelState.Clear();
        return User.IsSignedIn() || page.Contains("/account/", StringComparison.Ordinal)
            ? View("Kept", new KeptPage(kept, page))
            : View("/Features/SignIn/Index.cshtml", new SignInForm { ReturnUrl = page, Kept = kept });
    }

    /// <summary>A button alone, publish or sign out: there is nothing to keep, and its page lies above its address.</summary>
    private static string PageOfButton(string address) =>
        address.Contains("/account/", StringComparison.Ordinal) ? "~/" : address[..address.LastIndexOf('/')] is { Length: > 0 } page ? page : "~/";
}
