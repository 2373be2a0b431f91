using System.Net;
using Lead.Data.Accounts;
using Lead.Domain.Courses;
using Lead.Web.Tests.Application;
using Microsoft.EntityFrameworkCore;

namespace Lead.Web.Tests.Courses.Runs;

public sealed class RunEditorTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task Create_Valid_MakesADraftOnceHoweverOftenSent()
    {
        var run = await host.AddRunAsync();
        var tutor = await host.SignedInAsync(Roles.Tutor, run.OrganisationId);
        var page = await tutor.GetAsync($"{run.Page}/runs/new");
        var fields = new { VenueId = (await host.RunAsync(run)).VenueId!, TutorName = "Ewa", TaughtIn = new[] { "pl", "en" }, Capacity = "12", Price = "2.50" };
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => tutor.SubmitAsync(page, $"{run.Page}/runs/new", fields)));
        var address = Assert.Single(answers.Select(answer => answer.Location).Distinct());
        var made = await host.WithDbAsync(db => db.CourseRuns.AsNoTracking().SingleAsync(r => r.CourseId == run.CourseId && r.Id != run.RunId));
        Assert.Equal($"{run.Page}/runs/{made.Id}", address);
        Assert.Equal((RunStatus.Draft, 12, 250, "Ewa"), (made.Status, made.Capacity, made.PricePence, made.TutorName));
        Assert.Equal(["pl", "en"], made.TaughtIn.OrderDescending());
    }

    [Theory]
    [InlineData("VenueId", "", "Choose where people meet")]
    [InlineData("VenueId", "8b2f2251-9d54-4d02-b420-68a7b5bad65a", "Choose where people meet")]
    [InlineData("TutorName", "", "Enter the tutor's name")]
    [InlineData("TaughtIn", null, "Choose the language it is taught in")]
    [InlineData("TaughtIn", "tlh", "Choose the language it is taught in")]
    [InlineData("Capacity", "", "Enter a number of places from 1 to 500")]
    [InlineData("Capacity", "0", "Enter a number of places from 1 to 500")]
    [InlineData("Capacity", "501", "Enter a number of places from 1 to 500")]
    [InlineData("Price", "-1", "Enter a price from 0 to 1000 pounds")]
    [InlineData("Price", "1000.01", "Enter a price from 0 to 1000 pounds")]
    [InlineData("Note", "long", "Use 300 letters or fewer")]
    public async Task Edit_WrongAnswer_SaysSoBesideItAndSavesNothing(string field, string? value, string message)
    {
        var run = await host.AddRunAsync();
        var manager = await host.SignedInAsync(Roles.Manager);
        var typed = value == "long" ? new string('n', 301) : value;
        var fields = new List<KeyValuePair<string, string>> { new(field, typed ?? ""), new(field == "TutorName" ? "Room" : "TutorName", "Kept name") };
        var form = await manager.SubmitAsync($"{run.RunPage}/edit", fields.Where(pair => pair.Key != "Room"));
        form.Refuses(field, message);
        Assert.Equal(field == "TutorName" ? "" : "Kept name", form.Value("TutorName"));
        Assert.Equal("Harjit Gill", (await host.RunAsync(run)).TutorName);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("3")]
    public async Task Edit_CapacityChanged_RemovesNobody(string capacity)
    {
        var run = await host.AddRunAsync(capacity: 2);
        await (await host.SignedInAsync(Roles.Resident)).BookAsync(run);
        await (await host.SignedInAsync(Roles.Resident)).BookAsync(run);
        var manager = await host.SignedInAsync(Roles.Manager);
        Assert.Equal(run.RunPage, (await manager.SubmitAsync($"{run.RunPage}/edit", new { Capacity = capacity })).Location);
        Assert.Equal(2, (await host.RunAsync(run)).PlacesTaken);
        var page = await manager.GetAsync(run.RunPage);
        Assert.Equal(capacity == "1", page.Words.Contains("More people are booked than there are places now. Nobody was removed.", StringComparison.Ordinal));
        var next = await (await host.SignedInAsync(Roles.Resident)).GetAsync(run.BookPage);
        Assert.Contains(capacity == "1" ? "Full. You can join" : "1 place left", next.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Edit_BookedMeanwhile_IsNoConflict()
    {
        var run = await host.AddRunAsync();
        var manager = await host.SignedInAsync(Roles.Manager);
        var page = await manager.GetAsync($"{run.RunPage}/edit");
        await (await host.SignedInAsync(Roles.Resident)).BookAsync(run);
        Assert.Equal(run.RunPage, (await manager.SubmitAsync(page, $"{run.RunPage}/edit", new { Note = "Bring a pen" })).Location);
        var saved = await host.RunAsync(run);
        Assert.Equal(("Bring a pen", 1), (saved.Note, saved.PlacesTaken));
    }

    [Fact]
    public async Task Edit_ManyEditorsAtOnce_OneSavesAndTheOthersSeeTheConflict()
    {
        var run = await host.AddRunAsync();
        var manager = await host.SignedInAsync(Roles.Manager);
        var page = await manager.GetAsync($"{run.RunPage}/edit");
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => manager.SubmitAsync(page, $"{run.RunPage}/edit", new { Note = $"Note {number}" })));
        Assert.Single(answers, answer => answer.Status == HttpStatusCode.Redirect);
        var conflicts = answers.Where(answer => answer.Status == HttpStatusCode.OK).ToList();
        Assert.Equal(7, conflicts.Count);
        Assert.All(conflicts.Select(answer => answer.Page.QuerySelectorAll("table tbody th").Select(cell => cell.TextContent)), fields => Assert.Equal(["Note"], fields));
    }
}
