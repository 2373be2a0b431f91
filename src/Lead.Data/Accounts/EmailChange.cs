using System.Security.Cryptography;
using System.Text;

namespace Lead.Data.Accounts;

/// <summary>
/// A new address that an account asks for. Both ends say yes by a link sent to them; either end can stop it. One an account: a second request
/// replaces the first. Of the links' keys only hashes are kept.
/// </summary>
public sealed class EmailChange
{
    public const int EmailLength = 256;
    public const int HashLength = 64;
    public static readonly TimeSpan Life = TimeSpan.FromDays(1);

    public EmailChange(Guid accountId, string newEmail, string keyOfOldEnd, string keyOfNewEnd, DateTimeOffset now)
    {
        Id = Guid.NewGuid();
        AccountId = accountId;
        NewEmail = newEmail;
        OldEndHash = Hash(keyOfOldEnd);
        NewEndHash = Hash(keyOfNewEnd);
        AskedAt = now;
    }

    private EmailChange()
    {
    }

    public Guid Id { get; private set; }

    public Guid AccountId { get; private set; }

    public string NewEmail { get; private set; } = "";

    public DateTimeOffset AskedAt { get; private set; }

    public string OldEndHash { get; private set; } = "";

    public string NewEndHash { get; private set; } = "";

    public bool OldEndAgreed { get; private set; }

    public bool NewEndAgreed { get; private set; }

    /// <summary>Two ends that agree at once must not both be told to wait for the other.</summary>
    public int Agreed { get; private set; }

    public bool IsAgreed => OldEndAgreed && NewEndAgreed;

    public bool IsOver(DateTimeOffset now) => now > AskedAt + Life;

    /// <summary>Whether this is the key of one of the links, and its day has not passed.</summary>
    public bool Knows(string key, DateTimeOffset now) => !IsOver(now) && (Hash(key) == OldEndHash || Hash(key) == NewEndHash);

    /// <summary>The end that holds this key says yes; saying it again changes nothing.</summary>
    public void Agree(string key)
    {
        OldEndAgreed |= Hash(key) == OldEndHash;
        NewEndAgreed |= Hash(key) == NewEndHash;
        Agreed = (OldEndAgreed ? 1 : 0) + (NewEndAgreed ? 1 : 0);
    }

    /// <summary>The keys are long and random: nobody can find them from a plain hash.</summary>
    private static string Hash(string key) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
