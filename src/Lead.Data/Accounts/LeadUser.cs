using Lead.Domain;
using Microsoft.AspNetCore.Identity;

namespace Lead.Data.Accounts;

/// <summary>An account. Who the person is stands in <see cref="Domain.People.Person"/>; what they may do, in their <see cref="RoleGrant"/>s.</summary>
public sealed class LeadUser : IdentityUser<Guid>
{
    /// <summary>BCP 47 tag of the language the portal speaks to them.</summary>
    public string Language { get; set; } = Domain.Language.English.Tag;

    /// <summary>The organisation a tutor, partner or receiver acts for.</summary>
    public Guid? OrganisationId { get; set; }

    /// <summary>The half-minute of the last code accepted from the authenticator app: no code is accepted twice.</summary>
    public long? LastCodeStep { get; set; }

    /// <summary>Since when nobody can sign in with it; why stands in the history.</summary>
    public DateTimeOffset? DisabledAt { get; private set; }

    /// <summary>Ends every session and every link that was mailed: the new stamp fits none of them. Twice is once.</summary>
    /// <returns>Whether this changed anything.</returns>
    /// <exception cref="RuleViolationException">It is the account of the person who asks.</exception>
    public bool Disable(Guid by, DateTimeOffset now)
    {
        if (by == Id)
        {
            throw new RuleViolationException("You cannot switch off your own account");
        }
        if (DisabledAt is not null)
        {
            return false;
        }
        DisabledAt = now;
        SecurityStamp = Guid.NewGuid().ToString("N");
        RefuseOlderCopies();
        return true;
    }

    /// <returns>Whether this changed anything.</returns>
    public bool Enable()
    {
        var was = DisabledAt is not null;
        DisabledAt = null;
        RefuseOlderCopies();
        return was;
    }

    /// <returns>Whether this changed anything.</returns>
    public bool ActFor(Guid? organisationId)
    {
        var before = OrganisationId;
        OrganisationId = organisationId;
        RefuseOlderCopies();
        return before != organisationId;
    }

    /// <summary>Identity writes every column: a wrong password counted at the same moment must not bring the old ones back.</summary>
    private void RefuseOlderCopies() => ConcurrencyStamp = Guid.NewGuid().ToString();
}
