using FluentValidation;
using Lead.Web.Infrastructure.Languages;
using Lead.Web.Infrastructure.Security;

namespace Lead.Web.Features.Account;

public sealed class ChoosePasswordForm
{
    public Guid Account { get; set; }

    public string? Token { get; set; }

    public string? NewPassword { get; set; }

    public string? ReturnUrl { get; set; }

    internal sealed class Validator : AbstractValidator<ChoosePasswordForm>
    {
        public Validator(Text text)
        {
            RuleFor(form => form.NewPassword)
                .NotEmpty().WithMessage(text["Choose a password"])
                .MinimumLength(Passwords.MinLength).WithMessage(text["Use {0} letters or more. Three words together work well", Passwords.MinLength])
                .MaximumLength(Passwords.MaxLength).WithMessage(text["Use {0} letters or fewer", Passwords.MaxLength])
                .Must(password => !Passwords.IsEasyToGuess(password ?? "", "")).WithMessage(text["Choose a password that is harder to guess. Three words together work well"]);
        }
    }
}
