using Lead.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Lead.Data;

public static class DatabaseStart
{
    /// <summary>Brings an embedded SQLite database up to date. SQL Server is migrated by a step of the deployment: here it is only checked.</summary>
    /// <exception cref="InvalidOperationException">The SQL Server database lacks migrations.</exception>
    public static async Task PrepareAsync(this LeadDbContext db, CancellationToken cancellationToken = default)
    {
        if (db is SqliteLeadDbContext)
        {
            await db.MigrateAsync(cancellationToken);
            return;
        }
        var pending = (await db.Database.GetPendingMigrationsAsync(cancellationToken)).ToList();
        if (pending.Count > 0)
        {
            throw new InvalidOperationException(
                $"The database lacks {pending.Count} migration(s), the first is {pending[0]}. Run the portal's 'migrate' command, then start it again.");
        }
    }

    /// <summary>Applies all migrations. A SQLite file gets write-ahead logging, so that readers never wait for a writer.</summary>
    public static async Task MigrateAsync(this LeadDbContext db, CancellationToken cancellationToken = default)
    {
        if (db is SqliteLeadDbContext)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(db.Database.GetDbConnection().DataSource)!);
        }
        // Asked first: migrating compares the whole model with the last migration's, which takes longer than the rest of the start.
        if ((await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
        {
            await db.Database.MigrateAsync(cancellationToken);
        }
        if (db is SqliteLeadDbContext)
        {
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancellationToken);
        }
    }
}
