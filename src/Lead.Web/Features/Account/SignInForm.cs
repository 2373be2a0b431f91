using FluentValidation;
using Lead.Web.Infrastructure.Languages;

namespace Lead.Web.Features.Account;

public sealed class SignInForm
{
    public string? Email { get; set; }

    public string? Password { get; set; }

    public string? ReturnUrl { get; set; }

    /// <summary>What the person was writing when the session ended, encrypted; shown again after sign-in.</summary>
    public string? Kept { get; set; }

    internal sealed class Validator : AbstractValidator<SignInForm>
    {
        public Validator(Text text)
        {
            RuleFor(form => form.Email).NotEmpty().WithMessage(text["Give us an e-mail address"]);
            RuleFor(form => form.Password).NotEmpty().WithMessage(text["Enter your password"]);
        }
    }
}
