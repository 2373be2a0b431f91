using Lead.Data.Accounts;
using Lead.Web.Infrastructure.KeptForms;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Lead.Web.Infrastructure.Security;

/// <summary>
/// Only for somebody who proved within the last ten minutes who they are; anybody else proves it first and comes back.
/// What was typed travels along, as through sign-in.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class FreshSignInAttribute : Attribute, IAsyncAuthorizationFilter
{
    public const string ProvePath = "/account/prove";

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        if (await IsProvedAsync(http))
        {
            return;
        }
        if (!KeptForm.CanKeep(http.Request))
        {
            context.Result = Prove(http.Request.PathBase + http.Request.Path + http.Request.QueryString);
        }
        else if (KeptForm.HasText(http.Request.Form))
        {
            context.Result = new KeptForm.KeepResult(ProvePath + "/keep");
        }
        else
        {
            context.Result = Prove(http.Request.PathBase + "/my/security");
        }
    }

    private static async Task<bool> IsProvedAsync(HttpContext http)
    {
        var services = http.RequestServices;
        if (!await SessionLife.IsFreshAsync(http, services.GetRequiredService<TimeProvider>()))
        {
            return false;
        }
        return http.User.HasTwoFactors()
            || (await services.GetRequiredService<UserManager<LeadUser>>().GetUserAsync(http.User) is { } user
                && !await services.GetRequiredService<SecondFactor>().IsNeededAsync(user));
    }

    private static RedirectToActionResult Prove(string returnUrl) => new("Index", "Prove", new { returnUrl });
}
