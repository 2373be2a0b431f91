using Lead.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Lead.Data;

/// <summary>
/// Tells other processes that the embedded database is in use: a lock on a file beside it, which the system lets go when the
/// process ends, however it ends. Nothing on a server, which knows by itself.
/// </summary>
public sealed class DatabaseUse(string? databaseFile) : IDisposable
{
    private FileStream? _held;

    /// <summary>From here on the database is in use, until this is disposed. Whoever is alone first clears what a killed start left behind.</summary>
    /// <exception cref="InvalidOperationException">The database is being replaced by a backup.</exception>
    public async Task BeginAsync(LeadDbContext db)
    {
        if (databaseFile is null || _held is not null)
        {
            return;
        }
        if (Alone() is { } alone)
        {
            using (alone)
            {
                await db.ForgetBrokenMigrationAsync();
            }
        }
        for (var patience = 50; patience > 0 && (_held = Open(FileAccess.Read, FileShare.Read)) is null; patience--)
        {
            // Another start may be alone for a moment.
            await Task.Delay(100);
        }
        _ = _held ?? throw new InvalidOperationException("The database is being restored. Start the portal when that is done.");
    }

    /// <returns>Held while nobody else may begin; null when somebody has.</returns>
    public IDisposable? Alone() => Open(FileAccess.ReadWrite, FileShare.None);

    public void Dispose() => _held?.Dispose();

    private FileStream? Open(FileAccess access, FileShare share)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(databaseFile)!);
        try
        {
            return new FileStream(databaseFile + "-lock", FileMode.OpenOrCreate, access, share);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
