using Lead.Data.Accounts;
using Lead.Web.Features.Kept;
using Lead.Web.Infrastructure;
using Lead.Web.Infrastructure.Languages;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Lead.Web.Features.Account;

/// <summary>Where somebody goes who has just signed in: on to the page asked for, to the start of their own work, or to what they were writing.</summary>
public sealed class Arrival(SignInManager<LeadUser> signIn, UserManager<LeadUser> users)
{
    public async Task<IActionResult> AtAsync(Controller controller, LeadUser user, string? returnUrl, string? kept)
    {
        var home = LanguagePrefix.Of(user.Language) + Landing.For(await users.GetRolesAsync(user));
        var next = controller.Url.IsLocalUrl(returnUrl) ? returnUrl : home;
        if (string.IsNullOrEmpty(kept))
        {
            return controller.LocalRedirect(next);
        }
        // The form on the page is made for the person who has just arrived.
        controller.HttpContext.User = await signIn.CreateUserPrincipalAsync(user);
        return controller.View("Kept", new KeptPage(kept, next));
    }
}
