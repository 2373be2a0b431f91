using System.Globalization;
using System.Text;

namespace Lead.Domain.Courses;

/// <summary>An address that a course has or had: unique among all courses, for ever.</summary>
public sealed class CourseSlug(string slug, Guid courseId)
{
    public const int Length = 80;

    public string Slug { get; private set; } = slug;

    public Guid CourseId { get; private set; } = courseId;

    /// <summary>A title as an address: <c>Café &amp; Cake</c> becomes <c>cafe-cake</c>. <c>new</c> is taken by the portal, so it becomes <c>new-course</c>.</summary>
    public static string From(string title)
    {
        var slug = new StringBuilder();
        foreach (var letter in title.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                slug.Append(char.ToLowerInvariant(letter));
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }
        var text = slug.ToString();
        text = text[..Math.Min(text.Length, Length - 10)].Trim('-');
        return text is "" or "new" ? "new-course" : text;
    }
}
