using Lead.Domain.Courses;
using Lead.Web.Features.Courses.Catalogue;

namespace Lead.Web.Features.Courses;

/// <summary>The catalogue as somebody filtered it.</summary>
/// <param name="Page">From 1.</param>
public sealed record CataloguePage(CatalogueFilter Filter, IReadOnlyList<Facet> Facets, CatalogueFindings Findings, int Page)
{
    public const int Size = 10;

    public int Total => Findings.Listed.Count;

    public int Pages => Math.Max(1, (Total + Size - 1) / Size);

    public IEnumerable<CatalogueCourse> Courses => Findings.Listed.Skip((Page - 1) * Size).Take(Size);

    /// <summary>The one thing chosen whose removal gives most, when nothing is found.</summary>
    public (string Name, int Count)? Suggestion =>
        Findings.Without.Where(pair => pair.Value > 0).OrderByDescending(pair => pair.Value).Select(pair => ((string, int)?)(pair.Key, pair.Value)).FirstOrDefault();
}

/// <summary>A course with the runs a visitor may see.</summary>
public sealed record CourseDetails(Course Course, string Organisation, IReadOnlyList<RunFacts> Runs, bool CanEdit, DateTimeOffset Now);
