namespace Lead.Domain;

/// <summary>A rule of the programme was about to be broken. The message is an English sentence fit for the user, and the key of its translations.</summary>
public sealed class RuleViolationException(string message, params object[] values) : Exception(message)
{
    /// <summary>What fills the placeholders of the message, in order.</summary>
    public IReadOnlyList<object> Values { get; } = values;
}
