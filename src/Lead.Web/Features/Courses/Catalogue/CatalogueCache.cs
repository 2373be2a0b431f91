using Lead.Data;

namespace Lead.Web.Features.Courses.Catalogue;

/// <summary>
/// The open runs as one immutable snapshot in memory: counting every facet by SQL at each request does not scale. Made anew when this
/// server changes a course and at least every ten seconds, for the changes of others. A booking always reads the database.
/// </summary>
public sealed class CatalogueCache(TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan MaxAge = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _loading = new(1, 1);
    private volatile Entry? _entry;
    private int _changes;

    public async Task<IReadOnlyList<CatalogueCourse>> CoursesAsync(LeadDbContext db, CancellationToken cancellationToken)
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

    /// <summary>Says that something the catalogue shows has changed.</summary>
    public void Evict() => Interlocked.Increment(ref _changes);

    private IReadOnlyList<CatalogueCourse>? Fresh() =>
        _entry is { } entry && entry.Changes == _changes && clock.GetUtcNow() - entry.LoadedAt < MaxAge ? entry.Courses : null;

    private async Task<IReadOnlyList<CatalogueCourse>> LoadAsync(LeadDbContext db, CancellationToken cancellationToken)
    {
        var changes = _changes;
        var now = clock.GetUtcNow();
        var courses = await db.OpenCoursesAsync(now, cancellationToken);
        _entry = new Entry(courses, changes, now);
        return courses;
    }

    private sealed record Entry(IReadOnlyList<CatalogueCourse> Courses, int Changes, DateTimeOffset LoadedAt);
}
