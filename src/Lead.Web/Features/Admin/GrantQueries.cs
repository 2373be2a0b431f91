using Lead.Data;
using Lead.Data.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Lead.Web.Features.Admin;

public static class GrantQueries
{
    /// <summary>Grants with the addresses of everybody in them, the newest first.</summary>
    public static async Task<List<GrantLine>> LinesAsync(this IQueryable<RoleGrant> grants, LeadDbContext db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var found = await grants.AsNoTracking().OrderByDescending(grant => grant.GrantedAt).ThenBy(grant => grant.Role).ToListAsync(cancellationToken);
        var names = await db.NamesAsync(found.SelectMany(g => new[] { g.AccountId, g.DutyOf, g.GrantedBy, g.ConfirmedBy, g.EndedBy }), cancellationToken);
        return
        [
            .. found.Select(g => new GrantLine(
                g.Id, names.Of(g.AccountId), g.Role, g.IsDeputyship ? names.Of(g.DutyOf) : null, names.Of(g.GrantedBy), g.GrantedAt, g.Reason, g.From, g.Until,
                g.StateAt(now), g.ConfirmedBy is null ? null : names.Of(g.ConfirmedBy), g.ConfirmedAt,
                g.EndedAt is null ? null : names.Of(g.EndedBy), g.EndedAt, g.EndReason)),
        ];
    }

    /// <summary>Lines of the history, the newest first.</summary>
    public static async Task<List<HistoryLine>> LinesAsync(this IQueryable<AccountEvent> events, LeadDbContext db, int skip, int take, CancellationToken cancellationToken)
    {
        var found = await events.AsNoTracking().OrderByDescending(line => line.Id).Skip(skip).Take(take).ToListAsync(cancellationToken);
        var names = await db.NamesAsync(found.SelectMany(line => new[] { line.AccountId, line.By, line.DutyOf }), cancellationToken);
        return
        [
            .. found.Select(line => new HistoryLine(
                line.At, line.Kind, names.Of(line.AccountId), names.Of(line.By), line.Role,
                line.DutyOf is { } duty && duty != line.AccountId ? names.Of(duty) : null, line.Until, line.Reason)),
        ];
    }

    /// <summary>The grants that can be confirmed today: <see cref="RoleGrant.StateAt"/> as a query.</summary>
    public static IQueryable<RoleGrant> Waiting(this LeadDbContext db, DateTimeOffset now)
    {
        var since = now - RoleGrant.LongestWait;
        var today = Domain.LondonTime.Date(now);
        return db.RoleGrants.Where(grant => grant.Status == GrantStatus.Waiting && grant.GrantedAt > since && (grant.Until == null || grant.Until >= today));
    }

    private static async Task<Dictionary<Guid, string>> NamesAsync(this LeadDbContext db, IEnumerable<Guid?> ids, CancellationToken cancellationToken)
    {
        var wanted = ids.OfType<Guid>().Distinct().ToList();
        return await db.Users.Where(user => wanted.Contains(user.Id)).ToDictionaryAsync(user => user.Id, user => user.Email!, cancellationToken);
    }

    private static AccountName Of(this Dictionary<Guid, string> names, Guid? id) =>
        id is not { } known ? AccountName.Portal : new AccountName(known, names.GetValueOrDefault(known, "an account that is gone"));
}
