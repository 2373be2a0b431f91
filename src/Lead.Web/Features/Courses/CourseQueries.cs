using Lead.Data;
using Lead.Domain.Courses;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Lead.Web.Features.Courses;

public static class CourseQueries
{
    /// <summary>The course at an address, also at one it had before.</summary>
    public static IQueryable<Course> At(this IQueryable<Course> courses, string slug) =>
        courses.Where(course => course.Slugs.Any(known => known.Slug == slug));

    /// <summary>A free address for a title, or the course's own: with a number when other courses had it.</summary>
    public static async Task<string> FreeSlugAsync(this LeadDbContext db, string title, Guid courseId, CancellationToken cancellationToken)
    {
        var slug = CourseSlug.From(title);
        var taken = await db.CourseSlugs.Where(known => known.CourseId != courseId && known.Slug.StartsWith(slug)).Select(known => known.Slug).ToListAsync(cancellationToken);
        return Enumerable.Range(1, int.MaxValue).Select(number => number == 1 ? slug : $"{slug}-{number}").First(candidate => !taken.Contains(candidate));
    }

    public static Task<List<SelectListItem>> OrganisationOptionsAsync(this LeadDbContext db, CancellationToken cancellationToken) =>
        db.Organisations.OrderBy(o => o.Name).Select(o => new SelectListItem(o.Name, o.Id.ToString())).ToListAsync(cancellationToken);

    public static Task<List<SelectListItem>> VenueOptionsAsync(this LeadDbContext db, CancellationToken cancellationToken) =>
        db.Venues.OrderBy(v => v.Name).Select(v => new SelectListItem($"{v.Name}, {v.Postcode}", v.Id.ToString())).ToListAsync(cancellationToken);
}
