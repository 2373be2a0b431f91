using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Lead.Web.Infrastructure.Tags;

/// <summary>One question with a few answers to pick: radio buttons, or with <c>many</c> check boxes. Nothing is picked beforehand but what the person told us.</summary>
[HtmlTargetElement("choices", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ChoicesTagHelper : TagHelper
{
    public ModelExpression For { get; set; } = null!;

    public string Label { get; set; } = "";

    public string? Hint { get; set; }

    public bool Many { get; set; }

    /// <summary>Beside each other where there is room.</summary>
    public bool Across { get; set; }

    public IEnumerable<SelectListItem> Options { get; set; } = [];

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext Page { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var question = new Question(Page, For);
        output.TagName = "fieldset";
        output.TagMode = TagMode.StartTagAndEndTag;
        if (question.Error is not null)
        {
            output.Attributes.SetAttribute("class", "bad-f");
        }
        var legend = new TagBuilder("legend");
        legend.InnerHtml.Append(Label);
        output.Content.AppendHtml(legend);
        question.Describe(output.Content, Hint);
        var list = new TagBuilder("div");
        list.AddCssClass(Across ? "pick h" : "pick");
        foreach (var (option, index) in Options.Select((option, index) => (option, index)))
        {
            list.InnerHtml.AppendHtml(Choice(question, option, index));
        }
        output.Content.AppendHtml(list);
    }

    private TagBuilder Choice(Question question, SelectListItem option, int index)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.Attributes["type"] = Many ? "checkbox" : "radio";
        input.Attributes["name"] = question.Name;
        input.Attributes["value"] = option.Value;
        // The error summary leads to the first answer.
        input.Attributes["id"] = index == 0 ? question.Id : $"{question.Id}-{index}";
        if (question.Values.Contains(option.Value))
        {
            input.Attributes["checked"] = "checked";
        }
        question.Mark(input, Hint);
        var words = new TagBuilder("span");
        words.InnerHtml.Append(option.Text);
        var label = new TagBuilder("label");
        label.InnerHtml.AppendHtml(input).AppendHtml(words);
        return label;
    }
}
