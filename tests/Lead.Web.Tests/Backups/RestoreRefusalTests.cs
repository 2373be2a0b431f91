using System.Security.Cryptography;
using Lead.Data;
using Lead.Data.Backups;
using Lead.Domain.People;
using Lead.Web.Tests.Application;
using Lead.Web.Tests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Lead.Web.Tests.Backups;

/// <summary>Whatever is no backup, and whenever the portal runs: a clear word, and every file as it was.</summary>
public sealed class RestoreRefusalTests : IAsyncLifetime, IAsyncDisposable
{
    private readonly EmptyDatabase _database = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("lead_refused_").FullName;

    private string Copy => Path.Combine(_folder, "copy.db");

    public async Task InitializeAsync()
    {
        await _database.WithDbAsync(db => db.MigrateAsync());
        await _database.WithDbAsync(async db =>
        {
            db.AddRange(Enumerable.Range(1, 1000).Select(number => new Person(Guid.NewGuid(), $"Person {number}", "en")));
            await db.SaveChangesAsync();
        });
        await _database.WithDbAsync(db => db.BackUpAsync(Copy, CancellationToken.None));
        _database.Use.Alone()!.Dispose();
    }

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
    public async Task Restore_NoFile_IsRefused()
    {
        File.Delete(Copy);
        await RefusesAsync("There is no file");
    }

    [Fact]
    public async Task Restore_Text_IsRefused()
    {
        await File.WriteAllTextAsync(Copy, string.Join('\n', Enumerable.Repeat("Dear diary, this is no database.", 500)));
        await RefusesAsync("copy.db is not an SQLite database.");
    }

    [Fact]
    public async Task Restore_EmptyFile_IsRefused()
    {
        await File.WriteAllBytesAsync(Copy, []);
        await RefusesAsync("copy.db is a database, but not one of LEAD.");
    }

    [Fact]
    public async Task Restore_AnotherProgramsDatabase_IsRefused()
    {
        File.Delete(Copy);
        await using (var other = new DatabaseFile(Copy))
        {
            await other.Db.Database.ExecuteSqlRawAsync("CREATE TABLE Recipes (Name TEXT)");
        }
        await RefusesAsync("copy.db is a database, but not one of LEAD.");
    }

    [Fact]
    public async Task Restore_Damaged_IsRefused()
    {
        DamagedFile.Damage(Copy);
        await RefusesAsync("copy.db is damaged.");
    }

    [Fact]
    public async Task Restore_CutShort_IsRefused()
    {
        await using (var file = new FileStream(Copy, FileMode.Open))
        {
            file.SetLength(file.Length / 2);
        }
        await RefusesAsync("copy.db is damaged.");
    }

    [Fact]
    public async Task Restore_NewerThanThisPortal_IsRefused()
    {
        await using (var newer = new DatabaseFile(Copy))
        {
            await newer.Db.Database.ExecuteSqlRawAsync("INSERT INTO \"__EFMigrationsHistory\" VALUES ('29990101000000_AddMoonCourses', '99.0')");
        }
        await RefusesAsync("copy.db is newer than this portal: it has the migration 29990101000000_AddMoonCourses.");
    }

    [Fact]
    public async Task Restore_CopiedByHandWhileInUse_IsRefused()
    {
        await File.WriteAllTextAsync(Copy + "-wal", "What was not in the file yet.");
        await RefusesAsync("was copied by hand while it was in use");
    }

    [Fact]
    public async Task Restore_TheDatabaseItself_IsRefused() => await RefusesAsync("is the database itself", _database.File);

    [Fact]
    public async Task Restore_PortalRuns_IsRefused()
    {
        using var portal = new DatabaseUse(_database.File);
        await _database.WithDbAsync(portal.BeginAsync);
        await RefusesAsync("The database is in use. Stop the portal, then restore.");
    }

    [Fact]
    public async Task Restore_AnotherProgramHasItOpen_IsRefused()
    {
        await using var other = new DatabaseFile(_database.File);
        await other.Db.Database.OpenConnectionAsync();
        await other.Db.People.CountAsync();
        await RefusesAsync("The database is in use. Stop the portal, then restore.");
    }

    [Fact]
    public async Task Start_WhileItIsRestored_Stops()
    {
        using (_database.Use.Alone())
        {
            using var portal = new DatabaseUse(_database.File);
            var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => _database.WithDbAsync(portal.BeginAsync));
            Assert.Contains("The database is being restored", refused.Message, StringComparison.Ordinal);
        }
        await _database.WithDbAsync(_database.Use.BeginAsync);
    }

    private async Task RefusesAsync(string message, string? file = null)
    {
        var before = await FilesAsync();
        var refused = await Assert.ThrowsAsync<BackupRefusedException>(() => _database.WithDbAsync(db =>
            db.RestoreAsync(_database.Use, file ?? Copy, PortalHost.Start, CancellationToken.None)));
        Assert.Contains(message, refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, await FilesAsync());
        Assert.Equal(1000, await _database.WithDbAsync(db => db.People.CountAsync()));
    }

    /// <summary>Every file in both folders, with a digest of what is in it; the shared memory of those who have the database open left out.</summary>
    private async Task<List<string>> FilesAsync()
    {
        var files = new[] { _folder, Path.GetDirectoryName(_database.File)! }.SelectMany(Directory.GetFiles).Where(file => !file.EndsWith("-shm", StringComparison.Ordinal));
        var found = new List<string>();
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            found.Add($"{Path.GetFileName(file)} {Convert.ToHexString(await SHA256.HashDataAsync(stream))}");
        }
        return found;
    }
}
