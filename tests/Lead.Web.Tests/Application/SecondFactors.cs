using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using Lead.Data.Accounts;
using Lead.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;

namespace Lead.Web.Tests.Application;

/// <summary>What somebody holds beside their password.</summary>
/// <param name="Key">Of the authenticator app.</param>
/// <param name="Codes">On paper.</param>
public sealed record Holder(string Email, Guid Id, string Key, IReadOnlyList<string> Codes);

/// <summary>An authenticator app by the book (RFC 6238), and passkeys that were never in a device.</summary>
public static class SecondFactors
{
    /// <summary>The code of an app at an instant, worked out apart from the portal's own.</summary>
    public static string CodeAt(string key, DateTimeOffset instant)
    {
        var bits = string.Concat(key.Select(letter => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        var bytes = Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2)).ToArray();
        var counter = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, instant.ToUnixTimeSeconds() / 30);
#pragma warning disable CA5350 // The apps know no other.
        var hash = HMACSHA1.HashData(bytes, counter);
#pragma warning restore CA5350
        var at = hash[19] & 0xF;
        var number = ((hash[at] & 0x7F) << 24) | (hash[at + 1] << 16) | (hash[at + 2] << 8) | hash[at + 3];
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The next code of the app: half a minute later, since none works twice.</summary>
    public static string NextCode(this PortalHost host, Holder holder)
    {
        host.Clock.Advance(TimeSpan.FromSeconds(30));
        return CodeAt(holder.Key, host.Clock.GetUtcNow());
    }

    /// <summary>Sets an app up through the pages.</summary>
    public static async Task<Holder> SetUpAppAsync(this PortalHost host, Visitor visitor)
    {
        var page = await visitor.GetAsync("/my/security/app");
        var key = page.Page.QuerySelector("main form b[dir=ltr]")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        host.Clock.Advance(TimeSpan.FromSeconds(30));
        var done = await visitor.SubmitAsync(page, "/my/security/app", new { Code = CodeAt(key, host.Clock.GetUtcNow()) });
        var (id, email) = await visitor.AccountAsync(host);
        return new Holder(email, id, key, [.. done.Page.QuerySelectorAll("main li b").Select(code => code.TextContent)]);
    }

    /// <summary>A new account with an app, and the session it was set up in.</summary>
    public static async Task<(Holder Holder, Visitor Visitor)> AddHolderAsync(this PortalHost host, string role)
    {
        var visitor = await host.SignedInAsync(role);
        return (await host.SetUpAppAsync(visitor), visitor);
    }

    /// <summary>A resident with an app whose key is known, made without the pages.</summary>
    public static async Task AddHolderAsync(this PortalHost host, string email, string key)
    {
        var id = await host.AddAccountAsync(email, Roles.Resident);
        await using var scope = host.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<LeadUser>>();
        var user = (await users.FindByIdAsync(id.ToString()))!;
        await scope.ServiceProvider.GetRequiredService<AuthenticatorCodes>().SaveKeyAsync(user, key);
        await scope.ServiceProvider.GetRequiredService<RecoveryCodes>().MakeAsync(user);
        Assert.True((await users.SetTwoFactorEnabledAsync(user, true)).Succeeded);
    }

    /// <summary>Whose session it is, as the page says.</summary>
    public static async Task<(Guid Id, string Email)> AccountAsync(this Visitor visitor, PortalHost host)
    {
        var email = (await visitor.GetAsync("/my/security")).Page.QuerySelector("main dd bdi")!.TextContent;
        return ((await host.AccountAsync(email))!.Id, email);
    }

    /// <summary>A passkey that no device has, so that it can be looked at, named and removed.</summary>
    /// <returns>Its id in addresses.</returns>
    public static async Task<string> AddPasskeyAsync(this PortalHost host, (Guid Id, string Email) account)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<LeadUser>>();
        var id = RandomNumberGenerator.GetBytes(32);
        var passkey = new UserPasskeyInfo(id, [1], host.Clock.GetUtcNow(), 0, [], true, false, false, [1], [1]) { Name = "My phone" };
        Assert.True((await users.AddOrUpdatePasskeyAsync((await users.FindByIdAsync(account.Id.ToString()))!, passkey)).Succeeded);
        return WebEncoders.Base64UrlEncode(id);
    }
}
