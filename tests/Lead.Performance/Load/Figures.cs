namespace Lead.Performance.Load;

/// <summary>How an address answered for a while.</summary>
/// <param name="Rate">Answers a second.</param>
/// <param name="Median">Milliseconds.</param>
/// <param name="P99">Milliseconds; one in a hundred took longer.</param>
internal sealed record Figures(double Rate, double Median, double P99)
{
    public static Figures From(TimeSpan period, IEnumerable<double> milliseconds)
    {
        var sorted = milliseconds.Order().ToArray();
        return new Figures(sorted.Length / period.TotalSeconds, sorted[sorted.Length / 2], sorted[sorted.Length * 99 / 100]);
    }

    public override string ToString() => FormattableString.Invariant($"{Rate,7:0}/s  median {Median:0.00} ms  p99 {P99:0.00} ms");
}
