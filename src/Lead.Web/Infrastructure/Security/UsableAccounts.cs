using System.Security.Claims;
using Lead.Data.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Lead.Web.Infrastructure.Security;

/// <summary>Which accounts somebody may be signed in with: a mailbox that was proved, and not disabled.</summary>
internal static class UsableAccounts
{
    /// <summary>Asked at every kind of sign-in.</summary>
    internal sealed class AtSignIn : IUserConfirmation<LeadUser>
    {
        public Task<bool> IsConfirmedAsync(UserManager<LeadUser> manager, LeadUser user)
        {
            var usable = user is { EmailConfirmed: true, DisabledAt: null };
            if (!usable)
            {
                // The password is not looked at; without this the quick answer would tell.
                manager.PasswordHasher.HashPassword(user, "takes as long as a wrong password");
            }
            return Task.FromResult(usable);
        }
    }

    /// <summary>Asked at every request, on every server: however a session of a disabled account came about, it is none.</summary>
    internal sealed class AtEachRequest(IOptions<SecurityStampValidatorOptions> options, SignInManager<LeadUser> signIn, ILoggerFactory logger)
        : SecurityStampValidator<LeadUser>(options, signIn, logger)
    {
        protected override async Task<LeadUser?> VerifySecurityStamp(ClaimsPrincipal? principal) =>
            await base.VerifySecurityStamp(principal) is { DisabledAt: null } user ? user : null;
    }
}
