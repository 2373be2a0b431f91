using Lead.Data.Sqlite;

namespace Lead.Data.Backups;

/// <summary>A copy that was made and found whole.</summary>
/// <param name="Path">Absolute.</param>
/// <param name="Migrations">How many migrations both the database and its copy have.</param>
public sealed record BackupCopy(string Path, long Bytes, int Migrations);

/// <summary>A copy that took the database's place.</summary>
/// <param name="Replaced">Where the database lies now that was there before; none when there was none.</param>
/// <param name="MailWaiting">E-mails that had not left when the copy was made: they leave when the portal starts.</param>
public sealed record RestoredCopy(string Path, string? Replaced, int MigrationsAdded, int MailWaiting);

/// <summary>Nothing was done, and why; the message is fit for whoever typed the command.</summary>
public sealed class BackupRefusedException(string message) : Exception(message)
{
    public static void If(bool condition, string message)
    {
        if (condition)
        {
            throw new BackupRefusedException(message);
        }
    }
}

/// <summary>Copies of an embedded database. A server is backed up by its own means.</summary>
public static class Backup
{
    /// <summary>Its row among the jobs.</summary>
    public const string JobName = "backup";

    private const string ByTheServer = "SQL Server is backed up and restored by its own means: see docs/deploying.md#backup.";

    /// <summary>Whether the portal makes its own backups.</summary>
    public static bool BacksItselfUp(this LeadDbContext db) => db is SqliteLeadDbContext;

    /// <summary>Makes a checked copy while the portal runs.</summary>
    /// <exception cref="BackupRefusedException">It cannot be made there, or was not whole; nothing is left of it.</exception>
    public static Task<BackupCopy> BackUpAsync(this LeadDbContext db, string file, CancellationToken cancellationToken) =>
        db is SqliteLeadDbContext sqlite ? sqlite.CopyToAsync(Path.GetFullPath(file), cancellationToken) : throw new BackupRefusedException(ByTheServer);

    /// <summary>Puts a checked copy in the place of the database, which is kept beside it.</summary>
    /// <exception cref="BackupRefusedException">It is no backup of this portal, or the portal runs; nothing is changed.</exception>
    public static Task<RestoredCopy> RestoreAsync(this LeadDbContext db, DatabaseUse use, string file, DateTimeOffset now, CancellationToken cancellationToken) =>
        db is SqliteLeadDbContext sqlite ? sqlite.ReplaceByAsync(use, Path.GetFullPath(file), now, cancellationToken) : throw new BackupRefusedException(ByTheServer);
}
