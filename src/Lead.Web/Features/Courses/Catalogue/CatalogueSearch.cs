namespace Lead.Web.Features.Courses.Catalogue;

/// <param name="Count">The courses listed once it is chosen.</param>
/// <param name="Unsure">How many more would be listed if those had told us.</param>
public sealed record CountedOption(FacetOption Option, int Count, int Unsure, bool IsChosen);

public sealed record CountedFacet(Facet Facet, IReadOnlyList<CountedOption> Options)
{
    public bool IsChosen => Options.Any(option => option.IsChosen);
}

/// <summary>Finds and counts. A run must fit all facets by itself: a creche in one run and a ramp in another help nobody.</summary>
public sealed class CatalogueSearch
{
    private readonly OpenCourses _open;
    private readonly RunSet _withWords;
    private readonly RunSet _found;
    private readonly IReadOnlyList<(string Facet, RunSet Runs)> _fitting;

    public CatalogueSearch(OpenCourses open, CatalogueFilter filter)
    {
        _open = open;
        _withWords = open.With(SearchWords.Split(filter.Words));
        _fitting = [.. open.Indexed.Where(facet => filter.Chosen(facet.Facet.Name).Count > 0).Select(facet => (facet.Facet.Name, Fitting(facet, filter)))];
        _found = Without(facet: null);
        Total = _found.CountCourses();
        Facets = [.. open.Indexed.Select(facet => Count(facet, filter))];
    }

    public int Total { get; }

    public IReadOnlyList<CountedFacet> Facets { get; }

    /// <summary>The courses, each with its matching runs, soonest first.</summary>
    public IEnumerable<CatalogueCourse> Listed
    {
        get
        {
            var seen = new bool[_open.Courses.Count];
            foreach (var (number, run) in _open.Runs)
            {
                if (_found.Contains(number, run) && !seen[number])
                {
                    seen[number] = true;
                    var course = _open.Courses[number];
                    yield return course with { Runs = [.. course.Runs.Where((_, index) => _found.Contains(number, index))] };
                }
            }
        }
    }

    /// <summary>When nothing is found: the one thing chosen (a facet, or <c>q</c>) whose removal gives most, with the courses listed then.</summary>
    public (string Name, int Count)? Suggestion => _fitting
        .Select(chosen => (Name: chosen.Facet, Count: Without(chosen.Facet).CountCourses()))
        .Prepend((Name: "q", Count: Among(_open.With([]), facet: null).CountCourses()))
        .Where(chosen => chosen.Count > 0).OrderByDescending(chosen => chosen.Count)
        .Select(chosen => ((string, int)?)chosen).FirstOrDefault();

    /// <summary>The runs that fit at least one of the options chosen.</summary>
    private static RunSet Fitting(IndexedFacet facet, CatalogueFilter filter) =>
        facet.Options.Where(option => filter.Has(facet.Facet.Name, option.Option.Value)).Select(option => option.Runs).Aggregate((some, others) => some.Or(others));

    /// <summary>What is found once a facet is taken away; nothing is taken away for null.</summary>
    private RunSet Without(string? facet) => Among(_withWords, facet);

    private RunSet Among(RunSet runs, string? facet) =>
        _fitting.Where(chosen => chosen.Facet != facet).Aggregate(runs, (left, chosen) => left.And(chosen.Runs));

    private CountedFacet Count(IndexedFacet facet, CatalogueFilter filter)
    {
        var chosen = _fitting.FirstOrDefault(chosen => chosen.Facet == facet.Facet.Name).Runs;
        var others = chosen is null ? _found : Without(facet.Facet.Name);
        return new CountedFacet(facet.Facet, facet.Options.Select(option => new CountedOption(
            option.Option,
            others.CountCourses(chosen is null ? option.Runs : chosen.Or(option.Runs)),
            facet.Facet.IsFact ? others.CountCourses(option.Unsure, rather: option.Runs) : 0,
            chosen is not null && filter.Has(facet.Facet.Name, option.Option.Value))).ToArray());
    }
}
