using Lead.Data;
using Lead.Data.Sqlite;
using Lead.Data.SqlServer;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Lead.Web.Tests.Persistence;

/// <summary>Two providers, one model: what one of them misses the other tells.</summary>
public sealed class MigrationTests
{
    [Fact]
    public void Model_OnSqlite_IsWhatItsMigrationsMake()
    {
        using var db = new SqliteDesignTimeFactory().CreateDbContext([]);
        Assert.False(db.Database.HasPendingModelChanges(), "Add a migration for SQLite.");
    }

    [Fact]
    public void Model_OnSqlServer_IsWhatItsMigrationsMake()
    {
        using var db = new SqlServerDesignTimeFactory().CreateDbContext([]);
        Assert.False(db.Database.HasPendingModelChanges(), "Add a migration for SQL Server.");
    }

    [Fact]
    public void Migrations_OfBothProviders_AreTheSameInTheSameOrder()
    {
        using var sqlite = new SqliteDesignTimeFactory().CreateDbContext([]);
        using var server = new SqlServerDesignTimeFactory().CreateDbContext([]);
        Assert.NotEmpty(Names(sqlite));
        Assert.Equal(Names(sqlite), Names(server));
    }

    [Fact]
    public void Script_ForSqlServer_Parses()
    {
        using var db = new SqlServerDesignTimeFactory().CreateDbContext([]);
        var script = db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);
        var fragment = new TSql160Parser(initialQuotedIdentifiers: true).Parse(new StringReader(script), out var errors);
        Assert.Empty(errors.Select(error => $"Line {error.Line}: {error.Message}"));
        Assert.NotEmpty(((TSqlScript)fragment).Batches);
        var tables = db.GetService<IDesignTimeModel>().Model.GetRelationalModel().Tables.Select(table => table.Name).ToList();
        Assert.Contains("CourseRuns", tables);
        Assert.All(tables, table => Assert.Contains($"[{table}]", script, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Migrate_NoFileYet_MakesItAndAgainChangesNothing()
    {
        await using var database = new EmptyDatabase();
        await database.WithDbAsync(db => db.MigrateAsync());
        var first = await database.WithDbAsync(SchemaAsync);
        await database.WithDbAsync(db => db.PrepareAsync());
        Assert.Equal(first, await database.WithDbAsync(SchemaAsync));
        Assert.Contains(first, table => table.StartsWith("CREATE TABLE \"CourseRuns\"", StringComparison.Ordinal));
        Assert.Empty(await database.WithDbAsync(db => db.Database.GetPendingMigrationsAsync()));
    }

    [Fact]
    public async Task Migrate_Sqlite_ReadersNeverWaitForAWriter()
    {
        await using var database = new EmptyDatabase();
        await database.WithDbAsync(db => db.MigrateAsync());
        var mode = await database.WithDbAsync(db => db.Database.SqlQueryRaw<string>("SELECT journal_mode AS Value FROM pragma_journal_mode").ToListAsync());
        Assert.Equal("wal", Assert.Single(mode));
    }

    private static IEnumerable<string> Names(LeadDbContext db) =>
        db.Database.GetMigrations().Select(migration => migration[(migration.IndexOf('_', StringComparison.Ordinal) + 1)..]);

    private static async Task<List<string>> SchemaAsync(LeadDbContext db) =>
        await db.Database.SqlQueryRaw<string>("SELECT sql AS Value FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name").ToListAsync();
}
