using System.Net;
using Lead.Web.Tests.Backups;
using Microsoft.EntityFrameworkCore;

namespace Lead.Web.Tests.Processes;

/// <summary>The drill of docs/deploying.md, with the real commands.</summary>
public sealed class RestoreDrillTests
{
    [Fact]
    public async Task Drill_BackUpAmongBookingsBookMoreRestore_FirstBookingsAreThereAndANewOneWorks()
    {
        using var town = await ResidentsTown.BuildAsync(residents: 4, runs: 5, capacity: 30);
        var (copy, late) = (town.PathOf("night.db"), town.Runs[^1]);
        IReadOnlyList<Place> first, second;
        await using (var portal = await PortalProcess.StartAsync(town.File))
        {
            await Task.WhenAll(town.Residents.Select(resident => resident.SignInAsync(portal.Address)));
            first = await BookAsync(town, portal, town.Runs[0]);
            using var stop = new CancellationTokenSource();
            var living = Task.WhenAll(town.Residents.Select(resident => resident.LiveAsync(portal.Address, [.. town.Runs.Skip(1).SkipLast(1)], stop.Token)));
            var backup = await PortalProcess.CommandAsync(town.File, "backup", copy);
            await stop.CancelAsync();
            await living;
            Assert.Equal((0, true), (backup.Code, backup.Said.Contains($"Backed up to {copy}", StringComparison.Ordinal)));
            second = await BookAsync(town, portal, late);
            var tooEarly = await PortalProcess.CommandAsync(town.File, "restore", copy);
            Assert.Equal((1, true), (tooEarly.Code, tooEarly.Said.Contains("The database is in use. Stop the portal, then restore.", StringComparison.Ordinal)));
            await portal.KillAsync();
        }
        await NotedAsync(town.File);
        var restore = await PortalProcess.CommandAsync(town.File, "restore", copy);
        Assert.True(restore.Code == 0, restore.Said);
        await using var again = await PortalProcess.StartAsync(town.File);
        var visitor = town.Residents[0].Visit(again.Address);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync($"/my/bookings/{first[0].BookingId}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/my/bookings/{second[0].BookingId}")).Status);
        await town.Residents[0].BookAsync(visitor, late);
        await HoldsAsync(town.File, first, second);
        await HoldsAsync(Directory.GetFiles(Path.GetDirectoryName(town.File)!, "lead.db.replaced-*").Single(), [.. first, .. second], []);
    }

    [Fact]
    public async Task Restore_NoBackup_ExitsWithAFault()
    {
        using var town = await ResidentsTown.BuildAsync(residents: 0, runs: 1, capacity: 1);
        await File.WriteAllTextAsync(town.PathOf("diary.db"), "Dear diary.");
        var restore = await PortalProcess.CommandAsync(town.File, "restore", town.PathOf("diary.db"));
        Assert.Equal((1, true), (restore.Code, restore.Said.Contains("Not restored, nothing is changed. diary.db is not an SQLite database.", StringComparison.Ordinal)));
    }

    private static async Task<IReadOnlyList<Place>> BookAsync(ResidentsTown town, PortalProcess portal, Tests.Application.TestRun run)
    {
        await Task.WhenAll(town.Residents.Select(resident => resident.BookAsync(resident.Visit(portal.Address), run)));
        return [.. town.Residents.Select(resident => resident.Places.Single(place => place.Run == run))];
    }

    private static async Task NotedAsync(string file)
    {
        await using var database = new DatabaseFile(file);
        var backup = await database.Db.JobRecords.SingleAsync(job => job.Name == "backup");
        Assert.Equal((false, true), (backup.IsFailing, backup.SucceededAt is not null));
    }

    private static async Task HoldsAsync(string file, IEnumerable<Place> there, IEnumerable<Place> gone)
    {
        await using var database = new DatabaseFile(file);
        var bookings = await database.Db.Bookings.Select(booking => booking.Id).ToListAsync();
        Assert.Subset(bookings.ToHashSet(), there.Select(place => place.BookingId).ToHashSet());
        Assert.Empty(gone.Select(place => place.BookingId).Intersect(bookings));
        Assert.Equal("ok", await database.IntegrityAsync());
    }
}
