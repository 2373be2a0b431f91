using Lead.Performance.Bare;
using Lead.Performance.Parts;
using Lead.Performance.Portals;

namespace Lead.Performance;

/// <summary>Measures what is asked of the portal and prints it as ratios. It asserts nothing: a machine that is busy is no fault of the portal.</summary>
internal static class Start
{
    private static readonly Dictionary<string, Func<Report, Task>> Parts = new()
    {
        ["catalogue"] = report => PagePart.RunAsync(report, "catalogue", "/courses" + ManyCourses.Filter),
        ["course"] = report => PagePart.RunAsync(report, "course page", ManyCourses.Course),
        ["growth"] = GrowthPart.RunAsync,
        ["storm"] = StormPart.RunAsync,
        ["start"] = StartPart.RunAsync,
    };

    /// <param name="args">Names of parts, all when there is none; or <c>empty</c>, which serves the empty application that the start is compared with.</param>
    public static async Task<int> Main(string[] args)
    {
        if (args is [EmptyApplication.Command, var address])
        {
            await EmptyApplication.RunAsync(address);
            return 0;
        }
        if (args.Except(Parts.Keys).FirstOrDefault() is { } unknown)
        {
            Console.Error.WriteLine($"There is no part '{unknown}'. Parts: {string.Join(", ", Parts.Keys)}.");
            return 1;
        }
        var report = Report.Begin();
        foreach (var (name, part) in Parts.Where(part => args.Length == 0 || args.Contains(part.Key)))
        {
            report.Note($"{name} ...");
            await part(report);
        }
        report.Print();
        return 0;
    }
}
