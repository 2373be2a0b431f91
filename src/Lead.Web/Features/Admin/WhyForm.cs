using FluentValidation;
using Lead.Data.Accounts;
using Lead.Web.Infrastructure;
using Lead.Web.Infrastructure.Languages;

namespace Lead.Web.Features.Admin;

/// <summary>Why somebody is let in or put out; stands in the history.</summary>
public sealed class WhyForm
{
    public string? Reason { get; set; }

    internal sealed class Validator : AbstractValidator<WhyForm>
    {
        public Validator(Text text) => RuleFor(form => form.Reason).Required("Say why", RoleGrant.ReasonLength, text);
    }
}
