using Lead.Data.Accounts;
using Microsoft.AspNetCore.Identity;

namespace Lead.Web.Features.Account.Passkeys;

/// <summary>Passkeys as proof of who somebody is, and how a new one comes to an account.</summary>
public sealed class PasskeyProof(SignInManager<LeadUser> signIn, UserManager<LeadUser> users)
{
    /// <returns>Whose passkey it is; null when it does not fit, or may not sign in. Wrong passwords do not lock it out: it cannot be guessed.</returns>
    public async Task<LeadUser?> ReadAsync(string credential)
    {
        try
        {
            var read = await signIn.PerformPasskeyAssertionAsync(credential);
            return read.Succeeded && await signIn.CanSignInAsync(read.User) && (await users.AddOrUpdatePasskeyAsync(read.User, read.Passkey)).Succeeded ? read.User : null;
        }
        catch (InvalidOperationException)
        {
            // Nothing was asked of this browser, or too long ago.
            return null;
        }
    }

    /// <returns>The new passkey; null when the browser's answer does not fit the question put to this account.</returns>
    public async Task<UserPasskeyInfo?> AddAsync(LeadUser user, string credential, string name)
    {
        try
        {
            var made = await signIn.PerformPasskeyAttestationAsync(credential);
            if (!made.Succeeded || made.UserEntity.Id != user.Id.ToString())
            {
                return null;
            }
            made.Passkey.Name = name;
            return (await users.AddOrUpdatePasskeyAsync(user, made.Passkey)).Succeeded ? made.Passkey : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
