using System.Collections.Concurrent;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Lead.Web.Infrastructure.Tags;

/// <summary>The chain of a run's places: taken links grey, held ones amber, free ones canal. Decoration: the words beside it say the same.</summary>
[HtmlTargetElement("places", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PlacesTagHelper : TagHelper
{
    private const int Step = 15;
    private const int MaxLinks = 20;

    private static readonly ConcurrentDictionary<(int Links, int Held, int Free), HtmlString> Drawn = new();

    public int Taken { get; set; }

    public int Held { get; set; }

    public int Capacity { get; set; }

    /// <summary>For lists: a tag costs more than what it draws. There are few chains, so each is drawn once.</summary>
    public static IHtmlContent Chain(int taken, int held, int capacity)
    {
        var links = Math.Min(capacity, MaxLinks);
        var free = Links(capacity - taken - held);
        return Drawn.GetOrAdd((links, Math.Min(links - free, Links(held)), free), Draw);

        // A long run is drawn to scale: one free place of many still shows as one free link.
        int Links(int places) => capacity == 0 ? 0 : (int)Math.Ceiling(links * Math.Max(0, places) / (double)capacity);
    }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Chain(Taken, Held, Capacity));
    }

    private static HtmlString Draw((int Links, int Held, int Free) chain)
    {
        var width = ((chain.Links + 1) * Step) - 7;
        var links = Enumerable.Range(0, chain.Links).Select(link =>
            $"<rect class=\"{Kind(link)}\" x=\"{(link * Step) + 2}\" y=\"3\" width=\"19\" height=\"12\" rx=\"6\"/>");
        return new HtmlString($"<svg class=\"flip\" width=\"{width}\" height=\"18\" viewBox=\"0 0 {width} 18\" aria-hidden=\"true\" focusable=\"false\">{string.Concat(links)}</svg>");

        string Kind(int link) => link >= chain.Links - chain.Free ? "lk f" : link >= chain.Links - chain.Free - chain.Held ? "lk h" : "lk";
    }
}
