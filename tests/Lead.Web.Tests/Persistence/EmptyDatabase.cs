using Lead.Data;
using Lead.Data.Sqlite;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Lead.Web.Tests.Persistence;

/// <summary>A SQLite file that is not there yet, opened through the portal's own registration.</summary>
internal sealed class EmptyDatabase : IAsyncDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"lead_empty_{Guid.NewGuid():N}");
    private readonly ServiceProvider _services;

    public EmptyDatabase()
    {
        var settings = new Dictionary<string, string?> { ["ConnectionStrings:Lead"] = "Data Source=data/lead.db;Pooling=False" };
        _services = new ServiceCollection().AddLeadDatabase(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), _folder).BuildServiceProvider();
    }

    /// <summary>Where it lies; nothing else lies in that folder.</summary>
    public string File => Path.Combine(_folder, "data", "lead.db");

    public DatabaseUse Use => _services.GetRequiredService<DatabaseUse>();

    /// <summary>Works on it in a context of its own.</summary>
    public async Task<T> WithDbAsync<T>(Func<LeadDbContext, Task<T>> work)
    {
        await using var scope = _services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<LeadDbContext>());
    }

    public Task WithDbAsync(Func<LeadDbContext, Task> work) => WithDbAsync(async db =>
    {
        await work(db);
        return true;
    });

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }
}
