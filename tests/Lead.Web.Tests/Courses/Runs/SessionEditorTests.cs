using System.Net;
using Lead.Data.Accounts;
using Lead.Domain;
using Lead.Web.Tests.Application;

namespace Lead.Web.Tests.Courses.Runs;

public sealed class SessionEditorTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task Add_FourWeeksAcrossTheClockChange_MeetsAtTheSameHourOnce()
    {
        var run = await host.AddRunAsync(published: false);
        var manager = await host.SignedInAsync(Roles.Manager);
        var path = run.RunPage + "/sessions/new";
        var page = await manager.GetAsync(path);
        var fields = new { Date = "2026-03-19", Starts = "18:00", Ends = "20:00", Weeks = "4", Room = "Hall" };
        foreach (var answer in await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => manager.SubmitAsync(page, path, fields))))
        {
            Assert.Equal(run.RunPage, answer.Location);
        }
        var added = (await host.RunAsync(run)).HeldSessions.Where(session => session.Room == "Hall").ToList();
        Assert.Equal(["2026-03-19", "2026-03-26", "2026-04-02", "2026-04-09"], added.Select(session => LondonTime.Date(session.StartsAt).ToString("yyyy-MM-dd", null)));
        Assert.All(added, session => Assert.Equal(new TimeOnly(18, 0), LondonTime.Time(session.StartsAt)));
    }

    [Theory]
    [InlineData("Date", "", "Enter the date")]
    [InlineData("Date", "2026-02-30", "Check this answer")]
    [InlineData("Date", "9999-12-31", "Enter the date")]
    [InlineData("Starts", "", "Enter the time it starts")]
    [InlineData("Ends", "", "Enter the time it ends")]
    [InlineData("Ends", "10:00", "The end must be after the start")]
    [InlineData("Weeks", "0", "Enter a number of weeks from 1 to 52")]
    [InlineData("Weeks", "53", "Enter a number of weeks from 1 to 52")]
    [InlineData("VenueId", "8b2f2251-9d54-4d02-b420-68a7b5bad65a", "Choose where people meet")]
    public async Task Add_WrongAnswer_SaysSoBesideItAndKeepsTheRest(string field, string value, string message)
    {
        var run = await host.AddRunAsync();
        var manager = await host.SignedInAsync(Roles.Manager);
        var fields = new Dictionary<string, string> { ["Date"] = "2026-04-01", ["Starts"] = "10:00", ["Ends"] = "12:00", ["Room"] = "Hall", ["Weeks"] = "2" };
        fields[field] = value;
        var form = await manager.SubmitAsync(run.RunPage + "/sessions/new", fields);
        form.Refuses(field, message);
        Assert.All(fields.Where(pair => pair.Key != field), pair => Assert.Equal(pair.Value, form.Value(pair.Key)));
        Assert.Equal(3, (await host.RunAsync(run)).Sessions.Count);
    }

    [Fact]
    public async Task Cancel_LastSession_IsRefused()
    {
        var run = await host.AddRunAsync();
        var manager = await host.SignedInAsync(Roles.Manager);
        var sessions = (await host.RunAsync(run)).Sessions;
        for (var index = 0; index < 2; index++)
        {
            Assert.Equal(run.RunPage, (await manager.SubmitAsync($"{run.RunPage}/sessions/{sessions[index].Id}/cancel", new { Reason = "Eid" })).Location);
        }
        var form = await manager.SubmitAsync($"{run.RunPage}/sessions/{sessions[2].Id}/cancel", new { Reason = "Kept reason" });
        Assert.Contains("This is the last session. Cancel the whole run instead", form.Errors);
        Assert.Equal("Kept reason", form.Value("Reason"));
        Assert.Single((await host.RunAsync(run)).HeldSessions);
    }

    [Fact]
    public async Task Cancel_Twice_KeepsTheFirstReason()
    {
        var run = await host.AddRunAsync();
        var manager = await host.SignedInAsync(Roles.Manager);
        var path = $"{run.RunPage}/sessions/{(await host.RunAsync(run)).Sessions[0].Id}/cancel";
        var page = await manager.GetAsync(path);
        await manager.SubmitAsync(page, path, new { Reason = "The first" });
        await manager.SubmitAsync(page, path, new { Reason = "The second" });
        Assert.Equal("The first", (await host.RunAsync(run)).Sessions.Single(session => session.IsCancelled).CancelReason);
    }

    [Fact]
    public async Task Cancel_NoReason_AsksForOne()
    {
        var run = await host.AddRunAsync();
        var manager = await host.SignedInAsync(Roles.Manager);
        var form = await manager.SubmitAsync($"{run.RunPage}/sessions/{(await host.RunAsync(run)).Sessions[0].Id}/cancel");
        form.Refuses("Reason", "Say why, so that people who booked can be told");
    }

    [Fact]
    public async Task Move_SomebodyElseWasFaster_ShowsBothAndSavesNothing()
    {
        var run = await host.AddRunAsync();
        var manager = await host.SignedInAsync(Roles.Manager);
        var path = $"{run.RunPage}/sessions/{(await host.RunAsync(run)).Sessions[0].Id}/edit";
        var page = await manager.GetAsync(path);
        await manager.SubmitAsync(path, new { Room = "Upstairs" });
        var conflict = await manager.SubmitAsync(page, path, new { Room = "Downstairs" });
        Assert.Equal(["Room", "Upstairs", "Downstairs"], Assert.Single(conflict.Page.QuerySelectorAll("table tbody tr")).Children.Select(cell => cell.TextContent.Trim()));
        Assert.Equal("Downstairs", conflict.Value("Room"));
        Assert.Equal(HttpStatusCode.Redirect, (await manager.SubmitAsync(conflict, path)).Status);
        Assert.Contains((await host.RunAsync(run)).Sessions, session => session.Room == "Downstairs");
    }
}
