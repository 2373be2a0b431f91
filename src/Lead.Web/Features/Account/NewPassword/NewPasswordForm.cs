using FluentValidation;
using Lead.Web.Infrastructure.Languages;
using Lead.Web.Infrastructure.Security;

namespace Lead.Web.Features.Account.NewPassword;

public sealed class NewPasswordForm
{
    public string? NewPassword { get; set; }

    internal sealed class Validator : AbstractValidator<NewPasswordForm>
    {
        public Validator(Text text) => RuleFor(form => form.NewPassword).IsGoodPassword(text);
    }
}
