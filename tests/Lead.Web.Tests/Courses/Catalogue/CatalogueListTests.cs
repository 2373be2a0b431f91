using Lead.Data.Accounts;
using Lead.Domain.Organisations;
using Lead.Web.Tests.Application;
using Answer = Lead.Domain.Organisations.Answer;

namespace Lead.Web.Tests.Courses.Catalogue;

/// <summary>What is listed, and that the list follows every change at once.</summary>
public sealed class CatalogueListTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task List_DraftsCancelledAndPastRuns_NeverAppear()
    {
        var shown = await host.AddRunAsync();
        var hidden = new[]
        {
            await host.AddRunAsync(published: false),
            await host.AddRunAsync(change: run => run.Cancel("The tutor is ill", PortalHost.Start)),
            await host.AddRunAsync(firstDate: new DateOnly(2026, 1, 5)),
        };
        Assert.True(await ListsAsync(shown));
        foreach (var run in hidden)
        {
            Assert.False(await ListsAsync(run));
        }
    }

    [Fact]
    public async Task List_PublishBookGiveBackAndCancel_ChangesAtOnce()
    {
        var run = await host.AddRunAsync(capacity: 1, published: false);
        var manager = await host.SignedInAsync(Roles.Manager);
        var resident = await host.SignedInAsync(Roles.Resident);
        Assert.False(await ListsAsync(run));
        await manager.SubmitAsync(run.RunPage, form: "main form[action$='/publish']");
        Assert.True(await ListsAsync(run, "&places=now"));
        var booking = await resident.BookAsync(run);
        Assert.False(await ListsAsync(run, "&places=now"));
        Assert.True(await ListsAsync(run, "&places=waiting-list"));
        await resident.SubmitAsync(booking + "/give-back");
        Assert.True(await ListsAsync(run, "&places=now"));
        await manager.SubmitAsync(run.RunPage + "/cancel", new { Reason = "The roof leaks" });
        Assert.False(await ListsAsync(run));
    }

    [Fact]
    public async Task List_ChangedByAnotherServer_IsSeenAfterTenSeconds()
    {
        var run = await host.AddRunAsync(published: false);
        Assert.False(await ListsAsync(run));
        await host.WithDbAsync(db => Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlRawAsync(
            db.Database, "UPDATE CourseRuns SET Status = 'Published' WHERE CourseId = {0}", run.CourseId));
        host.Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.True(await ListsAsync(run));
    }

    [Fact]
    public async Task Unsure_RunHasNotToldUs_IsCountedBesideTheFact()
    {
        var word = $"zz{Guid.NewGuid():N}";
        foreach (var answer in Enum.GetValues<Answer>())
        {
            await host.AddRunAsync(title: $"{word} {answer}", access: new AccessFacts([new(AccessFact.QuietSpace, answer)]));
        }
        var page = await host.Visitor().CatalogueAsync("?q=" + word);
        Assert.Equal(1, page.Unsure("quiet-space"));
        Assert.Equal(1, page.Options().Single(option => option.Facet == "quiet-space").Count);
        var chosen = await host.Visitor().CatalogueAsync($"?q={word}&quiet-space=yes");
        Assert.Equal([$"{word} Yes"], chosen.Titles());
        Assert.Equal(1, chosen.Unsure("quiet-space"));
    }

    private async Task<bool> ListsAsync(TestRun run, string query = "")
    {
        var page = await host.Visitor().CatalogueAsync($"?q={run.Slug["course-".Length..]}{query}");
        return page.Page.QuerySelector($"#list a[href='{run.Page}']") is not null;
    }
}
