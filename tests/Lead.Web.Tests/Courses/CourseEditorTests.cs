using System.Net;
using Lead.Data.Accounts;
using Lead.Domain.Courses;
using Lead.Web.Tests.Application;
using Microsoft.EntityFrameworkCore;

namespace Lead.Web.Tests.Courses;

public sealed class CourseEditorTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Theory]
    [InlineData(Roles.Manager)]
    [InlineData(Roles.Tutor)]
    public async Task Create_Valid_SavesForTheRightOrganisation(string role)
    {
        var (mine, other) = (await host.AddOrganisationAsync(), await host.AddOrganisationAsync());
        var visitor = await host.SignedInAsync(role, role == Roles.Tutor ? mine : null);
        var title = NewTitle();
        // A tutor who crafts another organisation gets their own.
        var answer = await visitor.SubmitAsync("/courses/new", Fields(title, role == Roles.Manager ? mine : other));
        Assert.Equal($"/courses/{CourseSlug.From(title)}/runs", answer.Location);
        Assert.Equal(mine, (await CourseAsync(title))!.OrganisationId);
    }

    [Fact]
    public async Task Create_NothingTyped_SaysWhatIsMissing()
    {
        var manager = await host.SignedInAsync(Roles.Manager);
        var form = await manager.SubmitAsync("/courses/new");
        form.Refuses("OrganisationId", "Choose the organisation that runs it");
        form.Refuses("Title", "Enter the course title");
        form.Refuses("Summary", "Say in a sentence or two what the course is");
        form.Refuses("WillLearn", "Say what people will learn");
        form.Refuses("WhatNext", "Say what people can do next");
    }

    [Fact]
    public async Task Create_OneFieldWrong_KeepsTheRest()
    {
        var manager = await host.SignedInAsync(Roles.Manager);
        var title = NewTitle();
        var form = await manager.SubmitAsync("/courses/new", new Dictionary<string, string>(Fields(title, Guid.NewGuid())) { ["WillLearn"] = "<b>\nLine \"two\"" });
        form.Refuses("OrganisationId", "Choose the organisation that runs it");
        Assert.Equal((title, "<b>\nLine \"two\"", "Level1"), (form.Value("Title"), form.Value("WillLearn")!.ReplaceLineEndings("\n"), form.Value("Level")));
        Assert.Null(await CourseAsync(title));
    }

    [Fact]
    public async Task Create_SameFormManyTimesAtOnce_MakesOneCourse()
    {
        var organisation = await host.AddOrganisationAsync();
        var manager = await host.SignedInAsync(Roles.Manager);
        var page = await manager.GetAsync("/courses/new");
        var title = NewTitle();
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => manager.SubmitAsync(page, "/courses/new", Fields(title, organisation))));
        Assert.All(answers.Select(answer => answer.Location), location => Assert.Equal($"/courses/{CourseSlug.From(title)}/runs", location));
        Assert.Equal(1, await host.WithDbAsync(db => db.Courses.CountAsync(course => course.Title == title)));
    }

    [Fact]
    public async Task Create_SameTitleManyTimesAtOnce_GivesEachItsAddress()
    {
        var organisation = await host.AddOrganisationAsync();
        var manager = await host.SignedInAsync(Roles.Manager);
        var title = NewTitle();
        var pages = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => manager.GetAsync("/courses/new")));
        var answers = await Task.WhenAll(pages.Select(page => manager.SubmitAsync(page, "/courses/new", Fields(title, organisation))));
        Assert.Equal(5, answers.Select(answer => answer.Location).OfType<string>().Distinct().Count());
    }

    [Fact]
    public async Task Edit_TwoEditors_SecondSeesBothVersionsAndKeepsTheText()
    {
        var run = await host.AddRunAsync();
        var (first, second) = (await host.SignedInAsync(Roles.Manager), await host.SignedInAsync(Roles.Tutor, run.OrganisationId));
        var path = $"{run.Page}/edit";
        var open = await second.GetAsync(path);
        Assert.Equal(HttpStatusCode.Redirect, (await first.SubmitAsync(path, new { Summary = "By the manager." })).Status);
        var conflict = await second.SubmitAsync(open, path, new { Summary = "By the tutor." });
        Assert.Contains("Somebody else changed this while you were writing. Compare below, then save again to keep yours", conflict.Errors);
        Assert.Equal("By the tutor.", conflict.Value("Summary"));
        var row = Assert.Single(conflict.Page.QuerySelectorAll("table tbody tr"));
        Assert.Equal(["Summary", "By the manager.", "By the tutor."], row.Children.Select(cell => cell.TextContent.Trim()));
        Assert.Equal("By the manager.", await SummaryAsync(run));
        Assert.Equal(HttpStatusCode.Redirect, (await second.SubmitAsync(conflict, path)).Status);
        Assert.Equal("By the tutor.", await SummaryAsync(run));
    }

    [Fact]
    public async Task Edit_ManyEditorsAtOnce_OneSavesAndTheOthersSeeTheConflict()
    {
        var run = await host.AddRunAsync();
        var manager = await host.SignedInAsync(Roles.Manager);
        var page = await manager.GetAsync($"{run.Page}/edit");
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => manager.SubmitAsync(page, $"{run.Page}/edit", new { Summary = $"Version {number}." })));
        Assert.Single(answers, answer => answer.Status == HttpStatusCode.Redirect);
        Assert.Equal(7, answers.Count(answer => answer.Status == HttpStatusCode.OK && answer.Page.QuerySelector("table tbody tr") is not null));
    }

    private static string NewTitle() => $"Title {Guid.NewGuid():N}";

    private static Dictionary<string, string> Fields(string title, Guid organisation) => new()
    {
        ["OrganisationId"] = $"{organisation}", ["Title"] = title, ["Summary"] = "A.", ["ForWhom"] = "B.", ["WillLearn"] = "C.", ["WhatNext"] = "D.", ["Level"] = "Level1",
    };

    private Task<Course?> CourseAsync(string title) => host.WithDbAsync(db => db.Courses.AsNoTracking().SingleOrDefaultAsync(course => course.Title == title));

    private Task<string> SummaryAsync(TestRun run) => host.WithDbAsync(db => db.Courses.Where(c => c.Id == run.CourseId).Select(c => c.Summary).SingleAsync());
}
