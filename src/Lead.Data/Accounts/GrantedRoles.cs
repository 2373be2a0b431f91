using Lead.Domain;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Lead.Data.Accounts;

/// <summary>
/// Identity's store, with roles from <see cref="RoleGrant"/>s in place of its own table: whoever asks for a role anywhere gets what is granted
/// today. What is added through Identity the portal gives by itself.
/// </summary>
public sealed class GrantedRoles(LeadDbContext db, TimeProvider clock, IdentityErrorDescriber? describer = null)
    : UserStore<LeadUser, IdentityRole<Guid>, LeadDbContext, Guid>(db, describer)
{
    public override async Task<IList<string>> GetRolesAsync(LeadUser user, CancellationToken cancellationToken = default) =>
        await Context.RolesOfAsync(user.Id, clock.GetUtcNow(), cancellationToken);

    public override async Task<bool> IsInRoleAsync(LeadUser user, string normalizedRoleName, CancellationToken cancellationToken = default) =>
        (await GetRolesAsync(user, cancellationToken)).Contains(Known(normalizedRoleName));

    public override async Task<IList<LeadUser>> GetUsersInRoleAsync(string normalizedRoleName, CancellationToken cancellationToken = default)
    {
        var holders = Context.GrantsOn(LondonTime.Date(clock.GetUtcNow())).Where(grant => grant.Role == Known(normalizedRoleName));
        return await Context.Users.Where(user => holders.Any(grant => grant.AccountId == user.Id)).ToListAsync(cancellationToken);
    }

    public override Task AddToRoleAsync(LeadUser user, string normalizedRoleName, CancellationToken cancellationToken = default)
    {
        Context.RoleGrants.Add(RoleGrant.ByThePortal(user.Id, Known(normalizedRoleName), "Given by the portal itself", clock.GetUtcNow()));
        return Task.CompletedTask;
    }

    public override async Task RemoveFromRoleAsync(LeadUser user, string normalizedRoleName, CancellationToken cancellationToken = default)
    {
        var held = await Context.RoleGrants.Where(g => g.AccountId == user.Id && g.Role == Known(normalizedRoleName)).ToListAsync(cancellationToken);
        held.ForEach(grant => grant.Withdraw(by: null, "Taken away by the portal itself", clock.GetUtcNow()));
    }

    private static string Known(string normalizedRoleName) =>
        Roles.All.FirstOrDefault(role => string.Equals(role, normalizedRoleName, StringComparison.OrdinalIgnoreCase))
        ?? throw new InvalidOperationException($"There is no role {normalizedRoleName}.");
}
