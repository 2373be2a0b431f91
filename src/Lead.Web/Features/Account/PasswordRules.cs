using FluentValidation;
using Lead.Web.Infrastructure.Languages;
using Lead.Web.Infrastructure.Security;

namespace Lead.Web.Features.Account;

/// <summary>What is asked of a password wherever one is chosen.</summary>
internal static class PasswordRules
{
    public static void IsGoodPassword<TForm>(this IRuleBuilder<TForm, string?> rule, Text text) => rule
        .NotEmpty().WithMessage(text["Choose a password"])
        .MinimumLength(Passwords.MinLength).WithMessage(text["Use {0} letters or more. Three words together work well", Passwords.MinLength])
        .MaximumLength(Passwords.MaxLength).WithMessage(text["Use {0} letters or fewer", Passwords.MaxLength])
        .Must(password => !Passwords.IsEasyToGuess(password ?? "", "")).WithMessage(text["Choose a password that is harder to guess. Three words together work well"]);
}
