using System.Security.Cryptography;
using Lead.Data;
using Lead.Data.Backups;
using Lead.Domain.People;
using Lead.Web.Tests.Application;
using Lead.Web.Tests.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Lead.Web.Tests.Backups;

/// <summary>A copy takes the database's place, or is refused and nothing has changed.</summary>
public sealed class RestoreTests : IAsyncLifetime, IAsyncDisposable
{
    private readonly EmptyDatabase _database = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("lead_restore_").FullName;

    private string Copy => Path.Combine(_folder, "copy.db");

    private string Kept => _database.File + ".replaced-20260302T100000Z";

    public async Task InitializeAsync()
    {
        await _database.WithDbAsync(db => db.MigrateAsync());
        await AddPersonAsync("Before");
        await _database.WithDbAsync(db => db.BackUpAsync(Copy, CancellationToken.None));
        await AddPersonAsync("After");
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
    public async Task Restore_Backup_TakesThePlaceAndKeepsWhatWasThere()
    {
        var copy = await SHA256.HashDataAsync(File.OpenRead(Copy));
        var restored = await RestoreAsync();
        Assert.Equal((_database.File, Kept, 0), (restored.Path, restored.Replaced, restored.MigrationsAdded));
        Assert.Equal(["Before"], await NamesAsync(_database.File));
        Assert.Equal(["After", "Before"], await NamesAsync(Kept));
        Assert.Equal(copy, await SHA256.HashDataAsync(File.OpenRead(Copy)));
        Assert.Equal(["lead.db", "lead.db-lock", Path.GetFileName(Kept)], Files());
    }

    [Fact]
    public async Task Restore_NoDatabaseThere_PutsItThere()
    {
        await using var fresh = new EmptyDatabase();
        Directory.CreateDirectory(Path.GetDirectoryName(fresh.File)!);
        await File.WriteAllTextAsync(fresh.File + "-wal", "The log of one that is gone.");
        var restored = await fresh.WithDbAsync(db => db.RestoreAsync(fresh.Use, Copy, PortalHost.Start, CancellationToken.None));
        Assert.Null(restored.Replaced);
        Assert.Equal(["Before"], await NamesAsync(fresh.File));
    }

    [Fact]
    public async Task Restore_DatabaseDamaged_IsWhatItIsForAndKeepsTheDamagedOne()
    {
        await File.WriteAllTextAsync(_database.File, "The disk has eaten the database.");
        await File.WriteAllTextAsync(_database.File + "-wal", "Its log.");
        await RestoreAsync();
        Assert.Equal(["Before"], await NamesAsync(_database.File));
        Assert.Equal("The disk has eaten the database.", await File.ReadAllTextAsync(Kept));
        Assert.Equal("Its log.", await File.ReadAllTextAsync(Kept + "-wal"));
    }

    [Fact]
    public async Task Restore_OlderBackup_IsMigratedForward()
    {
        await using var older = new EmptyDatabase();
        var steps = await older.WithDbAsync(async db =>
        {
            Directory.CreateDirectory(Path.GetDirectoryName(older.File)!);
            await db.GetService<IMigrator>().MigrateAsync(db.Database.GetMigrations().First());
            // As a start leaves it that was killed while it migrated.
            await db.Database.ExecuteSqlRawAsync("INSERT INTO \"__EFMigrationsLock\" VALUES (1, '2026-03-02')");
            return db.Database.GetMigrations().Count() - 1;
        });
        File.Copy(older.File, Copy, overwrite: true);
        Assert.Equal(steps, (await RestoreAsync()).MigrationsAdded);
        Assert.Empty(await _database.WithDbAsync(db => db.Database.GetPendingMigrationsAsync()));
        Assert.Empty(await NamesAsync(_database.File));
    }

    private Task<RestoredCopy> RestoreAsync() => _database.WithDbAsync(db => db.RestoreAsync(_database.Use, Copy, PortalHost.Start, CancellationToken.None));

    private Task AddPersonAsync(string name) => _database.WithDbAsync(async db =>
    {
        db.Add(new Person(Guid.NewGuid(), name, "en"));
        await db.SaveChangesAsync();
    });

    private IEnumerable<string> Files() => Directory.GetFiles(Path.GetDirectoryName(_database.File)!).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal);

    private static async Task<List<string>> NamesAsync(string file)
    {
        await using var database = new DatabaseFile(file);
        Assert.Equal("ok", await database.IntegrityAsync());
        return await database.Db.People.Select(person => person.Name).Order().ToListAsync();
    }
}
