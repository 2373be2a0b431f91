using FluentValidation;
using Lead.Web.Infrastructure.Languages;

namespace Lead.Web.Features.Account.SecondStep;

/// <summary>The code of the app, or one from paper.</summary>
public sealed class SecondStepForm
{
    public string? Code { get; set; }

    public string? RecoveryCode { get; set; }

    public string? ReturnUrl { get; set; }

    public string? Kept { get; set; }

    internal sealed class Validator : AbstractValidator<SecondStepForm>
    {
        public const int MaxLength = 40;

        public Validator(Text text)
        {
            RuleFor(form => form.Code).NotEmpty().When(form => string.IsNullOrWhiteSpace(form.RecoveryCode)).WithMessage(text["Enter the code"]);
            RuleFor(form => form.Code).MaximumLength(MaxLength).WithMessage(text["Enter the code"]);
            RuleFor(form => form.RecoveryCode).MaximumLength(MaxLength).WithMessage(text["Enter the code"]);
        }
    }
}
