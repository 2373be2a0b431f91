using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Lead.Web.Infrastructure.Tags;

/// <summary><c>&lt;icon name="tick" class="ok" /&gt;</c>: decoration beside words, never instead of them. Arrows turn round in right-to-left text.</summary>
[HtmlTargetElement("icon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconTagHelper : TagHelper
{
    public string Name { get; set; } = "";

    public string? Class { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var flips = Name is "back" or "next" ? "flip" : "";
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", string.Join(' ', new[] { "i", flips, Class }.Where(name => !string.IsNullOrEmpty(name))));
        output.Attributes.SetAttribute("viewBox", "0 0 20 20");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Attributes.SetAttribute("focusable", "false");
        output.Content.SetHtmlContent($"<path d=\"{Icons.Path(Name)}\"/>");
    }
}
