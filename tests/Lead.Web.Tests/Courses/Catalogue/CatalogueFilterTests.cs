using System.Net;
using Lead.Domain.Courses;
using Lead.Domain.Organisations;
using Lead.Web.Tests.Application;
using Answer = Lead.Domain.Organisations.Answer;

namespace Lead.Web.Tests.Courses.Catalogue;

public sealed class CatalogueFilterTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Theory]
    [InlineData(16, 59, "day")]
    [InlineData(17, 0, "evening")]
    public async Task When_StartOfEvening_IsFiveOClock(int hour, int minute, string part)
    {
        var title = await AddAsync(starts: new TimeOnly(hour, minute));
        Assert.Equal(part == "day", await ListsAsync(title, "when=day"));
        Assert.Equal(part == "evening", await ListsAsync(title, "when=evening"));
        Assert.False(await ListsAsync(title, "when=weekend"));
        Assert.True(await ListsAsync(title, "when=day&when=evening"));
    }

    [Fact]
    public async Task When_WeekendEvening_IsBothAndNotDay()
    {
        var title = await AddAsync(firstDate: new DateOnly(2026, 3, 14), starts: new TimeOnly(18, 0));
        Assert.True(await ListsAsync(title, "when=weekend"));
        Assert.True(await ListsAsync(title, "when=evening"));
        Assert.False(await ListsAsync(title, "when=day"));
    }

    [Theory]
    [InlineData("2026-03-16", true, true, true)]
    [InlineData("2026-03-17", false, true, true)]
    [InlineData("2026-04-02", false, true, true)]
    [InlineData("2026-04-03", false, false, true)]
    [InlineData("2026-06-02", false, false, true)]
    [InlineData("2026-06-03", false, false, false)]
    [InlineData("2026-02-24", false, false, false)]
    public async Task Starts_EachPeriod_EndsOnItsLastDay(string first, bool weeks, bool month, bool months)
    {
        var title = await AddAsync(firstDate: DateOnly.Parse(first, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal((weeks, month, months), (await ListsAsync(title, "starts=2-weeks"), await ListsAsync(title, "starts=1-month"), await ListsAsync(title, "starts=3-months")));
    }

    [Theory]
    [InlineData("where=E05001275", "where=E05001258")]
    [InlineData("where=E08000028", "where=E08000027")]
    [InlineData("taught-in=pa", "taught-in=pl")]
    [InlineData("level=None", "level=Level1")]
    [InlineData("how=InPerson", "how=Online")]
    [InlineData("cost=paid", "cost=free")]
    [InlineData("welcome=Women", "welcome=MentalHealth")]
    [InlineData("places=now", "places=waiting-list")]
    [InlineData("step-free=yes", "hearing-loop=yes")]
    public async Task Facet_RightAndOtherValue_ListsOnlyTheRight(string right, string other)
    {
        // Something with every other value is on too, so that the value is known.
        await AddAsync(change: run => run.Change(run.Details with { TaughtIn = ["pl"] }));
        var title = await AddAsync(
            access: new AccessFacts([new(AccessFact.StepFree, Answer.Yes), new(AccessFact.HearingLoop, Answer.No)]), change: run => run.Change(run.Details with { TaughtIn = ["en", "pa"], PricePence = 250 }));
        Assert.True(await ListsAsync(title, right));
        Assert.False(await ListsAsync(title, other.StartsWith("where", StringComparison.Ordinal) ? other + "&places=waiting-list" : other));
        if (!right.Contains("yes", StringComparison.Ordinal))
        {
            Assert.True(await ListsAsync(title, $"{right}&{other}"));
        }
    }

    [Fact]
    public async Task Facts_InTwoRunsOfOneCourse_DoNotAddUp()
    {
        var run = await host.AddRunAsync(access: new AccessFacts([new(AccessFact.StepFree, Answer.Yes)]));
        await host.WithDbAsync(async db =>
        {
            var second = TestData.NewRun(run.CourseId, db.CourseRuns.Single(r => r.Id == run.RunId).VenueId!.Value, access: new AccessFacts([new(AccessFact.CrecheOnSite, Answer.Yes)]));
            second.AddSession(Guid.NewGuid(), new SessionDetails(new DateOnly(2026, 3, 12), new TimeOnly(18, 0), new TimeOnly(20, 0), null, null));
            second.Publish();
            db.Add(second);
            await db.SaveChangesAsync();
        });
        var title = await host.WithDbAsync(db => Task.FromResult(db.Courses.Single(c => c.Id == run.CourseId).Title));
        Assert.True(await ListsAsync(title, "step-free=yes&when=day"));
        Assert.True(await ListsAsync(title, "creche-on-site=yes&when=evening"));
        Assert.False(await ListsAsync(title, "step-free=yes&creche-on-site=yes"));
        Assert.False(await ListsAsync(title, "step-free=yes&when=evening"));
    }

    [Theory]
    [InlineData("?when=midnight&starts=never&nothing=1&page=abc")]
    [InlineData("?page=99999999999999&where=E99999999")]
    public async Task Address_UnknownValues_AreIgnored(string query)
    {
        await AddAsync();
        var page = await host.Visitor().CatalogueAsync(query);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal((await host.Visitor().CatalogueAsync()).Found(), page.Found());
        Assert.Empty(page.Page.QuerySelectorAll(".chips li"));
    }

    private async Task<string> AddAsync(DateOnly? firstDate = null, TimeOnly? starts = null, AccessFacts? access = null, Action<CourseRun>? change = null)
    {
        var title = $"Zz{Guid.NewGuid():N}";
        await host.AddRunAsync(title: title, firstDate: firstDate, starts: starts, access: access, change: change);
        return title;
    }

    private async Task<bool> ListsAsync(string title, string query) =>
        (await host.Visitor().CatalogueAsync($"?q={Uri.EscapeDataString(title)}&{query}")).Titles().Contains(title);
}
