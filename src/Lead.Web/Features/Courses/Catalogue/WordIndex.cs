namespace Lead.Web.Features.Courses.Catalogue;

/// <summary>In which texts a word stands. What somebody types may be part of a word, so a search looks through the vocabulary: it grows far slower than the texts.</summary>
internal sealed class WordIndex
{
    private readonly Dictionary<string, List<int>> _texts = [];

    /// <param name="texts">Folded, see <see cref="SearchWords"/>.</param>
    public WordIndex(IEnumerable<string> texts)
    {
        foreach (var (number, text) in texts.Index())
        {
            foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct())
            {
                if (!_texts.TryGetValue(word, out var numbers))
                {
                    _texts.Add(word, numbers = []);
                }
                numbers.Add(number);
            }
        }
    }

    /// <summary>The numbers of the texts with this part of a word, some of them more than once.</summary>
    public IEnumerable<int> Having(string part) =>
        _texts.Where(entry => entry.Key.Contains(part, StringComparison.Ordinal)).SelectMany(entry => entry.Value);
}
