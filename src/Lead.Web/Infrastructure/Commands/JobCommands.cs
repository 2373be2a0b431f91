using Lead.Web.Infrastructure.Jobs;

namespace Lead.Web.Infrastructure.Commands;

/// <summary><c>run-jobs [NAME]</c>: the work of the clock, by hand.</summary>
internal static class JobCommands
{
    public static async Task<int> RunAsync(CommandCall call)
    {
        var run = call.Services.GetRequiredService<JobRun>();
        var names = (await run.JobsAsync()).Select(job => job.Name).ToList();
        if (call.Argument is { } name && !names.Contains(name))
        {
            return Commands.Fail($"There is no job '{name}'. Jobs: {string.Join(", ", names)}.");
        }
        var results = await run.RunOnceAsync(call.Argument, CancellationToken.None);
        foreach (var result in results)
        {
            Console.WriteLine($"{result.Name}: {(result.Fault is null ? "done" : $"failed with {result.Fault}")} after {result.Took.TotalMilliseconds:0} ms.");
        }
        return results.All(result => result.Fault is null) ? 0 : 1;
    }
}
