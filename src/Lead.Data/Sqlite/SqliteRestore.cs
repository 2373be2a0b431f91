using System.Globalization;
using Lead.Data.Backups;
using Lead.Domain.People;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Lead.Data.Sqlite;

internal static class SqliteRestore
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const string InUse = "The database is in use. Stop the portal, then restore.";

    /// <summary>All that can go wrong is tried on a copy of the copy; one rename puts it in place.</summary>
    public static async Task<RestoredCopy> ReplaceByAsync(this SqliteLeadDbContext db, DatabaseUse use, string file, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var live = db.Database.GetDbConnection().DataSource;
        BackupRefusedException.If(!File.Exists(file), $"There is no file {file}.");
        BackupRefusedException.If(string.Equals(file, live, StringComparison.Ordinal), $"{file} is the database itself.");
        BackupRefusedException.If(File.Exists(file + "-wal"), $"{file} was copied by hand while it was in use ({file}-wal lies beside it). Take a file that the backup command made.");
        using var alone = use.Alone() ?? throw new BackupRefusedException(InUse);
        var ready = $"{live}.{Guid.NewGuid():N}.restoring";
        try
        {
            await CopyAsync(file, ready, cancellationToken);
            var (added, mail) = await db.MakeReadyAsync(ready, Path.GetFileName(file), cancellationToken);
            var replaced = await ReplaceAsync(live, ready, now, cancellationToken);
            return new RestoredCopy(live, replaced, added, mail);
        }
        finally
        {
            SqliteFile.Delete(ready);
        }
    }

    private static async Task CopyAsync(string file, string ready, CancellationToken cancellationToken)
    {
        await using var source = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read);
        await using var copy = SqliteFile.CreatePrivate(ready);
        await source.CopyToAsync(copy, cancellationToken);
    }

    /// <summary>Checks the copy and brings it up to this portal's migrations, through this context on the other file.</summary>
    private static async Task<(int Added, int Mail)> MakeReadyAsync(this SqliteLeadDbContext db, string ready, string name, CancellationToken cancellationToken)
    {
        var applied = await SqliteFile.CheckAsync(ready, name, cancellationToken);
        var known = db.Database.GetMigrations().ToList();
        BackupRefusedException.If(applied.Count == 0, $"{name} is a database of LEAD without any migration: there is nothing in it.");
        BackupRefusedException.If(applied.Except(known).Any(), $"{name} is newer than this portal: it has the migration {applied.Except(known).LastOrDefault()}. Restore it with the portal that made it, or a later one.");
        var own = db.Database.GetConnectionString();
        db.Database.SetConnectionString(SqliteFile.ConnectionString(ready));
        try
        {
            await db.ForgetBrokenMigrationAsync();
            await db.MigrateAsync(cancellationToken);
            var mail = await db.Messages.CountAsync(m => m.Way == ContactWay.Email && m.DoneAt == null, cancellationToken);
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = DELETE", cancellationToken);
            await SqliteFile.CheckAsync(ready, name, cancellationToken);
            SqliteFile.FlushToDisk(ready);
            return (known.Count - applied.Count, mail);
        }
        finally
        {
            db.Database.SetConnectionString(own);
        }
    }

    /// <returns>Where the replaced database lies now.</returns>
    private static async Task<string?> ReplaceAsync(string live, string ready, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var kept = $"{live}.replaced-{now.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}";
        BackupRefusedException.If(Path.Exists(kept) || Path.Exists(kept + "-wal"), $"{kept} is there already. Try again in a second.");
        if (!File.Exists(live))
        {
            if (File.Exists(live + "-wal"))
            {
                // Another one's log must not lie beside the copy.
                File.Move(live + "-wal", kept + "-wal");
            }
            File.Move(ready, live);
            return null;
        }
        await FoldLogAsync(live, kept, cancellationToken);
        File.Delete(live + "-wal");
        File.Delete(live + "-shm");
        File.Replace(ready, live, kept);
        return kept;
    }

    /// <summary>
    /// Writes its log into the database: only the last one who has it open can, so that a program that keeps no lock of ours is found too.
    /// A damaged database cannot either, and is the very one to replace: its log is kept with it, since opening it may have thrown it away.
    /// </summary>
    private static async Task FoldLogAsync(string live, string kept, CancellationToken cancellationToken)
    {
        if (File.Exists(live + "-wal"))
        {
            File.Copy(live + "-wal", kept + "-wal");
        }
        var damaged = false;
        try
        {
            await using var connection = await SqliteFile.OpenAsync(live, cancellationToken);
            BackupRefusedException.If(await connection.ReadAsync("PRAGMA journal_mode = DELETE", cancellationToken) is not ["delete"], InUse);
        }
        catch (SqliteException exception)
        {
            damaged = exception.SqliteErrorCode is not (Busy or Locked) ? true : throw new BackupRefusedException(InUse);
        }
        finally
        {
            if (!damaged)
            {
                File.Delete(kept + "-wal");
            }
        }
    }
}
