using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Lead.Web.Infrastructure.Tags;

/// <summary><c>&lt;icon name="tick" class="ok" /&gt;</c>: decoration beside words, never instead of them.</summary>
[HtmlTargetElement("icon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconTagHelper : TagHelper
{
    public string Name { get; set; } = "";

    public string? Class { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Icons.Svg(Name, Class));
    }
}
