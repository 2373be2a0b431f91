using Microsoft.EntityFrameworkCore;

namespace Lead.Data.Sqlite;

internal static class SqliteMigrationLock
{
    /// <summary>
    /// A start that was killed while it migrated leaves a row that every later start would wait for. Call it only while nobody else
    /// has the database.
    /// </summary>
    public static async Task ForgetBrokenMigrationAsync(this LeadDbContext db)
    {
        if (!File.Exists(db.Database.GetDbConnection().DataSource))
        {
            return;
        }
        var tables = db.Database.SqlQueryRaw<int>("SELECT count(*) AS Value FROM sqlite_master WHERE type = 'table' AND name = '__EFMigrationsLock'");
        if (await tables.SingleAsync() > 0)
        {
            await db.Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsLock\"");
        }
    }
}
