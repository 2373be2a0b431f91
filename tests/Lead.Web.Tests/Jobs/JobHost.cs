using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using Lead.Data.Jobs;
using Lead.Web.Infrastructure.Jobs;
using Lead.Web.Tests.Application;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Lead.Web.Tests.Jobs;

/// <summary>The portal with one job more, whose runs are counted and which fails when told.</summary>
public sealed class JobHost : PortalHost, IAsyncDisposable
{
    public const string Counted = "counted";

    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Runs _runs = new();
    private readonly PauseClock _pauses;
    private readonly Cable _cable = new();
    private string _environment = "Testing";

    public JobHost() => _pauses = new PauseClock(Clock);

    /// <summary>Whether the database can be opened.</summary>
    public bool Unreachable { get => _cable.Cut; set => _cable.Cut = value; }

    /// <summary>When each run of the job began.</summary>
    public IReadOnlyList<DateTimeOffset> Began => [.. _runs.Began];

    public bool Fails { get => _runs.Fails; set => _runs.Fails = value; }

    /// <summary>One of a test's own.</summary>
    public static async Task<JobHost> StartAsync(string environment = "Testing")
    {
        var host = new JobHost { _environment = environment };
        await host.InitializeAsync();
        return host;
    }

    async ValueTask IAsyncDisposable.DisposeAsync() => await DisposeAsync();

    /// <summary>Waits until every loop stands at its pause after so many runs; more than that is an error.</summary>
    public async Task RunsAsync(int expected)
    {
        for (var waited = Stopwatch.StartNew(); Pauses < expected && waited.Elapsed < Patience;)
        {
            await Task.Delay(1);
        }
        Assert.Equal((expected, expected), (Pauses, Began.Count));
    }

    public Task<JobRecord> RecordAsync(string name = Counted) => WithDbAsync(db => db.JobRecords.AsNoTracking().SingleAsync(job => job.Name == name));

    /// <summary>How often a loop has come to the pause after the job.</summary>
    public int Pauses => _pauses.Count;

    /// <summary>A scheduler as one web server has it.</summary>
    public Scheduler NewScheduler() => ActivatorUtilities.CreateInstance<Scheduler>(Services, _pauses);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseEnvironment(_environment);
        foreach (var (key, value) in new[] { ("Demo", "false"), ("Mail:Host", "mail.invalid"), ("Portal:Address", "https://lead.example") })
        {
            builder.UseSetting(key, value);
        }
        builder.ConfigureServices(services => services.AddSingleton(_runs).AddScoped<IJob, CountedJob>().AddSingleton<IInterceptor>(_cable));
    }

    private sealed class Cable : DbConnectionInterceptor
    {
        public bool Cut { get; set; }

        public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
            DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
            Cut ? throw new IOException("The server does not answer.") : ValueTask.FromResult(result);
    }

    private sealed class Runs
    {
        public ConcurrentQueue<DateTimeOffset> Began { get; } = new();

        public bool Fails { get; set; }
    }

    private sealed class CountedJob(Runs runs, TimeProvider clock) : IJob
    {
        public string Name => Counted;

        public TimeSpan Pause => JobHost.Pause;

        public Task RunAsync(CancellationToken cancellationToken)
        {
            runs.Began.Enqueue(clock.GetUtcNow());
            return runs.Fails ? throw new IOException("canary@test.example is not to be found.") : Task.CompletedTask;
        }
    }

    /// <summary>The host's clock; counts the pauses, so that a test turns it only when the loops wait.</summary>
    private sealed class PauseClock(TimeProvider clock) : TimeProvider
    {
        private int _count;

        public int Count => Volatile.Read(ref _count);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = clock.CreateTimer(callback, state, dueTime, period);
            if (dueTime == JobHost.Pause)
            {
                Interlocked.Increment(ref _count);
            }
            return timer;
        }
    }
}
