using Lead.Data;
using Lead.Data.Backups;
using Lead.Data.SqlServer;
using Lead.Domain.People;
using Lead.Web.Tests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Lead.Web.Tests.Backups;

/// <summary>A copy made while the database is in use, and what is refused.</summary>
public sealed class BackupTests : IAsyncLifetime, IAsyncDisposable
{
    private readonly EmptyDatabase _database = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("lead_backup_").FullName;

    private string Copy => Path.Combine(_folder, "copy.db");

    public Task InitializeAsync() => _database.WithDbAsync(db => db.MigrateAsync());

    public async Task DisposeAsync()
    {
        await _database.DisposeAsync();
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    async ValueTask IAsyncDisposable.DisposeAsync() => await DisposeAsync();

    [Fact]
    public async Task BackUp_WhilePeopleArrive_IsWholeAndHoldsAllWhoCameBefore()
    {
        await AddPeopleAsync(50);
        using var stop = new CancellationTokenSource();
        var arriving = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                await AddPeopleAsync(1);
            }
        });
        var copy = await BackUpAsync(Copy);
        await stop.CancelAsync();
        await arriving;
        Assert.Equal((Copy, new FileInfo(Copy).Length), (copy.Path, copy.Bytes));
        Assert.Equal(copy.Migrations, await _database.WithDbAsync(async db => (await db.Database.GetAppliedMigrationsAsync()).Count()));
        Assert.InRange(await CountAsync(Copy), 50, await _database.WithDbAsync(db => db.People.CountAsync()));
        Assert.Equal(["copy.db"], Files());
    }

    [Fact]
    public async Task BackUp_Any_IsForItsOwnersEyesOnly()
    {
        await BackUpAsync(Copy);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Copy));
        }
    }

    [Fact]
    public async Task BackUp_FileIsThere_LeavesItAsItIs()
    {
        await File.WriteAllTextAsync(Copy, "last night's");
        Assert.Contains("is there already", await RefusedAsync(Copy), StringComparison.Ordinal);
        Assert.Equal("last night's", await File.ReadAllTextAsync(Copy));
        Assert.Equal(["copy.db"], Files());
    }

    [Fact]
    public async Task BackUp_NoSuchFolder_SaysSo()
    {
        Assert.Contains("There is no folder", await RefusedAsync(Path.Combine(_folder, "nowhere", "copy.db")), StringComparison.Ordinal);
        Assert.Empty(Files());
    }

    [Fact]
    public async Task BackUp_DatabaseDamaged_LeavesNoCopy()
    {
        await AddPeopleAsync(2000);
        await _database.WithDbAsync(db => db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)"));
        DamagedFile.Damage(_database.File);
        Assert.Contains("damaged", await RefusedAsync(Copy), StringComparison.Ordinal);
        Assert.Empty(Files());
    }

    [Fact]
    public async Task BackUp_NoDatabaseYet_SaysSoAndMakesNone()
    {
        await using var none = new EmptyDatabase();
        var refused = await Assert.ThrowsAsync<BackupRefusedException>(() => none.WithDbAsync(db => db.BackUpAsync(Copy, CancellationToken.None)));
        Assert.Contains("There is no database at", refused.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(none.File));
    }

    [Fact]
    public async Task BackUpAndRestore_SqlServer_NameThePageToRead()
    {
        await using var server = new SqlServerDesignTimeFactory().CreateDbContext([]);
        using var use = new DatabaseUse(null);
        var refused = await Assert.ThrowsAsync<BackupRefusedException>(() => server.BackUpAsync(Copy, CancellationToken.None));
        Assert.Contains("docs/deploying.md#backup", refused.Message, StringComparison.Ordinal);
        refused = await Assert.ThrowsAsync<BackupRefusedException>(() => server.RestoreAsync(use, Copy, default, CancellationToken.None));
        Assert.Contains("docs/deploying.md#backup", refused.Message, StringComparison.Ordinal);
    }

    private Task<BackupCopy> BackUpAsync(string file) => _database.WithDbAsync(db => db.BackUpAsync(file, CancellationToken.None));

    private async Task<string> RefusedAsync(string file) => (await Assert.ThrowsAsync<BackupRefusedException>(() => BackUpAsync(file))).Message;

    private Task AddPeopleAsync(int count) => _database.WithDbAsync(async db =>
    {
        db.AddRange(Enumerable.Range(1, count).Select(number => new Person(Guid.NewGuid(), $"Person {number}", "en")));
        await db.SaveChangesAsync();
    });

    private string[] Files() => [.. Directory.GetFiles(_folder).Select(file => Path.GetFileName(file))];

    private static async Task<int> CountAsync(string file)
    {
        await using var copy = new DatabaseFile(file);
        return await copy.Db.People.CountAsync();
    }
}
