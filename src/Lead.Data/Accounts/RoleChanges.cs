using Lead.Domain;
using Microsoft.EntityFrameworkCore;

namespace Lead.Data.Accounts;

/// <summary>What several grants decide together. Call these inside <see cref="ChangeAccountsAsync"/>; each gives the lines of the history.</summary>
public static class RoleChanges
{
    /// <summary>
    /// Every change that somebody makes to accounts and roles goes through here: one after the other on both providers, whole, with its lines
    /// in the history. They are few, so one row serves as the lock of all: "the last administrator" is a rule about many accounts.
    /// </summary>
    public static Task<IReadOnlyList<AccountEvent>> ChangeAccountsAsync(
        this LeadDbContext db, Func<CancellationToken, Task<IReadOnlyList<AccountEvent>>> change, CancellationToken cancellationToken) =>
        db.InTransactionAsync(
            async token =>
            {
                await db.Roles.Where(role => role.Name == Roles.Administrator)
                    .ExecuteUpdateAsync(set => set.SetProperty(role => role.ConcurrencyStamp, role => role.ConcurrencyStamp), token);
                var events = await change(token);
                db.AccountEvents.AddRange(events);
                return events;
            },
            cancellationToken);

    /// <summary>Adds a grant. A form sent twice grants once.</summary>
    /// <exception cref="RuleViolationException">The role is held, or waits, on one of these days; or the form was used for something else.</exception>
    public static async Task<IReadOnlyList<AccountEvent>> AddGrantAsync(this LeadDbContext db, RoleGrant grant, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await db.RoleGrants.SingleOrDefaultAsync(g => g.Id == grant.Id, cancellationToken) is { } earlier)
        {
            return (earlier.AccountId, earlier.Role, earlier.DutyOf) == (grant.AccountId, grant.Role, grant.DutyOf)
                ? []
                : throw new RuleViolationException("This form was used before. Open the page again");
        }
        var open = await db.RoleGrants
            .Where(g => g.AccountId == grant.AccountId && g.Role == grant.Role && g.DutyOf == grant.DutyOf && (g.Status == GrantStatus.Waiting || g.Status == GrantStatus.Given))
            .ToListAsync(cancellationToken);
        open.ForEach(g => g.CloseIfRunOut(now));
        if (open.Any(g => g.IsOpen && g.SharesADayWith(grant)))
        {
            throw new RuleViolationException("They hold this role on these days already, or it waits to be confirmed");
        }
        db.RoleGrants.Add(grant);
        return [new AccountEvent(grant.IsDeputyship ? AccountEventKind.DeputyNamed : AccountEventKind.Granted, grant, grant.GrantedBy, grant.Reason, now)];
    }

    /// <summary>A sensitive role with nobody's confirmation, while nobody in a working account holds one.</summary>
    /// <exception cref="RuleViolationException">Somebody does.</exception>
    public static async Task<IReadOnlyList<AccountEvent>> GrantFirstAsync(this LeadDbContext db, Guid accountId, string role, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await db.HoldersOf(Roles.Sensitive, now).AnyAsync(cancellationToken))
        {
            throw new RuleViolationException("Somebody holds such a role already. An administrator grants the next, and that person confirms");
        }
        return await db.AddGrantAsync(RoleGrant.ByThePortal(accountId, role, "The first, by command", now), now, cancellationToken);
    }

    /// <summary>Takes a role away, and with it the deputies for it.</summary>
    /// <exception cref="RuleViolationException">It is the last administrator's.</exception>
    public static async Task<IReadOnlyList<AccountEvent>> WithdrawAsync(
        this LeadDbContext db, RoleGrant grant, Guid by, string reason, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (grant is { Role: Roles.Administrator, IsDeputyship: false } && grant.StateAt(now) == GrantStatus.Given)
        {
            await db.RefuseLastAdministratorAsync(grant.AccountId, now, cancellationToken);
        }
        if (!grant.Withdraw(by, reason, now))
        {
            return [];
        }
        var deputies = grant.IsDeputyship ? [] : await db.RoleGrants
            .Where(g => g.DutyOf == grant.AccountId && g.AccountId != grant.AccountId && g.Role == grant.Role && (g.Status == GrantStatus.Waiting || g.Status == GrantStatus.Given))
            .ToListAsync(cancellationToken);
        deputies.ForEach(deputy => deputy.Withdraw(by, reason, now));
        return [.. deputies.Prepend(grant).Select(g => new AccountEvent(AccountEventKind.Withdrawn, g, by, reason, now))];
    }

    /// <summary>Nobody can sign in with the account from now on, and what it granted and nobody confirmed yet is taken back.</summary>
    /// <exception cref="RuleViolationException">It is one's own, or the last administrator's.</exception>
    public static async Task<IReadOnlyList<AccountEvent>> DisableAsync(
        this LeadDbContext db, LeadUser user, Guid by, string reason, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if ((await db.RolesOfAsync(user.Id, now, cancellationToken)).Contains(Roles.Administrator))
        {
            await db.RefuseLastAdministratorAsync(user.Id, now, cancellationToken);
        }
        if (!user.Disable(by, now))
        {
            return [];
        }
        var granted = await db.RoleGrants.Where(g => g.GrantedBy == user.Id && g.Status == GrantStatus.Waiting).ToListAsync(cancellationToken);
        granted.ForEach(grant => grant.Withdraw(by, reason, now));
        return [new AccountEvent(AccountEventKind.Disabled, user.Id, by, reason, now), .. granted.Select(g => new AccountEvent(AccountEventKind.Withdrawn, g, by, reason, now))];
    }

    /// <summary>Somebody else must be administrator for good, in an account that works: nobody can lock the installation out.</summary>
    private static async Task RefuseLastAdministratorAsync(this LeadDbContext db, Guid accountId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var lasting = db.GrantsOn(LondonTime.Date(now)).Where(g => g.Role == Roles.Administrator && g.DutyOf == g.AccountId && g.Until == null && g.AccountId != accountId);
        if (!await db.Users.AnyAsync(user => user.DisabledAt == null && user.EmailConfirmed && lasting.Any(g => g.AccountId == user.Id), cancellationToken))
        {
            throw new RuleViolationException("This is the last administrator. Make somebody else administrator first");
        }
    }
}
