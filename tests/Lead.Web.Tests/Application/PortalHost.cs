using Lead.Data;
using Lead.Web.Infrastructure.Jobs;
using Lead.Web.Infrastructure.Mail;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;

namespace Lead.Web.Tests.Application;

/// <summary>The whole portal on a database of its own, with the real migrations, a clock that tests turn, and mail that stays here.</summary>
public class PortalHost : WebApplicationFactory<Program>, IAsyncLifetime
{
    /// <summary>Monday 2 March 2026, 10:00 in London.</summary>
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 10, 0, 0, TimeSpan.Zero);

    private readonly TestDatabase _database = TestDatabase.Create();

    public FakeTimeProvider Clock { get; } = new(Start);

    public SentMail Mail { get; } = new();

    public CapturedLog Log { get; } = new();

    public async Task InitializeAsync() => await _database.PrepareAsync();

    public new async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await _database.DropAsync();
    }

    /// <summary>Somebody at a browser: follows no redirect by itself, keeps cookies.</summary>
    public Visitor Visitor() => new(CreateClient(new WebApplicationFactoryClientOptions
    {
        BaseAddress = new Uri("https://localhost"),
        AllowAutoRedirect = false,
        HandleCookies = true,
    }));

    /// <summary>Works on the database, in a scope of its own.</summary>
    public async Task<T> WithDbAsync<T>(Func<LeadDbContext, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<LeadDbContext>());
    }

    public Task WithDbAsync(Func<LeadDbContext, Task> work) => WithDbAsync(async db =>
    {
        await work(db);
        return true;
    });

    /// <summary>Sends what waits in the outbox, as the portal does every few seconds.</summary>
    public async Task SendMailAsync()
    {
        await using var scope = Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Outbox>().SendWaitingAsync(CancellationToken.None);
    }

    /// <summary>Runs every job once, or the one of that name, as the scheduler does; a fault is noted and returned.</summary>
    public Task<IReadOnlyList<JobResult>> RunJobsAsync(string? name = null) =>
        Services.GetRequiredService<JobRun>().RunOnceAsync(name, CancellationToken.None);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Testing");
        foreach (var (key, value) in _database.Settings)
        {
            builder.UseSetting(key, value);
        }
        builder.ConfigureServices(services =>
        {
            services.RemoveAll<TimeProvider>();
            services.AddSingleton<TimeProvider>(Clock);
            services.RemoveAll<IMailTransport>();
            services.AddSingleton<IMailTransport>(Mail);
            // Jobs run when a test says so; on a clock turned by a month the outbox would be emptied half a million times.
            services.Remove(services.Single(service => service.ImplementationType == typeof(Scheduler)));
            services.AddSingleton<Serilog.Core.ILogEventSink>(Log);
        });
    }
}
