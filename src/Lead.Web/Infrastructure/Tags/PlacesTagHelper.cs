using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Lead.Web.Infrastructure.Tags;

/// <summary>The chain of a run's places: taken links grey, held ones amber, free ones canal. Decoration: the words beside it say the same.</summary>
[HtmlTargetElement("places", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PlacesTagHelper : TagHelper
{
    private const int Step = 15;
    private const int MaxLinks = 20;

    public int Taken { get; set; }

    public int Held { get; set; }

    public int Capacity { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        // A long run is drawn to scale: one free place of many still shows as one free link.
        var links = Math.Min(Capacity, MaxLinks);
        var free = Drawn(Capacity - Taken - Held, links);
        var held = Math.Min(links - free, Drawn(Held, links));
        var width = ((links + 1) * Step) - 7;
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "flip");
        output.Attributes.SetAttribute("width", width);
        output.Attributes.SetAttribute("height", 18);
        output.Attributes.SetAttribute("viewBox", $"0 0 {width} 18");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Attributes.SetAttribute("focusable", "false");
        var chain = new StringBuilder();
        for (var link = 0; link < links; link++)
        {
            var kind = link >= links - free ? "lk f" : link >= links - free - held ? "lk h" : "lk";
            chain.Append(CultureInfo.InvariantCulture, $"<rect class=\"{kind}\" x=\"{(link * Step) + 2}\" y=\"3\" width=\"19\" height=\"12\" rx=\"6\"/>");
        }
        output.Content.SetHtmlContent(chain.ToString());
    }

    private int Drawn(int places, int links) => Capacity == 0 ? 0 : (int)Math.Ceiling(links * Math.Max(0, places) / (double)Capacity);
}
