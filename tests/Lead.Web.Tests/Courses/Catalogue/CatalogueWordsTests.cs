using System.Net;
using Lead.Web.Tests.Application;

namespace Lead.Web.Tests.Courses.Catalogue;

public sealed class CatalogueWordsTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Theory]
    [InlineData("cafe", true)]
    [InlineData("CAFÉ", true)]
    [InlineData("  śniadanie   cafe ", true)]
    [InlineData("sniadanie!", true)]
    [InlineData("café-śniadanie", true)]
    [InlineData("snid", false)]
    public async Task Words_AccentsAndCase_DoNotMatter(string words, bool found)
    {
        var title = $"Café Śniadanie {Guid.NewGuid():N}";
        await host.AddRunAsync(title: title);
        var page = await host.Visitor().CatalogueAsync("?page=1&q=" + Uri.EscapeDataString($"{words} {title[^32..]}"));
        Assert.Equal(found, page.Titles().Contains(title));
    }

    [Fact]
    public async Task Words_OfVenueAndOrganisation_AreFoundToo()
    {
        var run = await host.AddRunAsync();
        Assert.True(await ListsAsync(run, "tipton"));
        Assert.True(await ListsAsync(run, "rowley"));
        Assert.True(await ListsAsync(run, "organisation"));
    }

    [Fact]
    public async Task Words_MarkupAndEndlessText_AreOnlyText()
    {
        var page = await host.Visitor().CatalogueAsync("?q=" + Uri.EscapeDataString("\"><script>alert(1)</script>"));
        Assert.Empty(page.Page.QuerySelectorAll("main script"));
        foreach (var words in new[] { new string('a', 99) + "😀😀", new string('é', 5000), "\0\u200f\ud7ff" })
        {
            Assert.Equal(HttpStatusCode.OK, (await host.Visitor().CatalogueAsync("?q=" + Uri.EscapeDataString(words))).Status);
        }
    }

    private async Task<bool> ListsAsync(TestRun run, string words)
    {
        var page = await host.Visitor().CatalogueAsync($"?q={words} {run.Slug["course-".Length..]}");
        return page.Page.QuerySelector($"#list a[href='{run.Page}']") is not null;
    }
}
