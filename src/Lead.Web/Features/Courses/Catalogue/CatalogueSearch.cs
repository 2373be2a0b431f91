namespace Lead.Web.Features.Courses.Catalogue;

/// <param name="Listed">The courses, each with its matching runs, soonest first.</param>
/// <param name="Counts">For each <c>facet=value</c>, the courses listed once it is chosen.</param>
/// <param name="Unsure">For each <c>facet=value</c>, how many more courses would be listed if those had told us.</param>
/// <param name="Without">For each facet chosen (and <c>q</c>), the courses listed once it is taken away.</param>
public sealed record CatalogueFindings(
    IReadOnlyList<CatalogueCourse> Listed,
    IReadOnlyDictionary<string, int> Counts,
    IReadOnlyDictionary<string, int> Unsure,
    IReadOnlyDictionary<string, int> Without);

/// <summary>Finds and counts in one pass over the snapshot. A run must fit all facets by itself: a creche in one run and a ramp in another help nobody.</summary>
public static class CatalogueSearch
{
    public static CatalogueFindings Find(IReadOnlyList<CatalogueCourse> courses, IReadOnlyList<Facet> facets, CatalogueFilter filter)
    {
        var words = SearchWords.Split(filter.Words);
        var counts = new Tally();
        var unsure = new Tally();
        var without = new Tally();
        var listed = new List<CatalogueCourse>();
        foreach (var course in courses)
        {
            if (!words.All(word => course.Words.Contains(word, StringComparison.Ordinal)))
            {
                if (course.Runs.Any(run => !Failing(run, facets, filter).Any()))
                {
                    without.Add("q");
                }
                continue;
            }
            var hits = new HashSet<string>();
            var maybe = new HashSet<string>();
            var nearly = new HashSet<string>();
            var matching = course.Runs.Where(run => Note(run, facets, filter, hits, maybe, nearly)).ToList();
            counts.Add(hits);
            unsure.Add(maybe.Except(hits));
            if (matching.Count == 0)
            {
                without.Add(nearly);
            }
            else
            {
                listed.Add(course with { Runs = matching });
            }
        }
        foreach (var facet in facets.Where(facet => filter.Chosen(facet.Name).Count > 0))
        {
            without[facet.Name] += listed.Count;
        }
        return new CatalogueFindings([.. listed.OrderBy(Soonest)], counts, unsure, without);
    }

    private static IEnumerable<Facet> Failing(CatalogueRun run, IReadOnlyList<Facet> facets, CatalogueFilter filter) =>
        facets.Where(facet => filter.Chosen(facet.Name) is { Count: > 0 } chosen && !chosen.Any(value => run.Terms.Contains(Facets.Term(facet.Name, value))));

    /// <summary>Notes for which choices this run would count its course; says whether it matches now.</summary>
    private static bool Note(
        CatalogueRun run, IReadOnlyList<Facet> facets, CatalogueFilter filter, HashSet<string> hits, HashSet<string> maybe, HashSet<string> nearly)
    {
        var failing = Failing(run, facets, filter).Take(2).ToList();
        if (failing.Count > 1)
        {
            return false;
        }
        foreach (var facet in failing.Count == 1 ? failing : facets)
        {
            var passesAlready = failing.Count == 0 && filter.Chosen(facet.Name).Count > 0;
            foreach (var (value, _) in facet.Options)
            {
                var term = Facets.Term(facet.Name, value);
                if (passesAlready || run.Terms.Contains(term))
                {
                    hits.Add(term);
                }
                else if (run.Unsure.Contains(term))
                {
                    maybe.Add(term);
                }
            }
        }
        if (failing.Count == 1)
        {
            nearly.Add(failing[0].Name);
        }
        return failing.Count == 0;
    }

    /// <summary>When one can next begin; what has only started runs comes last.</summary>
    private static DateTimeOffset Soonest(CatalogueCourse course) => course.Runs.Min(run => run.HasStarted ? DateTimeOffset.MaxValue : run.Facts.First!.StartsAt);

    /// <summary>Counts by name; what was never counted is 0.</summary>
    private sealed class Tally : Dictionary<string, int>
    {
        public new int this[string name]
        {
            get => this.GetValueOrDefault(name);
            set => base[name] = value;
        }

        public void Add(string name) => this[name]++;

        public void Add(IEnumerable<string> names)
        {
            foreach (var name in names)
            {
                Add(name);
            }
        }
    }
}
