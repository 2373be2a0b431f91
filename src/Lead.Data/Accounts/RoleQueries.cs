using Lead.Domain;
using Microsoft.EntityFrameworkCore;

namespace Lead.Data.Accounts;

public static class RoleQueries
{
    /// <summary>The grants that give their role on a day in London: the one predicate of who may do what. A deputy's needs the duty itself to be held.</summary>
    public static IQueryable<RoleGrant> GrantsOn(this LeadDbContext db, DateOnly day)
    {
        var given = db.RoleGrants.Where(grant => grant.Status == GrantStatus.Given && grant.From <= day && (grant.Until == null || grant.Until >= day));
        return given.Where(grant => grant.DutyOf == grant.AccountId
            || given.Any(duty => duty.AccountId == grant.DutyOf && duty.DutyOf == grant.DutyOf && duty.Role == grant.Role));
    }

    /// <summary>The roles an account holds now.</summary>
    public static Task<List<string>> RolesOfAsync(this LeadDbContext db, Guid accountId, DateTimeOffset now, CancellationToken cancellationToken) =>
        db.GrantsOn(LondonTime.Date(now)).Where(grant => grant.AccountId == accountId).Select(grant => grant.Role).Distinct().ToListAsync(cancellationToken);

    /// <summary>The accounts that can be used and hold one of these roles now.</summary>
    public static IQueryable<LeadUser> HoldersOf(this LeadDbContext db, IReadOnlyList<string> roles, DateTimeOffset now)
    {
        var grants = db.GrantsOn(LondonTime.Date(now)).Where(grant => roles.Contains(grant.Role));
        return db.Users.Where(user => user.DisabledAt == null && grants.Any(grant => grant.AccountId == user.Id));
    }
}
