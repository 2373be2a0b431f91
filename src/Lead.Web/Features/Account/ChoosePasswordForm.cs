using FluentValidation;
using Lead.Web.Infrastructure.Languages;

namespace Lead.Web.Features.Account;

public sealed class ChoosePasswordForm
{
    public Guid Account { get; set; }

    public string? Token { get; set; }

    public string? NewPassword { get; set; }

    public string? ReturnUrl { get; set; }

    internal sealed class Validator : AbstractValidator<ChoosePasswordForm>
    {
        public Validator(Text text) => RuleFor(form => form.NewPassword).IsGoodPassword(text);
    }
}
