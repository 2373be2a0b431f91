using System.Collections.Frozen;

namespace Lead.Web.Features.Courses.Catalogue;

/// <summary>All courses as they stood at a moment, read from the database in one go. Immutable.</summary>
public sealed class CourseSnapshot
{
    private readonly FrozenDictionary<string, ShownCourse> _bySlug;

    /// <param name="courses">Every course under each address that it has or had.</param>
    public CourseSnapshot(IReadOnlyList<CatalogueCourse> open, IEnumerable<(string Slug, ShownCourse Course)> courses)
    {
        Open = new OpenCourses(open);
        _bySlug = courses.ToFrozenDictionary(known => known.Slug, known => known.Course);
    }

    public OpenCourses Open { get; }

    /// <summary>The course at an address, also at one it had before.</summary>
    public ShownCourse? At(string slug) => _bySlug.GetValueOrDefault(slug);
}
