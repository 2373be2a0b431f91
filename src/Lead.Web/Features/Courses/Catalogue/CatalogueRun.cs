namespace Lead.Web.Features.Courses.Catalogue;

/// <summary>A run as the catalogue filters it.</summary>
/// <param name="Terms">What it is, as <c>facet=value</c>.</param>
/// <param name="Unsure">What nobody has told us about it yet, as <c>facet=value</c>.</param>
public sealed record CatalogueRun(RunFacts Facts, IReadOnlyList<string> Terms, IReadOnlyList<string> Unsure, bool HasStarted)
{
    /// <summary>When one can next begin; what has only started comes last.</summary>
    public DateTimeOffset Begins => HasStarted ? DateTimeOffset.MaxValue : Facts.First!.StartsAt;
}

/// <summary>A course with the runs that people can still come to.</summary>
/// <param name="Words">All its words, folded for searching.</param>
public sealed record CatalogueCourse(string Slug, string Title, string Summary, string Organisation, string Words, IReadOnlyList<CatalogueRun> Runs);
