using FluentValidation;
using Lead.Data.Accounts;
using Lead.Web.Infrastructure;
using Lead.Web.Infrastructure.Languages;

namespace Lead.Web.Features.Admin.Switching;

/// <summary>The organisation an account acts for; empty for none.</summary>
public sealed class OrganisationForm
{
    public Guid? OrganisationId { get; set; }

    public string? Reason { get; set; }

    internal sealed class Validator : AbstractValidator<OrganisationForm>
    {
        public Validator(Text text) => RuleFor(form => form.Reason).Required("Say why", RoleGrant.ReasonLength, text);
    }
}
