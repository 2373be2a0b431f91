namespace Lead.Web.Features.Courses.Catalogue;

/// <summary>In which texts a word stands. What somebody types may be part of a word, so a search looks through the vocabulary, written in one row: it grows far slower than the texts.</summary>
internal sealed class WordIndex
{
    private readonly string _vocabulary;
    private readonly int[] _ends;
    private readonly List<int>[] _texts;

    /// <param name="texts">Folded, see <see cref="SearchWords"/>.</param>
    public WordIndex(IEnumerable<string> texts)
    {
        var words = new Dictionary<string, List<int>>();
        foreach (var (number, text) in texts.Index())
        {
            foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct())
            {
                if (!words.TryGetValue(word, out var numbers))
                {
                    words.Add(word, numbers = []);
                }
                numbers.Add(number);
            }
        }
        var end = -1;
        _ends = [.. words.Keys.Select(word => end += word.Length + 1)];
        _texts = [.. words.Values];
        _vocabulary = string.Join(' ', words.Keys);
    }

    /// <summary>The numbers of the texts with this part of a word, some of them more than once.</summary>
    public IEnumerable<int> Having(string part)
    {
        for (int from = 0, at; (at = _vocabulary.IndexOf(part, from, StringComparison.Ordinal)) >= 0;)
        {
            var word = ~Array.BinarySearch(_ends, at);
            foreach (var number in _texts[word])
            {
                yield return number;
            }
            from = _ends[word];
        }
    }
}
