using Lead.Data.Backups;
using Microsoft.Data.Sqlite;

namespace Lead.Data.Sqlite;

/// <summary>A database file that is not the portal's own one: looked at without a pool, which would keep it open.</summary>
internal static class SqliteFile
{
    private const int Corrupt = 11;
    private const int NoDatabase = 26;

    public static async Task<SqliteConnection> OpenAsync(string file, CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(ConnectionString(file));
        await connection.OpenAsync(cancellationToken);
        return connection;
    }

    public static string ConnectionString(string file) =>
        new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadWrite, Pooling = false, ForeignKeys = true, DefaultTimeout = 2 }.ToString();

    /// <returns>The migrations it has.</returns>
    /// <exception cref="BackupRefusedException">It is damaged, or not a database of the portal.</exception>
    public static async Task<IReadOnlyList<string>> CheckAsync(string file, string name, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await OpenAsync(file, cancellationToken);
            if (await connection.ReadAsync("PRAGMA integrity_check", cancellationToken) is not ["ok"])
            {
                throw new BackupRefusedException($"{name} is damaged.");
            }
            if ((await connection.ReadAsync("PRAGMA foreign_key_check", cancellationToken)).Count > 0)
            {
                throw new BackupRefusedException($"{name} is damaged: rows refer to rows that are not there.");
            }
            return await connection.HasTableAsync("__EFMigrationsHistory", cancellationToken)
                ? await connection.ReadAsync("SELECT MigrationId FROM __EFMigrationsHistory ORDER BY MigrationId", cancellationToken)
                : throw new BackupRefusedException($"{name} is a database, but not one of LEAD.");
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode is Corrupt or NoDatabase)
        {
            throw new BackupRefusedException(exception.SqliteErrorCode == Corrupt ? $"{name} is damaged." : $"{name} is not an SQLite database.");
        }
    }

    public static async Task<bool> HasTableAsync(this SqliteConnection connection, string table, CancellationToken cancellationToken) =>
        (await connection.ReadAsync($"SELECT name FROM sqlite_master WHERE type = 'table' AND name = '{table}'", cancellationToken)).Count > 0;

    /// <summary>The first column, as text.</summary>
    public static async Task<IReadOnlyList<string>> ReadAsync(this SqliteConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<string>();
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(reader.GetValue(0).ToString() ?? "");
        }
        return rows;
    }

    /// <summary>An empty file that its owner alone may read: it will hold people's data and the keys of their sessions.</summary>
    public static FileStream CreatePrivate(string file)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }
        return new FileStream(file, options);
    }

    /// <summary>SQLite leaves that to the system when it writes a copy.</summary>
    public static void FlushToDisk(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite);
        stream.Flush(flushToDisk: true);
    }

    public static void Delete(string file)
    {
        foreach (var part in new[] { file, file + "-wal", file + "-shm", file + "-journal" })
        {
            File.Delete(part);
        }
    }
}
