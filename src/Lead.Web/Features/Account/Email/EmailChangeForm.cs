using FluentValidation;
using Lead.Domain.People;
using Lead.Web.Infrastructure;
using Lead.Web.Infrastructure.Languages;

namespace Lead.Web.Features.Account.Email;

public sealed class EmailChangeForm
{
    public string? NewEmail { get; set; }

    internal sealed class Validator : AbstractValidator<EmailChangeForm>
    {
        public Validator(Text text) => RuleFor(form => form.NewEmail).Fits(EmailAddress.Parse, text);
    }
}

/// <param name="NewEmail">An address asked for before, which waits.</param>
public sealed record EmailPage(EmailChangeForm Form, string Email, string? NewEmail);
