using Lead.Data.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Lead.Web.Infrastructure.Security;

/// <summary>A page that staff may see before they have signed in with two factors: to set one up, to sign out, to find help.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class BeforeSecondFactorAttribute : Attribute;

/// <summary>Sends staff who signed in with a password alone, where two factors are asked, to use their second one or to set one up.</summary>
internal sealed class StaffSecondFactor : IAsyncAuthorizationFilter, IOrderedFilter
{
    public int Order => int.MinValue;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        // First what costs nothing: most pages are read by somebody who is not signed in.
        if (!http.User.IsSignedIn() || http.GetEndpoint()?.Metadata.GetMetadata<BeforeSecondFactorAttribute>() is not null)
        {
            return;
        }
        var secondFactor = http.RequestServices.GetRequiredService<SecondFactor>();
        if (!secondFactor.IsMissing(http.User))
        {
            return;
        }
        var users = http.RequestServices.GetRequiredService<UserManager<LeadUser>>();
        var has = await users.GetUserAsync(http.User) is { } user && await secondFactor.HasAsync(user);
        var returnUrl = HttpMethods.IsGet(http.Request.Method) ? http.Request.PathBase + http.Request.Path + http.Request.QueryString : null;
        context.Result = has ? new RedirectToActionResult("Index", "Prove", new { returnUrl }) : new RedirectToActionResult("Index", "App", null);
    }
}
