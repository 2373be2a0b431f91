using Lead.Web.Features.Courses.Catalogue;

namespace Lead.Web.Features.Courses;

/// <summary>The catalogue as somebody filtered it.</summary>
/// <param name="Page">From 1.</param>
public sealed record CataloguePage(CatalogueFilter Filter, CatalogueSearch Search, int Page)
{
    public const int Size = 10;

    public int Total => Search.Total;

    public int Pages => Math.Max(1, (Total + Size - 1) / Size);

    public IEnumerable<CatalogueCourse> Courses => Search.Listed.Skip((Page - 1) * Size).Take(Size);
}

/// <summary>A course with the runs a visitor may see.</summary>
public sealed record CourseDetails(ShownCourse Course, bool CanEdit, DateTimeOffset Now)
{
    public IReadOnlyList<RunFacts> Runs { get; } = [.. Course.RunsAt(Now)];
}
