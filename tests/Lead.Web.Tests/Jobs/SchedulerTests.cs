using System.Globalization;
using Lead.Web.Infrastructure.Jobs;

namespace Lead.Web.Tests.Jobs;

/// <summary>The clock is turned, step by step, and the loops keep their pauses.</summary>
public sealed class SchedulerTests
{
    /// <summary>A whole day and the night in which London's clocks go back, or forward.</summary>
    [Theory]
    [InlineData("2026-06-01T00:00Z")]
    [InlineData("2026-10-24T12:00Z")]
    [InlineData("2027-03-27T12:00Z")]
    public async Task Loop_AWholeDay_RunsOncePerPause(string from)
    {
        await using var host = await JobHost.StartAsync();
        var start = DateTimeOffset.Parse(from, CultureInfo.InvariantCulture);
        host.Clock.SetUtcNow(start);
        using var scheduler = host.NewScheduler();
        await scheduler.StartAsync(CancellationToken.None);
        await host.RunsAsync(1);
        for (var half = 1; half <= 2 * 24 * 6; half++)
        {
            host.Clock.Advance(JobHost.Pause / 2);
            await host.RunsAsync(1 + half / 2);
        }
        await scheduler.StopAsync(CancellationToken.None);
        Assert.Equal(Enumerable.Range(0, 1 + 24 * 6).Select(run => start + run * JobHost.Pause), host.Began);
        Assert.False((await host.RecordAsync()).IsFailing);
    }

    [Fact]
    public async Task Loop_ClockTurnedByADayAtOnce_RunsOnceAndGoesOn()
    {
        await using var host = await JobHost.StartAsync();
        using var scheduler = host.NewScheduler();
        await scheduler.StartAsync(CancellationToken.None);
        await host.RunsAsync(1);
        host.Clock.Advance(TimeSpan.FromDays(1));
        await host.RunsAsync(2);
        host.Clock.Advance(JobHost.Pause);
        await host.RunsAsync(3);
        await scheduler.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Loop_AfterAFault_GoesOn()
    {
        await using var host = await JobHost.StartAsync();
        using var scheduler = host.NewScheduler();
        host.Fails = true;
        await scheduler.StartAsync(CancellationToken.None);
        await host.RunsAsync(1);
        Assert.True((await host.RecordAsync()).IsFailing);
        host.Fails = false;
        host.Clock.Advance(JobHost.Pause);
        await host.RunsAsync(2);
        Assert.False((await host.RecordAsync()).IsFailing);
        await scheduler.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Loop_OfTwoServers_BothRunAndNothingFails()
    {
        await using var host = await JobHost.StartAsync();
        Scheduler[] servers = [host.NewScheduler(), host.NewScheduler()];
        await Task.WhenAll(servers.Select(server => server.StartAsync(CancellationToken.None)));
        for (var tick = 0; tick < 20; tick++)
        {
            await host.RunsAsync(2 * (tick + 1));
            host.Clock.Advance(JobHost.Pause);
        }
        await host.RunsAsync(2 * 21);
        await Task.WhenAll(servers.Select(server => server.StopAsync(CancellationToken.None)));
        Assert.DoesNotContain("could not be noted", host.Log.Text, StringComparison.Ordinal);
        Assert.False((await host.RecordAsync()).IsFailing);
    }
}
