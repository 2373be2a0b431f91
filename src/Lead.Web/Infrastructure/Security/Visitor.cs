using System.Security.Claims;
using Lead.Data.Accounts;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Lead.Web.Infrastructure.Security;

/// <summary>What a page asks of the person who is signed in.</summary>
public static class Visitor
{
    private const string OrganisationClaim = "lead:organisation";

    public static Guid AccountId(this ClaimsPrincipal user) => Guid.Parse(user.FindFirstValue(ClaimTypes.NameIdentifier)!);

    /// <summary>The organisation a tutor or partner acts for.</summary>
    public static Guid? OrganisationId(this ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(OrganisationClaim), out var id) ? id : null;

    public static bool IsSignedIn(this ClaimsPrincipal user) => user.Identity?.IsAuthenticated == true;

    /// <summary>Whether a session comes along, good or not: nobody is signed in without its cookie. For what stands before the sign-in is looked at.</summary>
    public static bool BringsSession(this HttpContext http) => http.Request.Cookies.ContainsKey(
        http.RequestServices.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme).Cookie.Name!);

    public static bool IsInAny(this ClaimsPrincipal user, params string[] roles) => roles.Any(user.IsInRole);

    internal sealed class ClaimsFactory(UserManager<LeadUser> users, RoleManager<IdentityRole<Guid>> roles, IOptions<IdentityOptions> options)
        : UserClaimsPrincipalFactory<LeadUser, IdentityRole<Guid>>(users, roles, options)
    {
        protected override async Task<ClaimsIdentity> GenerateClaimsAsync(LeadUser user)
        {
            var identity = await base.GenerateClaimsAsync(user);
            if (user.OrganisationId is { } organisation)
            {
                identity.AddClaim(new Claim(OrganisationClaim, organisation.ToString()));
            }
            return identity;
        }
    }
}
