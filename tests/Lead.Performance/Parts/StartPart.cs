using Lead.Performance.Load;
using Lead.Performance.Portals;

namespace Lead.Performance.Parts;

/// <summary>From the start of the process to its first page, and what the portal holds in memory once its catalogue was read much.</summary>
internal static class StartPart
{
    private const int Rounds = 5;

    public static async Task RunAsync(Report report)
    {
        await using var database = await TemporaryDatabase.WithCoursesAsync(500);
        var starts = new List<(TimeSpan Portal, TimeSpan Empty)>();
        for (var round = 0; round < Rounds; round++)
        {
            using var empty = await OwnProcess.EmptyAsync();
            using var portal = await OwnProcess.PortalAsync(database);
            starts.Add((portal.Start, empty.Start));
        }
        var (ours, nothing) = starts.OrderBy(start => start.Portal / start.Empty).ElementAt(Rounds / 2);
        report.Note(FormattableString.Invariant($"  first page after {ours.TotalMilliseconds:0} ms, of an empty application after {nothing.TotalMilliseconds:0} ms"));
        report.Add("start to first page, of an empty MVC application's", ours / nothing, "<= 3");
        using var read = await OwnProcess.PortalAsync(database);
        await Readers.WarmUpAsync(new Uri(read.Address, "/courses" + ManyCourses.Filter));
        await Readers.WarmUpAsync(new Uri(read.Address, "/courses" + ManyCourses.Filter + "&not-kept=1"));
        report.Add("memory after the catalogue was read", read.Megabytes, "<= 250 MB", " MB");
    }
}
