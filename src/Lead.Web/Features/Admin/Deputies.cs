using Lead.Data;
using Lead.Data.Accounts;
using Lead.Domain;
using Microsoft.EntityFrameworkCore;

namespace Lead.Web.Features.Admin;

public static class Deputies
{
    /// <summary>Names a deputy for a duty of an account. Call it inside <see cref="AccountChanges.MakeAsync"/>.</summary>
    /// <param name="dutyOf">Whose duty it is.</param>
    /// <param name="by">That person, or an administrator.</param>
    /// <exception cref="RuleViolationException">The duty is not theirs; nobody on the staff has that address; or the grant's own rules.</exception>
    public static async Task<IReadOnlyList<AccountEvent>> NameDeputyAsync(
        this LeadDbContext db, Guid dutyOf, DeputyForm form, Guid by, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var duty = await db.HeldAsync(dutyOf, form.Role!, now, cancellationToken);
        var deputy = await db.ColleagueAsync(form.Email!.Trim(), now, cancellationToken);
        if (Roles.OfOrganisations.Contains(duty.Role) && deputy.OrganisationId != await db.Users.Where(u => u.Id == dutyOf).Select(u => u.OrganisationId).SingleAsync(cancellationToken))
        {
            throw new RuleViolationException("A deputy for this role acts for the same organisation");
        }
        var grant = duty.Deputise(deputy.Id, form.FormToken, by, form.Reason!, form.From!.Value, form.Until!.Value, now);
        return await db.AddGrantAsync(grant, now, cancellationToken);
    }

    /// <summary>The grant of a duty; a deputy's where they hold it only so, which then refuses.</summary>
    private static async Task<RoleGrant> HeldAsync(this LeadDbContext db, Guid accountId, string role, DateTimeOffset now, CancellationToken cancellationToken) =>
        (await db.GrantsOn(LondonTime.Date(now)).Where(g => g.AccountId == accountId && g.Role == role).ToListAsync(cancellationToken)).MinBy(g => g.IsDeputyship)
            ?? throw new RuleViolationException("A deputy can be named once the role is held");

    /// <summary>Somebody on the staff. An address of nobody and one of a resident answer alike.</summary>
    private static async Task<LeadUser> ColleagueAsync(this LeadDbContext db, string email, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var normalized = email.ToUpperInvariant();
        return await db.HoldersOf(Roles.Staff, now).SingleOrDefaultAsync(user => user.NormalizedEmail == normalized, cancellationToken)
            ?? throw new RuleViolationException("Nobody on the staff has this e-mail address");
    }
}
