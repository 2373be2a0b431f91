using System.Security.Cryptography;
using Lead.Data;
using Lead.Data.Accounts;
using Lead.Web.Infrastructure;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace Lead.Web.Features.Account.Email;

/// <summary>A new address for an account: asked for, agreed to at both ends, stopped by either. Nobody learns whether the new address is somebody's already.</summary>
public sealed class EmailChanges(LeadDbContext db, UserManager<LeadUser> users, Portal portal, LinkLimit limit, SecurityNews news, TimeProvider clock)
{
    private const int KeyBytes = 32;

    /// <summary>Writes to both ends. A second request takes the place of the first.</summary>
    public Task AskAsync(Guid accountId, string newEmail, CancellationToken cancellationToken) => db.InTransactionAsync(async token =>
    {
        var user = await db.Users.SingleAsync(u => u.Id == accountId, token);
        await db.EmailChanges.Where(c => c.AccountId == accountId).ExecuteDeleteAsync(token);
        var (oldEnd, newEnd, now) = (NewKey(), NewKey(), clock.GetUtcNow());
        var change = db.Add(new EmailChange(accountId, newEmail, oldEnd, newEnd, now)).Entity;
        if (!await limit.AllowsAsync(user.Email!, token) || !await limit.AllowsAsync(newEmail, token))
        {
            return change;
        }
        db.Messages.Add(AccountMail.EmailChange(user, user.Email!, Link(user, change, oldEnd), now));
        var owner = await users.FindByEmailAsync(newEmail);
        db.Messages.Add(owner is null ? AccountMail.EmailChange(user, newEmail, Link(user, change, newEnd), now) : AccountMail.EmailTaken(owner, now));
        return change;
    }, cancellationToken);

    /// <returns>The change that a link belongs to; null when it is too old, was used up, or replaced.</returns>
    public async Task<EmailChange?> FindAsync(Guid id, string? key, CancellationToken cancellationToken) =>
        await db.EmailChanges.SingleOrDefaultAsync(c => c.Id == id, cancellationToken) is { } change && change.Knows(key ?? "", clock.GetUtcNow()) ? change : null;

    /// <returns>Whether the other end had agreed before, so that the address is changed now; null when there is nothing to agree to.</returns>
    public Task<bool?> AgreeAsync(Guid id, string? key, CancellationToken cancellationToken) => db.InTransactionAsync<bool?>(async token =>
    {
        if (await FindAsync(id, key, token) is not { } change)
        {
            return null;
        }
        change.Agree(key!);
        return !change.IsAgreed ? false : await ChangeAsync(change, token) ? true : null;
    }, cancellationToken);

    /// <summary>One of the ends, or the person themself, does not want it.</summary>
    public async Task StopAsync(EmailChange change, CancellationToken cancellationToken)
    {
        db.Remove(change);
        var user = await db.Users.SingleAsync(u => u.Id == change.AccountId, cancellationToken);
        await news.EmailChangeStoppedAsync(user);
    }

    /// <summary>Every session ends with the new security stamp. The way to reach the person stays: that is theirs to change.</summary>
    private async Task<bool> ChangeAsync(EmailChange change, CancellationToken cancellationToken)
    {
        db.Remove(change);
        var user = await db.Users.SingleAsync(u => u.Id == change.AccountId, cancellationToken);
        var oldEmail = user.Email!;
        if (await users.FindByEmailAsync(change.NewEmail) is not null)
        {
            return false;
        }
        (user.Email, user.UserName, user.EmailConfirmed) = (change.NewEmail, change.NewEmail, true);
        if (!(await users.UpdateSecurityStampAsync(user)).Succeeded)
        {
            throw new DbUpdateConcurrencyException();
        }
        await news.EmailChangedAsync(user, oldEmail);
        return true;
    }

    private Uri Link(LeadUser user, EmailChange change, string key) =>
        portal.Link(user.Language, QueryHelpers.AddQueryString("/account/email-change", new Dictionary<string, string?> { ["change"] = change.Id.ToString(), ["token"] = key }));

    private static string NewKey() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(KeyBytes));
}
