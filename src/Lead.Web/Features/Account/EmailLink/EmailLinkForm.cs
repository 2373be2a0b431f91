using FluentValidation;

namespace Lead.Web.Features.Account.EmailLink;

/// <summary>What one end of a change of address says.</summary>
public sealed class EmailLinkForm
{
    public const string Yes = "yes";
    public const string No = "no";

    public Guid Change { get; set; }

    public string? Token { get; set; }

    public string? Answer { get; set; }

    internal sealed class Validator : AbstractValidator<EmailLinkForm>
    {
        /// <summary>Sent by two buttons: there is nothing to fill in wrongly.</summary>
        public Validator() => RuleFor(form => form.Answer).Must(answer => answer is Yes or No);
    }
}

/// <param name="NewEmail">None when the link is too old or was used before.</param>
public sealed record EmailLinkPage(EmailLinkForm Form, string? NewEmail);
