using FluentValidation;
using Lead.Data.Accounts;
using Lead.Domain.People;
using Lead.Web.Infrastructure;
using Lead.Web.Infrastructure.Languages;

namespace Lead.Web.Features.Admin;

/// <summary>Somebody to stand in for a duty, on certain days. <see cref="FormToken"/> is made with the form, so that a form sent twice names one.</summary>
public sealed class DeputyForm
{
    public Guid FormToken { get; set; } = Guid.NewGuid();

    public string? Role { get; set; }

    /// <summary>The deputy's address.</summary>
    public string? Email { get; set; }

    public DateOnly? From { get; set; }

    public DateOnly? Until { get; set; }

    public string? Reason { get; set; }

    internal sealed class Validator : AbstractValidator<DeputyForm>
    {
        public Validator(Text text)
        {
            RuleFor(form => form.Role).Must(role => Roles.Staff.Contains(role ?? "")).WithMessage("Choose a role");
            RuleFor(form => form.Email).Fits(EmailAddress.Parse, text);
            RuleFor(form => form.From).NotNull().WithMessage("Enter the first day");
            RuleFor(form => form.Until).NotNull().WithMessage("Enter the last day");
            RuleFor(form => form.Reason).Required("Say why", RoleGrant.ReasonLength, text);
        }
    }
}
