namespace Lead.Web.Infrastructure;

/// <summary>
/// What public pages show comes in editions: whatever is kept in memory belongs to one, and is asked for by its name. A change on this
/// server begins the next one at once; for the changes of other servers one begins every ten seconds.
/// </summary>
public sealed class Edition(TimeProvider clock)
{
    public static readonly TimeSpan Life = TimeSpan.FromSeconds(10);

    private long _changes;
    private volatile Named _named = new(0, 0, "");

    public string Current => NamedNow().Name;

    /// <summary>Says that something public pages show has changed, once it is committed.</summary>
    public void End() => Interlocked.Increment(ref _changes);

    private Named NamedNow()
    {
        var (changes, period) = (Interlocked.Read(ref _changes), clock.GetUtcNow().Ticks / Life.Ticks);
        return _named is { } named && named.Changes == changes && named.Period == period ? named : _named = new Named(changes, period, $"{changes}-{period}");
    }

    /// <summary>The name is written once: every request for a page asks for it.</summary>
    private sealed record Named(long Changes, long Period, string Name);
}
