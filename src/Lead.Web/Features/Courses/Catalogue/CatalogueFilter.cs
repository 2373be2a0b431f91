using Microsoft.AspNetCore.WebUtilities;

namespace Lead.Web.Features.Courses.Catalogue;

/// <summary>What somebody chose, as it stands in the address. Unknown facets and values are not there.</summary>
public sealed class CatalogueFilter
{
    public const int MaxWordsLength = 100;

    private readonly Dictionary<string, HashSet<string>> _chosen;

    private CatalogueFilter(string words, Dictionary<string, HashSet<string>> chosen)
    {
        Words = words;
        _chosen = chosen;
    }

    public string Words { get; }

    public bool IsEmpty => Words == "" && _chosen.Count == 0;

    public static CatalogueFilter Read(IQueryCollection query, IReadOnlyList<Facet> facets)
    {
        var words = query["q"].ToString().Trim();
        var chosen = facets
            .Select(facet => (facet.Name, Values: query[facet.Name].Where(value => facet.Options.Any(option => option.Value == value)).ToHashSet()!))
            .Where(facet => facet.Values.Count > 0)
            .ToDictionary(facet => facet.Name, facet => facet.Values!);
        return new CatalogueFilter(Shorten(words), chosen!);
    }

    public IReadOnlySet<string> Chosen(string facet) => _chosen.GetValueOrDefault(facet) ?? [];

    public bool Has(string facet, string value) => Chosen(facet).Contains(value);

    public CatalogueFilter WithoutWords() => new("", _chosen);

    public CatalogueFilter Without(string facet) => new(Words, _chosen.Where(pair => pair.Key != facet).ToDictionary());

    public CatalogueFilter Without(string facet, string value) => new(Words, _chosen
        .Select(pair => (pair.Key, Values: pair.Key == facet ? [.. pair.Value.Where(v => v != value)] : pair.Value))
        .Where(pair => pair.Values.Count > 0).ToDictionary(pair => pair.Key, pair => pair.Values));

    /// <summary>The query string of this choice, and of a page when it is not the first.</summary>
    public string Query(int page = 1)
    {
        var pairs = _chosen.SelectMany(pair => pair.Value.Select(value => KeyValuePair.Create(pair.Key, (string?)value))).ToList();
        if (Words != "")
        {
            pairs.Insert(0, new("q", Words));
        }
        if (page > 1)
        {
            pairs.Add(new("page", $"{page}"));
        }
        return QueryHelpers.AddQueryString("", pairs);
    }

    /// <summary>Never in the middle of a letter: half of a surrogate pair is no text.</summary>
    private static string Shorten(string words) =>
        words.Length <= MaxWordsLength ? words : words[..(char.IsHighSurrogate(words[MaxWordsLength - 1]) ? MaxWordsLength - 1 : MaxWordsLength)];
}
