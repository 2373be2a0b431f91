using Lead.Data;
using Microsoft.EntityFrameworkCore;

namespace Lead.Web.Tests.Persistence;

/// <summary>What was answered "saved" has reached the disk.</summary>
public sealed class DurabilityTests
{
    private const int Full = 2;

    [Fact]
    public async Task Synchronous_OnEveryConnection_IsFull()
    {
        await using var database = new EmptyDatabase();
        await database.WithDbAsync(db => db.MigrateAsync());
        for (var time = 0; time < 2; time++)
        {
            var level = await database.WithDbAsync(db => db.Database.SqlQueryRaw<int>("SELECT synchronous AS Value FROM pragma_synchronous").SingleAsync());
            Assert.Equal(Full, level);
        }
    }
}
