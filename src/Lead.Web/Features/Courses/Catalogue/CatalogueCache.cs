using Lead.Data;
using Lead.Web.Infrastructure;

namespace Lead.Web.Features.Courses.Catalogue;

/// <summary>
/// The open courses, kept in memory for one edition of the public pages: counting every facet by SQL at each request does not scale.
/// A booking always reads the database.
/// </summary>
public sealed class CatalogueCache(Edition edition, TimeProvider clock) : IDisposable
{
    private readonly SemaphoreSlim _loading = new(1, 1);
    private volatile Entry? _entry;

    public async Task<OpenCourses> OpenAsync(LeadDbContext db, CancellationToken cancellationToken)
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

    private OpenCourses? Fresh() => _entry is { } entry && entry.Edition == edition.Current ? entry.Open : null;

    private async Task<OpenCourses> LoadAsync(LeadDbContext db, CancellationToken cancellationToken)
    {
        // Taken before the load: what changes meanwhile begins an edition that this one is not.
        var current = edition.Current;
        var open = new OpenCourses(await db.OpenCoursesAsync(clock.GetUtcNow(), cancellationToken));
        _entry = new Entry(open, current);
        return open;
    }

    private sealed record Entry(OpenCourses Open, string Edition);
}
