using System.Globalization;

namespace Lead.Performance;

/// <summary>What was measured beside what is asked.</summary>
internal sealed class Report
{
    private readonly TextWriter _out;
    private readonly List<(string What, string Measured, string Asked)> _lines = [];

    private Report(TextWriter output) => _out = output;

    /// <summary>From here on the console is the report's: the portal logs as it does in Production, to nowhere.</summary>
    public static Report Begin()
    {
        var report = new Report(Console.Out);
        Console.SetOut(TextWriter.Null);
        report.Note($"{Environment.ProcessorCount} processors; client and server share them. Ratios are medians of alternating rounds.");
        return report;
    }

    /// <summary>Something that happens meanwhile, or the numbers behind a ratio.</summary>
    public void Note(string text) => _out.WriteLine(text);

    public void Add(string what, double measured, string asked, string unit = "") =>
        Add(what, string.Create(CultureInfo.InvariantCulture, $"{measured:0.00}{unit}"), asked);

    public void Add(string what, string measured, string asked) => _lines.Add((what, measured, asked));

    public void Print()
    {
        var width = _lines.Max(line => line.What.Length);
        _out.WriteLine();
        _out.WriteLine($"{"".PadRight(width)} | measured     | asked");
        foreach (var (what, measured, asked) in _lines)
        {
            _out.WriteLine($"{what.PadRight(width)} | {measured,-12} | {asked}");
        }
    }
}
