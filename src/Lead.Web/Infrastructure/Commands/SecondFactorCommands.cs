using Lead.Data.Accounts;
using Lead.Web.Features.Account;
using Lead.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Identity;

namespace Lead.Web.Infrastructure.Commands;

/// <summary>For somebody who lost telephone, paper and passkeys, once an administrator is sure who they are: their password signs in again, to set up new ones.</summary>
internal static class SecondFactorCommands
{
    public static async Task<int> RemoveAsync(CommandCall call)
    {
        var users = call.Services.GetRequiredService<UserManager<LeadUser>>();
        if (call.App.Configuration["email"] is not { } email || await users.FindByEmailAsync(email) is not { } user)
        {
            return Commands.Fail("Usage: remove-second-factor --email name@example.com, the address of an account.");
        }
        foreach (var passkey in await users.GetPasskeysAsync(user))
        {
            await users.RemovePasskeyAsync(user, passkey.CredentialId);
        }
        await call.Services.GetRequiredService<AuthenticatorCodes>().SaveKeyAsync(user, null);
        await call.Services.GetRequiredService<RecoveryCodes>().ForgetAsync(user);
        await users.SetTwoFactorEnabledAsync(user, false);
        await call.Services.GetRequiredService<SecurityNews>().AllRemovedAsync(user);
        Console.WriteLine("The account has no app, no codes and no passkeys now, and is signed out everywhere. It was told by mail.");
        return 0;
    }
}
