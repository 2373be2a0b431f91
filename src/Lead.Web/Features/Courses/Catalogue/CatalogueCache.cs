using Lead.Data;
using Lead.Web.Infrastructure;

namespace Lead.Web.Features.Courses.Catalogue;

/// <summary>
/// The courses, kept in memory for one edition of the public pages: counting every facet by SQL at each request does not scale.
/// A booking always reads the database.
/// </summary>
public sealed class CatalogueCache(Edition edition, TimeProvider clock) : IDisposable
{
    private readonly SemaphoreSlim _loading = new(1, 1);
    private volatile Entry? _entry;

    public async Task<CourseSnapshot> ReadAsync(LeadDbContext db, CancellationToken cancellationToken)
    {
        if (Fresh() is { } fresh)
        {
            return fresh;
        }
        await _loading.WaitAsync(cancellationToken);
        try
        {
            return Fresh() ?? await LoadAsync(db, cancellationToken);
        }
        finally
        {
            _loading.Release();
        }
    }

    public void Dispose() => _loading.Dispose();

    private CourseSnapshot? Fresh() => _entry is { } entry && entry.Edition == edition.Current ? entry.Courses : null;

    private async Task<CourseSnapshot> LoadAsync(LeadDbContext db, CancellationToken cancellationToken)
    {
        // Taken before the load: what changes meanwhile begins an edition that this one is not.
        var current = edition.Current;
        var courses = await db.CourseSnapshotAsync(clock.GetUtcNow(), cancellationToken);
        _entry = new Entry(courses, current);
        return courses;
    }

    private sealed record Entry(CourseSnapshot Courses, string Edition);
}
