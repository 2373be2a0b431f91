using Lead.Data;
using Lead.Data.Seeding;
using Lead.Data.Sqlite;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Lead.Web.Tests.Application;

/// <summary>A real database with the real migrations: a SQLite file, or a database on the server named in <c>LEAD_TEST_SQLSERVER</c>.</summary>
public sealed class TestDatabase
{
    /// <summary>A connection string without a database; databases are made on it and dropped again.</summary>
    public static readonly string? SqlServer = Environment.GetEnvironmentVariable("LEAD_TEST_SQLSERVER");

    private static readonly Lazy<Task<string>> Template = new(MakeTemplateAsync);

    private readonly string _name = $"lead_test_{Guid.NewGuid():N}";

    private TestDatabase()
    {
    }

    public Dictionary<string, string> Settings => SqlServer is null
        ? new() { ["Database:Provider"] = "Sqlite", ["ConnectionStrings:Lead"] = $"Data Source={FilePath};Pooling=False" }
        : new() { ["Database:Provider"] = "SqlServer", ["ConnectionStrings:Lead"] = ServerConnection };

    private string FilePath => Path.Combine(Path.GetTempPath(), _name + ".db");

    private string ServerConnection => new SqlConnectionStringBuilder(SqlServer) { InitialCatalog = _name }.ToString();

    public static TestDatabase Create() => new();

    public async Task PrepareAsync()
    {
        if (SqlServer is null)
        {
            File.Copy(await Template.Value, FilePath);
        }
        else
        {
            await MigrateAsync(Settings);
        }
    }

    public async Task DropAsync()
    {
        if (SqlServer is null)
        {
            foreach (var file in new[] { FilePath, FilePath + "-wal", FilePath + "-shm", FilePath + "-lock" })
            {
                File.Delete(file);
            }
            return;
        }
        await using var services = Services(Settings);
        await services.GetRequiredService<LeadDbContext>().Database.EnsureDeletedAsync();
    }

    /// <summary>Migrating takes longer than copying: it is done once, and every test gets a copy.</summary>
    private static async Task<string> MakeTemplateAsync()
    {
        var template = Create();
        await MigrateAsync(template.Settings);
        return template.FilePath;
    }

    private static async Task MigrateAsync(Dictionary<string, string> settings)
    {
        await using var services = Services(settings);
        var db = services.GetRequiredService<LeadDbContext>();
        await db.MigrateAsync();
        await ReferenceData.SeedAsync(db, CancellationToken.None);
        if (db is SqliteLeadDbContext)
        {
            // All in the one file, so that a copy is whole.
            await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        }
    }

    private static ServiceProvider Services(Dictionary<string, string> settings) => new ServiceCollection()
        .AddLeadDatabase(new ConfigurationBuilder().AddInMemoryCollection(settings!).Build(), Path.GetTempPath())
        .BuildServiceProvider();
}
