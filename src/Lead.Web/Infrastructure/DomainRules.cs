using FluentValidation;
using Lead.Domain;
using Lead.Web.Infrastructure.Languages;

namespace Lead.Web.Infrastructure;

/// <summary>Lets a validator ask the domain, so that a rule is said once.</summary>
internal static class DomainRules
{
    /// <summary>The value is one that <paramref name="parse"/> accepts; its sentence is shown where not.</summary>
    public static IRuleBuilderOptionsConditions<TForm, string?> Fits<TForm>(
        this IRuleBuilder<TForm, string?> rule, Func<string?, string?> parse, Text text) =>
        rule.Custom((value, context) =>
        {
            try
            {
                parse(value);
            }
            catch (RuleViolationException violation)
            {
                context.AddFailure(violation.In(text));
            }
        });

    /// <summary>Filled in, and no longer than its column.</summary>
    public static IRuleBuilderOptions<TForm, string?> Required<TForm>(this IRuleBuilder<TForm, string?> rule, string message, int maxLength, Text text) =>
        rule.NotEmpty().WithMessage(text[message]).AtMost(maxLength, text);

    public static IRuleBuilderOptions<TForm, string?> AtMost<TForm>(this IRuleBuilder<TForm, string?> rule, int maxLength, Text text) =>
        rule.MaximumLength(maxLength).WithMessage(text["Use {0} letters or fewer", maxLength]);
}
