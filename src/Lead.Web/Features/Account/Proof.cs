using Lead.Data.Accounts;
using Lead.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Identity;

namespace Lead.Web.Features.Account;

/// <summary>Passwords and codes as proof of who somebody is. Wrong ones of any kind are counted together; ten lock the account for a while.</summary>
public sealed class Proof(SignInManager<LeadUser> signIn, UserManager<LeadUser> users, RecoveryCodes recovery, SecurityNews news)
{
    public Task<bool> PasswordAsync(LeadUser user, string password) => CountAsync(user, () => users.CheckPasswordAsync(user, password), last: !user.TwoFactorEnabled);

    public Task<bool> CodeAsync(LeadUser user, string code) =>
        CountAsync(user, () => users.VerifyTwoFactorTokenAsync(user, TokenOptions.DefaultAuthenticatorProvider, code), last: true);

    public Task<bool> RecoveryCodeAsync(LeadUser user, string code) => CountAsync(user, () => recovery.RedeemAsync(user, code), last: true);

    /// <param name="last">Nothing is to be proved after it: the count begins anew. (A right password must not give ten more codes to try.)</param>
    private async Task<bool> CountAsync(LeadUser user, Func<Task<bool>> fits, bool last)
    {
        if (!await signIn.CanSignInAsync(user) || await users.IsLockedOutAsync(user))
        {
            return false;
        }
        if (await fits())
        {
            return !last || (await users.ResetAccessFailedCountAsync(user)).Succeeded;
        }
        await users.AccessFailedAsync(user);
        if (await users.IsLockedOutAsync(user))
        {
            await news.LockedAsync(user);
        }
        return false;
    }
}
