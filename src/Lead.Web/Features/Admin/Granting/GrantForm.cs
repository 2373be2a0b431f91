using FluentValidation;
using Lead.Data.Accounts;
using Lead.Web.Infrastructure;
using Lead.Web.Infrastructure.Languages;

namespace Lead.Web.Features.Admin.Granting;

/// <summary>A role for somebody. <see cref="FormToken"/> is made with the form, so that a form sent twice grants once.</summary>
public sealed class GrantForm
{
    public Guid FormToken { get; set; } = Guid.NewGuid();

    public string? Role { get; set; }

    /// <summary>For a tutor, partner or receiver.</summary>
    public Guid? OrganisationId { get; set; }

    /// <summary>The last day; empty for good.</summary>
    public DateOnly? Until { get; set; }

    public string? Reason { get; set; }

    public bool NeedsOrganisation => Roles.OfOrganisations.Contains(Role ?? "");

    internal sealed class Validator : AbstractValidator<GrantForm>
    {
        public Validator(Text text)
        {
            RuleFor(form => form.Role).Must(role => Roles.Staff.Contains(role ?? "")).WithMessage("Choose a role");
            RuleFor(form => form.OrganisationId).NotNull().When(form => form.NeedsOrganisation).WithMessage("Choose the organisation they act for");
            RuleFor(form => form.Reason).Required("Say why", RoleGrant.ReasonLength, text);
        }
    }
}
