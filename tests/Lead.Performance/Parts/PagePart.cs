using Lead.Performance.Bare;
using Lead.Performance.Load;
using Lead.Performance.Portals;

namespace Lead.Performance.Parts;

/// <summary>A page, signed out, against a bare Razor page of the same bytes in the same process: first with nothing cached, then as it runs.</summary>
internal static class PagePart
{
    private const int Courses = 500;

    public static async Task RunAsync(Report report, string name, string path)
    {
        await using var database = await TemporaryDatabase.WithCoursesAsync(Courses);
        await CompareAsync(report, database, $"{name}, nothing cached", path, caches: false, asked: ">= 0.35");
        await CompareAsync(report, database, $"{name}, cached", path, caches: true, asked: ">= 1.0");
    }

    private static async Task CompareAsync(Report report, TemporaryDatabase database, string name, string path, bool caches, string asked)
    {
        await using var portal = new Portal(database, caches);
        var html = await portal.PageAsync(path);
        await using var bare = await BareApplication.StartAsync(html);
        var comparison = await Comparison.MakeAsync(portal.At(path), bare.Address);
        report.Note($"  {name}, {html.Length} letters:\n{comparison}");
        report.Add($"{name}: requests a second, of the bare page's", comparison.Rate, asked);
        report.Add($"{name}: p99, of the bare page's", comparison.P99, "<= 4");
    }
}
