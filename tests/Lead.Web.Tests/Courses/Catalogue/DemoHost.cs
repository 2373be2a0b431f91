using Lead.Data.Seeding;
using Lead.Web.Tests.Application;

namespace Lead.Web.Tests.Courses.Catalogue;

/// <summary>A portal with the demo data.</summary>
public sealed class DemoHost : PortalHost, IAsyncLifetime
{
    async Task IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        await WithDbAsync(db => DemoData.SeedAsync(db, Clock, CancellationToken.None));
    }
}
