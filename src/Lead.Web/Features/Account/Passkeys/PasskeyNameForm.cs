using FluentValidation;
using Lead.Web.Infrastructure;
using Lead.Web.Infrastructure.Languages;

namespace Lead.Web.Features.Account.Passkeys;

/// <summary>What somebody calls a passkey; and, for a new one, what the browser answered.</summary>
public sealed class PasskeyNameForm
{
    public const int NameLength = 60;

    public string? Name { get; set; }

    public string? Credential { get; set; }

    internal sealed class Validator : AbstractValidator<PasskeyNameForm>
    {
        public Validator(Text text)
        {
            RuleFor(form => form.Name).Required("Give it a name", NameLength, text);
            RuleFor(form => form.Credential).MaximumLength(PasskeyForm.Validator.MaxLength).WithMessage(text["That passkey did not work. Try again"]);
        }
    }
}

/// <param name="Id">Of the credential, for addresses.</param>
public sealed record PasskeyItem(string Id, string Name, DateTimeOffset MadeAt);

public sealed record PasskeysPage(PasskeyNameForm Form, IReadOnlyList<PasskeyItem> Passkeys);

public sealed record PasskeyDetails(PasskeyNameForm Form, PasskeyItem Passkey);
