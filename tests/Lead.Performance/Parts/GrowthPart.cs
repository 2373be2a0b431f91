using Lead.Performance.Load;
using Lead.Performance.Portals;

namespace Lead.Performance.Parts;

/// <summary>The catalogue with ten times the courses.</summary>
internal static class GrowthPart
{
    public static async Task RunAsync(Report report)
    {
        await using var few = await TemporaryDatabase.WithCoursesAsync(500);
        await using var many = await TemporaryDatabase.WithCoursesAsync(5_000);
        await using var small = new Portal(few, caches: false);
        await using var large = new Portal(many, caches: false);
        var comparison = await Comparison.MakeAsync(large.At("/courses" + ManyCourses.Filter), small.At("/courses" + ManyCourses.Filter));
        report.Note(comparison.ToString());
        report.Add("catalogue, 500 to 5,000 courses: time at the median", comparison.MedianTime, "<= 1.5");
    }
}
