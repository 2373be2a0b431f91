using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Lead.Web.Infrastructure.Tags;

/// <summary>
/// One question with one box: label, hint, error, input. <c>type</c> is that of the input, or <c>textarea</c>, or <c>select</c> with
/// <c>options</c>. What was typed stands in it again after an error, but for passwords.
/// </summary>
[HtmlTargetElement("field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FieldTagHelper : TagHelper
{
    public ModelExpression For { get; set; } = null!;

    public string Label { get; set; } = "";

    public string? Hint { get; set; }

    public string Type { get; set; } = "text";

    public string? Autocomplete { get; set; }

    public string? Inputmode { get; set; }

    /// <summary>A width class: <c>short</c>.</summary>
    public string? Size { get; set; }

    public IEnumerable<SelectListItem>? Options { get; set; }

    /// <summary>What the first, empty option of a select says.</summary>
    public string Empty { get; set; } = "";

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext Page { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var question = new Question(Page, For);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        if (question.Error is not null)
        {
            output.Attributes.SetAttribute("class", "bad-f");
        }
        var label = new TagBuilder("label");
        label.AddCssClass("lab");
        label.Attributes["for"] = question.Id;
        label.InnerHtml.Append(Label);
        output.Content.AppendHtml(label);
        question.Describe(output.Content, Hint);
        output.Content.AppendHtml(Box(question));
    }

    private TagBuilder Box(Question question)
    {
        var box = new TagBuilder(Type is "textarea" or "select" ? Type : "input");
        box.Attributes["id"] = question.Id;
        box.Attributes["name"] = question.Name;
        box.AddCssClass(Size is null ? "in" : $"in {Size}");
        question.Mark(box, Hint);
        SetIfAny(box, "autocomplete", Autocomplete);
        SetIfAny(box, "inputmode", Inputmode);
        switch (Type)
        {
            case "textarea":
                box.Attributes["rows"] = "4";
                // The first line break after the tag is not part of the text.
                box.InnerHtml.AppendHtml("\n").Append(question.Value);
                break;
            case "select":
                AddOptions(box, question.Value);
                break;
            default:
                box.Attributes["type"] = Type;
                box.TagRenderMode = TagRenderMode.SelfClosing;
                SetIfAny(box, "value", Type == "password" ? null : question.Value);
                break;
        }
        return box;
    }

    private void AddOptions(TagBuilder select, string value)
    {
        foreach (var item in (Options ?? []).Prepend(new SelectListItem(Empty, "")))
        {
            var option = new TagBuilder("option");
            option.Attributes["value"] = item.Value;
            if (string.Equals(item.Value, value, StringComparison.OrdinalIgnoreCase))
            {
                option.Attributes["selected"] = "selected";
            }
            option.InnerHtml.Append(item.Text);
            select.InnerHtml.AppendHtml(option);
        }
    }

    private static void SetIfAny(TagBuilder box, string attribute, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            box.Attributes[attribute] = value;
        }
    }
}
