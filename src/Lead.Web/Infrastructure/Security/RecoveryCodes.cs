using System.Security.Cryptography;
using System.Text;
using Lead.Data.Accounts;
using Microsoft.AspNetCore.Identity;

namespace Lead.Web.Infrastructure.Security;

/// <summary>Ten codes on paper, for when the telephone is lost; each works once. Only hashes are kept.</summary>
public sealed class RecoveryCodes(UserManager<LeadUser> users, IUserStore<LeadUser> store)
{
    public const int Count = 10;

    /// <summary>No letters that are taken for another one or for a figure.</summary>
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    private const int Half = 5;
    private const int Rounds = 50_000;

    /// <summary>New codes; the old ones work no more.</summary>
    public async Task<IReadOnlyList<string>> MakeAsync(LeadUser user)
    {
        var codes = Enumerable.Range(0, Count).Select(_ => $"{RandomNumberGenerator.GetString(Letters, Half)}-{RandomNumberGenerator.GetString(Letters, Half)}").ToList();
        await ReplaceAsync(user, codes.Select(code => Hash(user, code)));
        await users.UpdateAsync(user);
        return codes;
    }

    /// <summary>Takes all away; saved with the account.</summary>
    public Task ForgetAsync(LeadUser user) => ReplaceAsync(user, []);

    public async Task<bool> RedeemAsync(LeadUser user, string code) => (await users.RedeemTwoFactorRecoveryCodeAsync(user, Hash(user, code))).Succeeded;

    private Task ReplaceAsync(LeadUser user, IEnumerable<string> hashes) =>
        ((IUserTwoFactorRecoveryCodeStore<LeadUser>)store).ReplaceCodesAsync(user, hashes, CancellationToken.None);

    /// <summary>With or without dash, spaces and capitals. The salt is the account, so that one look finds the code among the ten.</summary>
    private static string Hash(LeadUser user, string code)
    {
        var letters = new string([.. code.Where(char.IsAsciiLetterOrDigit).Select(char.ToLowerInvariant)]);
        return Convert.ToBase64String(Rfc2898DeriveBytes.Pbkdf2(letters, Encoding.UTF8.GetBytes($"Lead.RecoveryCode {user.Id}"), Rounds, HashAlgorithmName.SHA256, 24));
    }
}
