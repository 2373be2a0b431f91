using Lead.Data.Accounts;
using Lead.Web.Tests.Application;
using Microsoft.AspNetCore.Hosting;

namespace Lead.Web.Tests.Processes;

/// <summary>A folder with a database in it that has courses and residents, for processes to be started on.</summary>
internal sealed class ResidentsTown : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lead_town_").FullName;

    private ResidentsTown()
    {
    }

    public string File => Path.Combine(_folder, "lead.db");

    public IReadOnlyList<Resident> Residents { get; private set; } = [];

    public IReadOnlyList<TestRun> Runs { get; private set; } = [];

    public string PathOf(string name) => Path.Combine(_folder, name);

    public static async Task<ResidentsTown> BuildAsync(int residents, int runs, int capacity)
    {
        var town = new ResidentsTown();
        await using var host = new TownHost(town.File);
        await host.InitializeAsync();
        var nextMonth = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().Date).AddDays(30);
        var made = new List<TestRun>();
        for (var run = 0; run < runs; run++)
        {
            made.Add(await host.AddRunAsync(capacity, title: $"Course {run}", firstDate: nextMonth));
        }
        var people = new List<Resident>();
        for (var number = 0; number < residents; number++)
        {
            var email = $"resident-{number}@test.example";
            people.Add(new Resident(email, await host.AddAccountAsync(email, Roles.Resident)));
        }
        (town.Runs, town.Residents) = (made, people);
        return town;
    }

    public void Dispose()
    {
        foreach (var resident in Residents)
        {
            resident.Dispose();
        }
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>The portal in this process, on that file.</summary>
    private sealed class TownHost(string file) : PortalHost, IAsyncDisposable
    {
        async ValueTask IAsyncDisposable.DisposeAsync() => await DisposeAsync();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Database:Provider", "Sqlite");
            builder.UseSetting("ConnectionStrings:Lead", $"Data Source={file};Pooling=False");
        }
    }
}
