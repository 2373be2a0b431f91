using Lead.Data;
using Lead.Data.Accounts;
using Lead.Domain;
using Microsoft.EntityFrameworkCore;

namespace Lead.Web.Features.Admin.Users;

public static class UserQueries
{
    public const int PageSize = 50;
    private const int LastLines = 20;

    /// <summary>Accounts by address or name, and by a role they hold today.</summary>
    public static async Task<UserList> UsersAsync(this LeadDbContext db, string words, string? role, int page, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var holders = db.GrantsOn(LondonTime.Date(now)).Where(grant => grant.Role == role);
        var pattern = $"%{words.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
        var users = db.Users.Where(user =>
            (role == null || holders.Any(grant => grant.AccountId == user.Id))
            && (words == "" || EF.Functions.Like(user.Email!, pattern, "\\") || db.People.Any(person => person.AccountId == user.Id && EF.Functions.Like(person.Name, pattern, "\\"))));
        var total = await users.CountAsync(cancellationToken);
        var (shown, pages) = Paging(page, total);
        var facts = await users.OrderBy(user => user.NormalizedEmail).Skip((shown - 1) * PageSize).Take(PageSize).Facts(db).ToListAsync(cancellationToken);
        var ids = facts.Select(user => user.Id).ToList();
        var grants = (await db.OpenGrants().Where(grant => ids.Contains(grant.AccountId)).LinesAsync(db, now, cancellationToken)).Where(grant => grant.IsOpen).ToLookup(grant => grant.Account.Id);
        return new UserList(
            [.. facts.Select(user => new UserListItem(user, [.. grants[user.Id]]))], words, role, total,
            await db.Waiting(now).CountAsync(cancellationToken), shown, pages);
    }

    public static async Task<UserPage?> UserAsync(this LeadDbContext db, Guid id, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await db.UserFactsAsync(id, cancellationToken) is not { } user)
        {
            return null;
        }
        var grants = await db.RoleGrants.Where(grant => grant.AccountId == id).LinesAsync(db, now, cancellationToken);
        var deputies = await db.RoleGrants.Where(grant => grant.DutyOf == id && grant.AccountId != id).LinesAsync(db, now, cancellationToken);
        var history = await db.AccountEvents.Where(line => line.AccountId == id || line.DutyOf == id).LinesAsync(db, 0, LastLines, cancellationToken);
        return new UserPage(user, [.. grants.Where(grant => grant.IsOpen)], [.. grants.Where(grant => !grant.IsOpen)], deputies, history);
    }

    public static Task<UserFacts?> UserFactsAsync(this LeadDbContext db, Guid id, CancellationToken cancellationToken) =>
        db.Users.Where(user => user.Id == id).Facts(db).SingleOrDefaultAsync(cancellationToken);

    /// <summary>Everything that happened to accounts and roles.</summary>
    public static async Task<HistoryPage> HistoryAsync(this LeadDbContext db, int page, CancellationToken cancellationToken)
    {
        var (shown, pages) = Paging(page, await db.AccountEvents.CountAsync(cancellationToken));
        return new HistoryPage(await db.AccountEvents.LinesAsync(db, (shown - 1) * PageSize, PageSize, cancellationToken), shown, pages);
    }

    private static IQueryable<RoleGrant> OpenGrants(this LeadDbContext db) =>
        db.RoleGrants.Where(grant => grant.Status == GrantStatus.Waiting || grant.Status == GrantStatus.Given);

    private static (int Shown, int Pages) Paging(int page, int total)
    {
        var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
        return (Math.Clamp(page, 1, pages), pages);
    }

    private static IQueryable<UserFacts> Facts(this IQueryable<LeadUser> users, LeadDbContext db) => users.AsNoTracking().Select(user => new UserFacts(
        user.Id, user.Email!,
        db.People.Where(person => person.AccountId == user.Id).Select(person => person.Name).FirstOrDefault(),
        db.Organisations.Where(organisation => organisation.Id == user.OrganisationId).Select(organisation => organisation.Name).FirstOrDefault(),
        user.DisabledAt,
        user.TwoFactorEnabled || db.UserPasskeys.Any(passkey => passkey.UserId == user.Id),
        user.EmailConfirmed));
}
