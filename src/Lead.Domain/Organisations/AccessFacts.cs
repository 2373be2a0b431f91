namespace Lead.Domain.Organisations;

/// <summary>The answers to all access facts. Immutable; equal when every answer is.</summary>
public sealed class AccessFacts : IEquatable<AccessFacts>
{
    public static readonly AccessFacts None = new([]);

    private readonly Dictionary<AccessFact, Answer> _answers;

    public AccessFacts(IEnumerable<KeyValuePair<AccessFact, Answer>> answers) =>
        _answers = answers.Where(pair => pair.Value != Answer.NotConfirmed).ToDictionary();

    public Answer this[AccessFact fact] => _answers.GetValueOrDefault(fact);

    /// <summary>These answers where there is one, else those of <paramref name="other"/>.</summary>
    public AccessFacts Or(AccessFacts other) =>
        new(Enum.GetValues<AccessFact>().Select(fact => KeyValuePair.Create(fact, this[fact] == Answer.NotConfirmed ? other[fact] : this[fact])));

    /// <summary>The form in which they are stored: <c>StepFree=Yes;HearingLoop=No</c>.</summary>
    public override string ToString() =>
        string.Join(';', _answers.OrderBy(pair => pair.Key).Select(pair => $"{pair.Key}={pair.Value}"));

    /// <exception cref="FormatException">The text was not written by <see cref="ToString"/>.</exception>
    public static AccessFacts Parse(string text)
    {
        var answers = text.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(ParseAnswer).ToList();
        return answers.DistinctBy(answer => answer.Key).Count() == answers.Count
            ? new(answers)
            : throw new FormatException($"'{text}' answers a fact twice.");
    }

    public bool Equals(AccessFacts? other) => other is not null && ToString() == other.ToString();

    public override bool Equals(object? obj) => Equals(obj as AccessFacts);

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    private static KeyValuePair<AccessFact, Answer> ParseAnswer(string text) =>
        text.Split('=') is [var fact, var answer] && Enum.TryParse<AccessFact>(fact, out var key) && Enum.TryParse<Answer>(answer, out var value)
            ? KeyValuePair.Create(key, value)
            : throw new FormatException($"'{text}' is no access fact and answer.");
}
