namespace Lead.Web.Infrastructure.Jobs;

/// <summary>Work done by the clock. May run twice, or on two servers at once, without a second effect.</summary>
public interface IJob
{
    /// <summary>Its name in the list of jobs.</summary>
    string Name { get; }

    /// <summary>Between two runs.</summary>
    TimeSpan Pause { get; }

    Task RunAsync(CancellationToken cancellationToken);
}
