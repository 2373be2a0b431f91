namespace Lead.Web.Tests.Architecture;

/// <summary>What goes out: each view beside its controller, shown a model that holds no entity.</summary>
public sealed class ViewTests
{
    private const string Features = "src/Lead.Web/Features";

    /// <summary>Known today; each is a page that only shows, and each that goes leaves this list.</summary>
    private static readonly string[] HoldAnEntity =
    [
        "AdminPage.Communities", // reference data, for the administrator alone
        "AdminPage.Organisations", // the same
        "AdminVenue.Venue", // the same
        "CourseRuns.Course", // the same, for staff
    ];

    [Fact]
    public void Model_OfAnyView_HoldsNoEntity()
    {
        Assert.True(PageModels.Views.Count > 30);
        Assert.Contains(PageModels.Views.Values, model => model.Name == "CataloguePage");
        var found = PageModels.Views.SelectMany(view => PageModels.EntitiesIn(view.Value, view.Key)).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(HoldAnEntity, found);
    }

    [Fact]
    public void View_Any_LiesBesideAControllerOrInShared()
    {
        var views = SourceFiles.In(Features, ".cshtml").Where(view => Folder(view.Path) != Features).ToList();
        var homes = SourceFiles.In(Features, "Controller.cs").Select(file => Folder(file.Path)).Append(Features + "/Shared").ToHashSet();
        Assert.True(views.Count > 30);
        Assert.Empty(views.Where(view => !homes.Contains(Folder(view.Path))).Select(view => view.Path));
    }

    [Fact]
    public void View_OutsideTheFeatures_IsNowhere()
    {
        Assert.Empty(SourceFiles.In("src", ".cshtml").Where(view => !view.Path.StartsWith(Features, StringComparison.Ordinal)).Select(view => view.Path));
        Assert.Equal(
            [Features + "/_ViewImports.cshtml", Features + "/_ViewStart.cshtml"],
            SourceFiles.In(Features, ".cshtml").Select(view => view.Path).Where(path => Folder(path) == Features));
    }

    [Fact]
    public void View_Any_IsOneOfThoseWhoseModelWasLookedAt()
    {
        var written = SourceFiles.In(Features, ".cshtml").Select(view => view.Path["src/Lead.Web/".Length..^".cshtml".Length].Replace('/', '_'));
        Assert.Empty(written.Where(name => name != "Features__ViewImports").Except(PageModels.Views.Keys));
    }

    private static string Folder(string path) => path[..path.LastIndexOf('/')];
}
