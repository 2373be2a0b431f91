using Lead.Web.Infrastructure.KeptForms;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Lead.Web.Infrastructure.Security;

/// <summary>What happens to somebody who is not signed in, or may not see a page.</summary>
internal static class SignInRedirect
{
    /// <summary>A page asked for: to sign-in and back. A form sent: its text travels along and is shown again.</summary>
    public static Task ToSignInAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (KeptForm.CanKeep(context.Request))
        {
            KeptForm.SendToKeeping(context.HttpContext);
        }
        else
        {
            context.Response.Redirect(context.RedirectUri);
        }
        return Task.CompletedTask;
    }

    public static Task RefuseAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}
