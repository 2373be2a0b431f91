using Microsoft.AspNetCore.Identity;

namespace Lead.Data.Accounts;

/// <summary>An account. Who the person is stands in <see cref="Domain.People.Person"/>; what they may do, in their roles.</summary>
public sealed class LeadUser : IdentityUser<Guid>
{
    /// <summary>BCP 47 tag of the language the portal speaks to them.</summary>
    public string Language { get; set; } = Domain.Language.English.Tag;

    /// <summary>The organisation a tutor, partner or receiver acts for.</summary>
    public Guid? OrganisationId { get; set; }
}
