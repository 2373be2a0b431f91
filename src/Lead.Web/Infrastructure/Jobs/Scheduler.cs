namespace Lead.Web.Infrastructure.Jobs;

/// <summary>Runs every job again and again while the portal runs, each in a loop of its own: a slow one holds up no other.</summary>
public sealed class Scheduler(JobRun run, TimeProvider clock) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken) =>
        await Task.WhenAll((await run.JobsAsync()).Select(job => LoopAsync(job.Name, job.Pause, stoppingToken)));

    /// <summary>The pause is time gone by, not time on a wall: a clock that is changed makes no run happen twice or fail to happen.</summary>
    private async Task LoopAsync(string name, TimeSpan pause, CancellationToken stoppingToken)
    {
        while (true)
        {
            await run.RunAsync(name, stoppingToken);
            await Task.Delay(pause, clock, stoppingToken);
        }
    }
}
