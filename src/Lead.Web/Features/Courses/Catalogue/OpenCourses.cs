namespace Lead.Web.Features.Courses.Catalogue;

/// <summary>An option with the runs it is true of, and those of which nobody has told us.</summary>
internal sealed record IndexedOption(FacetOption Option, RunSet Runs, RunSet Unsure);

/// <summary>A facet with its options.</summary>
internal sealed record IndexedFacet(Facet Facet, IReadOnlyList<IndexedOption> Options);

/// <summary>The courses that are open at a moment, and an index of them in which finding and counting are operations on bits. Immutable.</summary>
public sealed class OpenCourses
{
    private readonly WordIndex _words;
    private readonly RunSet _all;
    private readonly int _rows;

    public OpenCourses(IReadOnlyList<CatalogueCourse> courses)
    {
        Courses = courses;
        _rows = courses.Max(course => (int?)course.Runs.Count) ?? 0;
        _words = new WordIndex(courses.Select(course => course.Words));
        Runs = [.. courses.Index().SelectMany(course => course.Item.Runs.Index().Select(run => (Course: course.Index, Run: run.Index))).OrderBy(at => courses[at.Course].Runs[at.Run].Begins)];
        _all = AllOf(Enumerable.Range(0, courses.Count));
        var terms = Sets(run => run.Terms);
        var unsure = Sets(run => run.Unsure);
        var none = NoRuns();
        Facets = Catalogue.Facets.For(courses);
        Indexed = [.. Facets.Select(facet => new IndexedFacet(facet, [.. facet.Options.Select(Option)]))];

        IndexedOption Option(FacetOption option) => new(option, terms.GetValueOrDefault(option.Term, none), unsure.GetValueOrDefault(option.Term, none));
    }

    public IReadOnlyList<CatalogueCourse> Courses { get; }

    public IReadOnlyList<Facet> Facets { get; }

    internal IReadOnlyList<IndexedFacet> Indexed { get; }

    /// <summary>Every run by the places of its course and of itself in it, soonest first.</summary>
    internal IReadOnlyList<(int Course, int Run)> Runs { get; }

    /// <summary>The runs of the courses in which all these parts of words stand.</summary>
    internal RunSet With(IEnumerable<string> words) => words.Select(word => AllOf(_words.Having(word))).Aggregate(_all, (left, having) => left.And(having));

    private RunSet AllOf(IEnumerable<int> courses)
    {
        var set = NoRuns();
        foreach (var course in courses)
        {
            for (var run = 0; run < Courses[course].Runs.Count; run++)
            {
                set.Add(course, run);
            }
        }
        return set;
    }

    private Dictionary<string, RunSet> Sets(Func<CatalogueRun, IEnumerable<string>> terms)
    {
        var sets = new Dictionary<string, RunSet>();
        foreach (var (course, run) in Runs)
        {
            foreach (var term in terms(Courses[course].Runs[run]))
            {
                if (!sets.TryGetValue(term, out var set))
                {
                    sets.Add(term, set = NoRuns());
                }
                set.Add(course, run);
            }
        }
        return sets;
    }

    private RunSet NoRuns() => new(Courses.Count, _rows);
}
