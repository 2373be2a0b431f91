using Lead.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Lead.Web.Tests.Backups;

/// <summary>A database file, wherever it lies, opened with the portal's own context.</summary>
internal sealed class DatabaseFile : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public DatabaseFile(string file)
    {
        var settings = new Dictionary<string, string?> { ["ConnectionStrings:Lead"] = $"Data Source={file};Pooling=False" };
        _services = new ServiceCollection().AddLeadDatabase(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), Path.GetTempPath()).BuildServiceProvider();
        Db = _services.GetRequiredService<LeadDbContext>();
    }

    public LeadDbContext Db { get; }

    /// <summary>What the database itself finds wrong; "ok" when nothing is.</summary>
    public async Task<string> IntegrityAsync() =>
        string.Join('\n', await Db.Database.SqlQueryRaw<string>("SELECT integrity_check AS Value FROM pragma_integrity_check").ToListAsync());

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}

internal static class DamagedFile
{
    private const int PageSize = 4096;

    /// <summary>Writes nonsense over every fourth page but the first.</summary>
    public static void Damage(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite);
        var nonsense = Enumerable.Repeat((byte)0xA5, PageSize).ToArray();
        for (var page = 4; page < stream.Length / PageSize; page += 4)
        {
            stream.Position = page * PageSize;
            stream.Write(nonsense);
        }
    }
}
