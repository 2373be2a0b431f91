using Lead.Data.Backups;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Lead.Data.Sqlite;

internal static class SqliteBackup
{
    private const int ReadOnly = 8;
    private const int IoError = 10;
    private const int Corrupt = 11;
    private const int Full = 13;

    /// <summary>Written beside its name and renamed when it has been checked, so that a file of that name is always whole.</summary>
    public static async Task<BackupCopy> CopyToAsync(this SqliteLeadDbContext db, string file, CancellationToken cancellationToken)
    {
        var source = db.Database.GetDbConnection().DataSource;
        BackupRefusedException.If(!File.Exists(source), $"There is no database at {source}.");
        BackupRefusedException.If(Path.Exists(file), $"{file} is there already. Choose a new name: a backup never overwrites.");
        BackupRefusedException.If(!Directory.Exists(Path.GetDirectoryName(file)), $"There is no folder {Path.GetDirectoryName(file)}.");
        var part = $"{file}.{Guid.NewGuid():N}.part";
        try
        {
            await SqliteFile.CreatePrivate(part).DisposeAsync();
            await db.Database.ExecuteSqlAsync($"VACUUM INTO {part}", cancellationToken);
            var migrations = await SqliteFile.CheckAsync(part, "The copy", cancellationToken);
            BackupRefusedException.If(!migrations.SequenceEqual(await db.Database.GetAppliedMigrationsAsync(cancellationToken)), "The copy has other migrations than the database.");
            SqliteFile.FlushToDisk(part);
            File.Move(part, file);
            return new BackupCopy(file, new FileInfo(file).Length, migrations.Count);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or SqliteException { SqliteErrorCode: ReadOnly or IoError or Full })
        {
            throw new BackupRefusedException($"The copy could not be written: {exception.Message}");
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode == Corrupt)
        {
            throw new BackupRefusedException($"The database {source} is damaged. Keep the backups there are, and restore the last one.");
        }
        finally
        {
            SqliteFile.Delete(part);
        }
    }
}
