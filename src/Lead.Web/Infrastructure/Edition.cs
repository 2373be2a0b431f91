namespace Lead.Web.Infrastructure;

/// <summary>
/// What public pages show comes in editions: whatever is kept in memory belongs to one, and is asked for by its name. A change on this
/// server begins the next one at once; for the changes of other servers one begins every ten seconds.
/// </summary>
public sealed class Edition(TimeProvider clock)
{
    public static readonly TimeSpan Life = TimeSpan.FromSeconds(10);

    private long _changes;

    public string Current => $"{Interlocked.Read(ref _changes)}-{clock.GetUtcNow().Ticks / Life.Ticks}";

    /// <summary>Says that something public pages show has changed, once it is committed.</summary>
    public void End() => Interlocked.Increment(ref _changes);
}
