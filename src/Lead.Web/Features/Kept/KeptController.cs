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
[IgnoreAntiforgeryToken]
public sealed class KeptController(KeptForm keptForm) : Controller
{
    [HttpPost(KeptForm.KeepingPath)]
    public IActionResult Index(string? returnUrl)
    {
        var kept = keptForm.Protect(Request.Form);
        var page = Url.IsLocalUrl(returnUrl) ? returnUrl : "/";
        ModelState.Clear();
        return User.IsSignedIn() || page.Contains("/account/", StringComparison.Ordinal)
            ? View("Kept", new KeptPage(kept, page))
            : View("/Features/SignIn/Index.cshtml", new SignInForm { ReturnUrl = page, Kept = kept });
    }
}
