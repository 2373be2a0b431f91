using System.Globalization;
using Lead.Data;
using Lead.Data.Seeding;
using Lead.Domain.Courses;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace Lead.Web.Tests.Persistence;

/// <summary>What is put into a new database can be put there again without harm, on any day.</summary>
public sealed class SeedingTests
{
    [Fact]
    public async Task ReferenceData_Twice_IsThereOnce()
    {
        await using var database = new EmptyDatabase();
        await database.WithDbAsync(db => db.MigrateAsync());
        for (var time = 0; time < 2; time++)
        {
            await database.WithDbAsync(db => ReferenceData.SeedAsync(db, CancellationToken.None));
            Assert.Equal(4, await database.WithDbAsync(db => db.Boroughs.CountAsync()));
            Assert.Equal(88, await database.WithDbAsync(db => db.Wards.CountAsync()));
        }
    }

    [Theory]
    [InlineData("2026-03-02T10:00Z")]
    [InlineData("2026-03-29T00:30Z")]
    [InlineData("2026-06-30T23:30Z")]
    [InlineData("2026-10-25T01:00Z")]
    [InlineData("2026-12-25T12:00Z")]
    [InlineData("2027-01-01T00:00Z")]
    [InlineData("2028-02-29T18:00Z")]
    public async Task DemoData_OnAnyDay_IsThereOnceAndCountsItsSeats(string now)
    {
        var clock = new FakeTimeProvider(DateTimeOffset.Parse(now, CultureInfo.InvariantCulture));
        await using var database = new EmptyDatabase();
        await database.WithDbAsync(db => db.MigrateAsync());
        await database.WithDbAsync(db => DemoData.SeedAsync(db, clock, CancellationToken.None));
        var counts = await database.WithDbAsync(CountsAsync);
        Assert.All(counts, count => Assert.True(count > 0));
        await database.WithDbAsync(db => DemoData.SeedAsync(db, clock, CancellationToken.None));
        Assert.Equal(counts, await database.WithDbAsync(CountsAsync));
        Assert.Empty(await database.WithDbAsync(WrongCountsAsync));
        Assert.True(await database.WithDbAsync(db => OpenRunsAsync(db, clock.GetUtcNow())) > 5, "There is something to book.");
    }

    private static async Task<int[]> CountsAsync(LeadDbContext db) =>
    [
        await db.Organisations.CountAsync(), await db.Venues.CountAsync(), await db.Communities.CountAsync(), await db.Courses.CountAsync(),
        await db.CourseRuns.CountAsync(), await db.People.CountAsync(), await db.Bookings.CountAsync(), await db.Wards.CountAsync(),
    ];

    private static async Task<List<Guid>> WrongCountsAsync(LeadDbContext db) => await db.CourseRuns
        .Where(run => run.PlacesTaken != db.Bookings.Count(b => b.RunId == run.Id && b.Status == BookingStatus.Booked)).Select(run => run.Id).ToListAsync();

    private static async Task<int> OpenRunsAsync(LeadDbContext db, DateTimeOffset now) =>
        (await db.CourseRuns.AsNoTracking().Include(run => run.Sessions).ToListAsync()).Count(run => run.CanBook(now));
}
