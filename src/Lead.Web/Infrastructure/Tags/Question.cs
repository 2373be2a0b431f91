using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Lead.Web.Infrastructure.Tags;

/// <summary>What every question of a form has: name, id, value typed, error, and how they refer to each other.</summary>
internal sealed class Question(ViewContext page, ModelExpression expression)
{
    public string Name { get; } = page.ViewData.TemplateInfo.GetFullHtmlFieldName(Field(expression.Name));

    public string Id => TagBuilder.CreateSanitizedId(Name, "_");

    public string? Error => page.ModelState.TryGetValue(Name, out var entry) && entry.Errors.Count > 0 ? entry.Errors[0].ErrorMessage : null;

    /// <summary>What was typed, else what the model holds.</summary>
    public string Value => page.ModelState.TryGetValue(Name, out var entry) && entry.AttemptedValue is { } typed ? typed : Show(expression.Model);

    public IReadOnlyList<string> Values => page.ModelState.TryGetValue(Name, out var entry) && entry.RawValue is string[] or string
        ? [.. entry.RawValue as string[] ?? [(string)entry.RawValue]]
        : expression.Model is System.Collections.IEnumerable many and not string ? [.. many.Cast<object>().Select(Show)] : [Show(expression.Model)];

    /// <summary>A page's model may hold its form: names on the wire are the form's own.</summary>
    private static string Field(string name) => name.StartsWith("Form.", StringComparison.Ordinal) ? name["Form.".Length..] : name;

    public void Describe(TagHelperContent content, string? hint)
    {
        if (hint is not null)
        {
            content.AppendHtml(Element("hint", "hint", hint));
        }
        if (Error is { } error)
        {
            var element = Element("em", "error", "");
            element.InnerHtml.AppendHtml($"<svg class=\"i\" viewBox=\"0 0 20 20\" aria-hidden=\"true\" focusable=\"false\"><path d=\"{Icons.Warning}\"/></svg>").Append(error);
            content.AppendHtml(element);
        }
    }

    /// <summary>Ties hint and error to the box for those who cannot see them.</summary>
    public void Mark(TagBuilder box, string? hint)
    {
        var described = string.Join(' ', new[] { hint is null ? null : $"{Id}-hint", Error is null ? null : $"{Id}-error" }.OfType<string>());
        if (described != "")
        {
            box.Attributes["aria-describedby"] = described;
        }
        if (Error is not null)
        {
            box.Attributes["aria-invalid"] = "true";
        }
    }

    private TagBuilder Element(string cssClass, string suffix, string text)
    {
        var element = new TagBuilder("span");
        element.AddCssClass(cssClass);
        element.Attributes["id"] = $"{Id}-{suffix}";
        element.InnerHtml.Append(text);
        return element;
    }

    private static string Show(object? value) => value switch
    {
        null => "",
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        decimal money => money.ToString("0.00", CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
