namespace Lead.Performance.Load;

/// <summary>Two addresses, read in turns so that a busy moment of the machine falls on both.</summary>
internal sealed class Comparison
{
    private const int Rounds = 5;
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(1);

    private readonly List<(Figures Page, Figures Against)> _rounds = [];

    public double Rate => Median(round => round.Page.Rate / round.Against.Rate);

    public double MedianTime => Median(round => round.Page.Median / round.Against.Median);

    public double P99 => Median(round => round.Page.P99 / round.Against.P99);

    public static async Task<Comparison> MakeAsync(Uri page, Uri against)
    {
        var comparison = new Comparison();
        await Readers.WarmUpAsync(page);
        await Readers.WarmUpAsync(against);
        for (var round = 0; round < Rounds; round++)
        {
            comparison._rounds.Add((await Readers.ReadAsync(page, Turn), await Readers.ReadAsync(against, Turn)));
        }
        return comparison;
    }

    /// <summary>The middle round's own numbers.</summary>
    public override string ToString()
    {
        var (page, against) = _rounds.OrderBy(round => round.Page.Rate / round.Against.Rate).ElementAt(Rounds / 2);
        return $"  {page}  against  {against}";
    }

    private double Median(Func<(Figures Page, Figures Against), double> ratio) => _rounds.Select(ratio).Order().ElementAt(Rounds / 2);
}
