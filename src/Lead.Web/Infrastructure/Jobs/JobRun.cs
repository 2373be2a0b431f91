using Lead.Data;
using Lead.Data.Jobs;

namespace Lead.Web.Infrastructure.Jobs;

/// <summary>How one run of a job went.</summary>
/// <param name="Fault">The kind of fault; none when all went well.</param>
public sealed record JobResult(string Name, TimeSpan Took, string? Fault);

/// <summary>One run of a job: in a scope of its own, its fault logged and noted, never thrown.</summary>
public sealed partial class JobRun(IServiceScopeFactory scopes, TimeProvider clock, ILogger<JobRun> logger)
{
    /// <summary>The jobs there are, with their pauses.</summary>
    public async Task<IReadOnlyList<(string Name, TimeSpan Pause)>> JobsAsync()
    {
        await using var scope = scopes.CreateAsyncScope();
        return [.. scope.ServiceProvider.GetServices<IJob>().Select(job => (job.Name, job.Pause))];
    }

    /// <summary>Every job once, or the one of that name.</summary>
    public async Task<IReadOnlyList<JobResult>> RunOnceAsync(string? name, CancellationToken cancellationToken)
    {
        var results = new List<JobResult>();
        foreach (var job in (await JobsAsync()).Where(job => name is null || job.Name == name))
        {
            results.Add(await RunAsync(job.Name, cancellationToken));
        }
        return results;
    }

    /// <exception cref="OperationCanceledException">The portal is stopping; nothing is noted.</exception>
    public async Task<JobResult> RunAsync(string name, CancellationToken cancellationToken)
    {
        var (began, start) = (clock.GetUtcNow(), clock.GetTimestamp());
        var fault = await FaultAsync(name, cancellationToken);
        var result = new JobResult(name, clock.GetElapsedTime(start), fault);
        await NoteAsync(result, began, cancellationToken);
        return result;
    }

    private async Task<string?> FaultAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetServices<IJob>().Single(job => job.Name == name).RunAsync(cancellationToken);
            return null;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            LogFailed(exception, name);
            return exception.GetType().Name;
        }
    }

    /// <summary>In another scope: what the job left behind in its own must not be saved with the note.</summary>
    private async Task NoteAsync(JobResult result, DateTimeOffset began, CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<LeadDbContext>();
            await db.RecordJobAsync(result.Name, began, result.Took, result.Fault, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            LogNotNoted(exception, result.Name);
        }
    }

    [LoggerMessage(LogLevel.Error, "The job {Job} failed. It is tried again.")]
    private partial void LogFailed(Exception exception, string job);

    [LoggerMessage(LogLevel.Error, "How the job {Job} went could not be noted.")]
    private partial void LogNotNoted(Exception exception, string job);
}
