using System.Security.Claims;
using Lead.Data.Accounts;
using Microsoft.AspNetCore.Identity;

namespace Lead.Web.Infrastructure.Security;

/// <summary>Who must sign in with two factors: everybody who has an authenticator app; and, where it is asked (always in Production), staff.</summary>
public sealed class SecondFactor(UserManager<LeadUser> users, IConfiguration configuration, IHostEnvironment environment)
{
    public const string Setting = "Security:StaffSecondFactor";

    /// <summary>A member of staff whose session has one factor only, where two are asked.</summary>
    public bool IsMissing(ClaimsPrincipal user) =>
        user.IsSignedIn() && !user.HasTwoFactors() && IsAskedOf(user.FindAll(ClaimTypes.Role).Select(role => role.Value));

    /// <summary>Has an app or a passkey.</summary>
    public async Task<bool> HasAsync(LeadUser user) => user.TwoFactorEnabled || (await users.GetPasskeysAsync(user)).Count > 0;

    /// <summary>
    /// Whether a password alone is too little to prove who one is. A passkey of a resident is a convenience, which a lost telephone takes away;
    /// that of a member of staff is the second factor, and a stolen password must not be enough to add another.
    /// </summary>
    public async Task<bool> IsNeededAsync(LeadUser user) =>
        user.TwoFactorEnabled || (IsAskedOf(await users.GetRolesAsync(user)) && await HasAsync(user));

    private bool IsAskedOf(IEnumerable<string> roles) =>
        configuration.GetValue(Setting, environment.IsProduction()) && roles.Any(role => role != Roles.Resident);
}
