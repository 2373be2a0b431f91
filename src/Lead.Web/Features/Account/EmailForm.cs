using FluentValidation;
using Lead.Domain.People;
using Lead.Web.Infrastructure;
using Lead.Web.Infrastructure.Languages;

namespace Lead.Web.Features.Account;

/// <summary>One address: for registering, and when the password is forgotten.</summary>
public sealed class EmailForm
{
    public string? Email { get; set; }

    public string? ReturnUrl { get; set; }

    internal sealed class Validator : AbstractValidator<EmailForm>
    {
        public Validator(Text text) => RuleFor(form => form.Email).Fits(EmailAddress.Parse, text);
    }
}
