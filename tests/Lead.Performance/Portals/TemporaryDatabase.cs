using Lead.Data;
using Lead.Data.Seeding;

namespace Lead.Performance.Portals;

/// <summary>A SQLite file with the real migrations and courses, in the folder for temporary files.</summary>
internal sealed class TemporaryDatabase : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lead-performance-").FullName;

    private TemporaryDatabase()
    {
    }

    /// <summary>For a portal on it as it is published: a build looks for changed files at each request, for developers.</summary>
    public Dictionary<string, string> Settings => new()
    {
        ["ReloadStaticAssetsAtRuntime"] = "false",
        ["DisableStaticAssetNotFoundRuntimeFallback"] = "true",
        ["Database:Provider"] = "Sqlite",
        ["ConnectionStrings:Lead"] = $"Data Source={Path.Combine(_folder, "lead.db")}",
        ["Mail:Folder"] = Path.Combine(_folder, "mail"),
        ["Portal:Address"] = "https://lead.example",
    };

    public static async Task<TemporaryDatabase> WithCoursesAsync(int courses)
    {
        var database = new TemporaryDatabase();
        await using var services = new ServiceCollection()
            .AddLeadDatabase(new ConfigurationBuilder().AddInMemoryCollection(database.Settings!).Build(), database._folder)
            .BuildServiceProvider();
        var db = services.GetRequiredService<LeadDbContext>();
        await db.MigrateAsync();
        await ReferenceData.SeedAsync(db, CancellationToken.None);
        await ManyCourses.AddAsync(db, courses, TimeProvider.System.GetUtcNow());
        return database;
    }

    public ValueTask DisposeAsync()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
