using FluentValidation;
using Lead.Web.Infrastructure.Languages;

namespace Lead.Web.Features.Account.Passkeys;

/// <summary>What the browser's passkey answered, as JSON.</summary>
public sealed class PasskeyForm
{
    public string? Credential { get; set; }

    public string? ReturnUrl { get; set; }

    public string? Kept { get; set; }

    internal sealed class Validator : AbstractValidator<PasskeyForm>
    {
        /// <summary>Keys and signatures are a few kilobytes.</summary>
        public const int MaxLength = 20_000;

        public Validator(Text text) =>
            RuleFor(form => form.Credential).Must(credential => credential is { Length: > 0 and <= MaxLength }).WithMessage(text["That passkey did not work. Try again"]);
    }
}

/// <summary>A button that asks the browser for a passkey; it is there only where script can do so.</summary>
/// <param name="Action">Where the passkey's answer is sent.</param>
/// <param name="Options">Where the question is fetched.</param>
public sealed record PasskeyPrompt(string Action, string Options, string? ReturnUrl, string? Kept, string Label);
