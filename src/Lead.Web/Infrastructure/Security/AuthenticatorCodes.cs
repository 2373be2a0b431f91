using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using Lead.Data.Accounts;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace Lead.Web.Infrastructure.Security;

/// <summary>
/// Six figures of an authenticator app, new every half minute (RFC 6238). On the portal's clock, each code once, and with the key encrypted
/// in the database; the framework's own does none of the three.
/// </summary>
public sealed class AuthenticatorCodes(TimeProvider clock, IDataProtectionProvider protection, IUserStore<LeadUser> store) : IUserTwoFactorTokenProvider<LeadUser>
{
    private const int Digits = 6;
    private const int StepSeconds = 30;

    /// <summary>Steps by which a telephone's clock may be wrong.</summary>
    private const int Drift = 1;

    private readonly IDataProtector _protector = protection.CreateProtector("Lead.AuthenticatorKey");

    /// <summary>Saved with the account; none takes it away.</summary>
    public Task SaveKeyAsync(LeadUser user, string? key) =>
        ((IUserAuthenticatorKeyStore<LeadUser>)store).SetAuthenticatorKeyAsync(user, key is null ? "" : _protector.Protect(key), CancellationToken.None);

    public async Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<LeadUser> manager, LeadUser user) =>
        !string.IsNullOrEmpty(await manager.GetAuthenticatorKeyAsync(user));

    /// <summary>The app makes the codes, the portal never.</summary>
    public Task<string> GenerateAsync(string purpose, UserManager<LeadUser> manager, LeadUser user) => Task.FromResult("");

    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<LeadUser> manager, LeadUser user) =>
        await manager.GetAuthenticatorKeyAsync(user) is { Length: > 0 } key
        && TryAccept(user, _protector.Unprotect(key), token)
        && (await manager.UpdateAsync(user)).Succeeded;

    /// <summary>Whether the code is one of now, and was not used before. It is used then, as soon as the account is saved.</summary>
    public bool TryAccept(LeadUser user, string key, string? code)
    {
        var typed = Figures(code);
        var now = clock.GetUtcNow().ToUnixTimeSeconds() / StepSeconds;
        for (var step = now - Drift; step <= now + Drift; step++)
        {
            if (step > (user.LastCodeStep ?? 0) && CryptographicOperations.FixedTimeEquals(typed, Code(Base32.Decode(key), step)))
            {
                user.LastCodeStep = step;
                return true;
            }
        }
        return false;
    }

    /// <summary>Figures of any script as 0 to 9; spaces and dashes are left out.</summary>
    private static byte[] Figures(string? code) =>
        [.. (code ?? "").Where(char.IsDigit).Select(figure => (byte)('0' + (int)char.GetNumericValue(figure)))];

    /// <summary>RFC 4226 5.3.</summary>
    [SuppressMessage("Security", "CA5350", Justification = "The apps know no other hash, and as a code it is sound.")]
    private static byte[] Code(byte[] key, long step)
    {
        var counter = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        var hash = HMACSHA1.HashData(key, counter);
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & int.MaxValue;
        return System.Text.Encoding.ASCII.GetBytes((number % 1_000_000).ToString($"D{Digits}", CultureInfo.InvariantCulture));
    }
}
