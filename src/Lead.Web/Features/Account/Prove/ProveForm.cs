using FluentValidation;
using Lead.Web.Infrastructure.Languages;

namespace Lead.Web.Features.Account.Prove;

public sealed class ProveForm
{
    public string? Password { get; set; }

    public string? Code { get; set; }

    public string? ReturnUrl { get; set; }

    public string? Kept { get; set; }

    internal sealed class Validator : AbstractValidator<ProveForm>
    {
        public Validator(Text text) => RuleFor(form => form.Password).NotEmpty().WithMessage(text["Enter your password"]);
    }
}

/// <param name="ByPassword">A password is enough, with the code where there is an app.</param>
public sealed record ProvePage(ProveForm Form, bool ByPassword, bool AsksCode, bool HasPasskey);
