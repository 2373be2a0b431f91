using FluentValidation;
using Lead.Web.Infrastructure.Languages;
using Microsoft.AspNetCore.Html;

namespace Lead.Web.Features.Account.App;

public sealed class AppForm
{
    /// <summary>The new key, encrypted: nothing is saved until the app has shown that it knows it.</summary>
    public string? Key { get; set; }

    public string? Code { get; set; }

    internal sealed class Validator : AbstractValidator<AppForm>
    {
        private const int MaxLength = 40;

        public Validator(Text text) => RuleFor(form => form.Code).Must(code => !string.IsNullOrWhiteSpace(code) && code.Length <= MaxLength).WithMessage(text["Enter the code"]);
    }
}

/// <param name="Key">In groups of four letters, to be typed.</param>
/// <param name="Link">What the picture says; a telephone opens it in its app.</param>
/// <param name="Picture">The same as SVG.</param>
/// <param name="IsOn">There is an app already, which this one replaces.</param>
/// <param name="IsMust">A member of staff who can do nothing else before.</param>
public sealed record AppPage(AppForm Form, string Key, string Link, IHtmlContent Picture, bool IsOn, bool IsMust);
