namespace Lead.Data.Jobs;

/// <summary>How a job's last run went, one row a job. Several servers may write it: the last word stands.</summary>
public sealed class JobRecord
{
    public const int NameLength = 50;
    public const int ErrorLength = 100;

    /// <summary>While nothing changes the row is written this often at most, however short the job's pause.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMinutes(1);

    public JobRecord(string name, DateTimeOffset now)
    {
        Name = name;
        KnownSince = now;
    }

    private JobRecord()
    {
    }

    public string Name { get; private set; } = "";

    /// <summary>From when on a job that has never run counts as late.</summary>
    public DateTimeOffset KnownSince { get; private set; }

    public DateTimeOffset? BeganAt { get; private set; }

    public TimeSpan? Took { get; private set; }

    /// <summary>When the last run without a fault began.</summary>
    public DateTimeOffset? SucceededAt { get; private set; }

    /// <summary>When the last run with a fault began.</summary>
    public DateTimeOffset? FailedAt { get; private set; }

    /// <summary>The kind of the last fault; its words may hold names and are not kept.</summary>
    public string? LastError { get; private set; }

    public bool IsFailing { get; private set; }

    /// <summary>Whether a run is worth a write: it went otherwise than the last one, or that is a minute old.</summary>
    public bool IsNews(DateTimeOffset began, string? fault) =>
        BeganAt is not { } last || (began - last).Duration() >= Quiet || IsFailing != (fault is not null) || (IsFailing && LastError != Shortened(fault));

    /// <param name="fault">The kind of fault; none when all went well.</param>
    public void Record(DateTimeOffset began, TimeSpan took, string? fault)
    {
        BeganAt = began;
        Took = took;
        IsFailing = fault is not null;
        if (fault is null)
        {
            SucceededAt = began;
            return;
        }
        FailedAt = began;
        LastError = Shortened(fault);
    }

    private static string? Shortened(string? fault) => fault?[..Math.Min(fault.Length, ErrorLength)];
}
