using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Lead.Web.Features.Courses.Catalogue;

/// <param name="Name">Its name in the address.</param>
/// <param name="Label">A key of the translations.</param>
/// <param name="IsFact">A kind of help or access, of which a run may not have told us.</param>
public sealed record Facet(string Name, string Label, IReadOnlyList<FacetOption> Options, bool IsFact = false)
{
    public Facet(string name, string label, IEnumerable<(string Value, string Label)> options, bool isFact = false)
        : this(name, label, [.. options.Select(option => new FacetOption(name, option.Value, option.Label))], isFact)
    {
    }
}

/// <param name="Label">A key of the translations, or the name of a place.</param>
public sealed record FacetOption(string Facet, string Value, string Label)
{
    private readonly HtmlString _open = Draw(Facet, Value, "");
    private readonly HtmlString _ticked = Draw(Facet, Value, " checked=\"checked\"");

    public string Term { get; } = Facets.Term(Facet, Value);

    /// <summary>Wards have a GSS code of their own kind.</summary>
    public bool IsWard { get; } = Value.StartsWith("E05", StringComparison.Ordinal);

    /// <summary>The box to tick, drawn once: a page has sixty.</summary>
    public IHtmlContent Box(bool isTicked) => isTicked ? _ticked : _open;

    private static HtmlString Draw(string facet, string value, string ticked) =>
        new($"<input type=\"checkbox\" name=\"{HtmlEncoder.Default.Encode(facet)}\" value=\"{HtmlEncoder.Default.Encode(value)}\"{ticked}>");
}
