using FluentValidation;
using Lead.Domain.People;
using Lead.Web.Infrastructure;
using Lead.Web.Infrastructure.Languages;

namespace Lead.Web.Features.Admin.Users;

/// <summary>Somebody who has no account yet.</summary>
public sealed class InviteForm
{
    public string? Email { get; set; }

    internal sealed class Validator : AbstractValidator<InviteForm>
    {
        public Validator(Text text) => RuleFor(form => form.Email).Fits(EmailAddress.Parse, text);
    }
}
