using Lead.Web.Tests.Application;

namespace Lead.Web.Tests.Courses.Catalogue;

/// <summary>Every number in the catalogue is true: followed over the demo data, from many choices.</summary>
public sealed class CatalogueCountTests(DemoHost host) : IClassFixture<DemoHost>
{
    private const int Seed = 20260302;

    [Fact]
    public async Task Option_NothingChosen_LeadsToAsManyCoursesAsItSays()
    {
        var options = (await host.Visitor().CatalogueAsync()).Options();
        Assert.True(options.Count > 50, $"{options.Count}");
        Assert.Contains(options, option => option.Count > 5);
        await FollowAllAsync([]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Option_RandomChoice_LeadsToAsManyCoursesAsItSays(int chosenCount)
    {
        var random = new Random(Seed + chosenCount);
        var all = (await host.Visitor().CatalogueAsync()).Options().Where(option => option.Count > 0).ToList();
        for (var attempt = 0; attempt < 5; attempt++)
        {
            await FollowAllAsync([.. Enumerable.Range(0, chosenCount).Select(_ => all[random.Next(all.Count)]).Select(o => (o.Facet, o.Value)).Distinct()]);
        }
    }

    [Fact]
    public async Task NothingFound_RandomChoice_NamesTheOneWhoseRemovalGivesMost()
    {
        var visitor = host.Visitor();
        var random = new Random(Seed);
        var all = (await visitor.CatalogueAsync()).Options();
        var seen = 0;
        for (var attempt = 0; attempt < 200 && seen < 12; attempt++)
        {
            var chosen = Enumerable.Range(0, 4).Select(_ => all[random.Next(all.Count)]).Select(o => (Facet: o.Facet, o.Value)).Distinct().ToList();
            if (attempt % 4 == 0)
            {
                chosen.Add(("q", "garden"));
            }
            var page = await visitor.CatalogueAsync(CataloguePages.Query(chosen));
            if (page.Found() > 0)
            {
                continue;
            }
            var without = new List<int>();
            foreach (var facet in chosen.Select(pair => pair.Facet).Distinct())
            {
                without.Add((await visitor.CatalogueAsync(CataloguePages.Query(chosen.Where(pair => pair.Facet != facet)))).Found());
            }
            if (page.Page.QuerySelector("#list .empty a.btn:not([href='/courses'])") is not { } link)
            {
                Assert.Equal(0, without.Max());
                continue;
            }
            seen++;
            Assert.Equal(without.Max(), CataloguePages.Number(link.TextContent));
            Assert.Equal(without.Max(), (await visitor.CatalogueAsync(link.GetAttribute("href")!)).Found());
        }
        Assert.True(seen >= 12, $"{seen}");
    }

    [Fact]
    public async Task Unsure_EachKindOfHelp_CountsWhatIsMissingFromTheList()
    {
        var visitor = host.Visitor();
        var page = await visitor.CatalogueAsync();
        var facts = page.Options().Where(option => option.Value == "yes").ToList();
        Assert.Equal(10, facts.Count);
        Assert.Contains(facts, fact => page.Unsure(fact.Facet) > 0);
        Assert.All(facts, fact => Assert.InRange(fact.Count + page.Unsure(fact.Facet), 0, page.Found()));
    }

    [Fact]
    public async Task Pages_Followed_ListEveryCourseOnce()
    {
        var visitor = host.Visitor();
        var page = await visitor.CatalogueAsync();
        var (found, titles) = (page.Found(), page.Titles().ToList());
        Assert.Equal(10, titles.Count);
        while (page.Page.QuerySelector("#list a[rel=next]")?.GetAttribute("href") is { } next)
        {
            page = await visitor.CatalogueAsync(next);
            titles.AddRange(page.Titles());
        }
        Assert.Equal(found, titles.Count);
        Assert.Equal(found, titles.Distinct().Count());
    }

    /// <summary>Follows every option of a page; an option chosen already says how many are listed now.</summary>
    private async Task FollowAllAsync(IReadOnlyList<(string Facet, string Value)> chosen)
    {
        var visitor = host.Visitor();
        var page = await visitor.CatalogueAsync(CataloguePages.Query(chosen));
        foreach (var option in page.Options())
        {
            Assert.Equal(chosen.Contains((option.Facet, option.Value)), option.Chosen);
            var query = CataloguePages.Query(chosen.Append((option.Facet, option.Value)).Distinct());
            var found = (await visitor.CatalogueAsync(query)).Found();
            Assert.True(option.Count == found, $"{query} lists {found}, the option said {option.Count}");
        }
    }
}
