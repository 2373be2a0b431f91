namespace Lead.Domain;

/// <summary>Refuses values that no entity may hold. Throws <see cref="RuleViolationException"/>.</summary>
public static class Guard
{
    public static string Text(string? value, int maxLength, string message)
    {
        var text = value?.Trim() ?? "";
        if (text.Length == 0)
        {
            throw new RuleViolationException(message);
        }
        return Limited(text, maxLength);
    }

    public static string? OptionalText(string? value, int maxLength) =>
        string.IsNullOrWhiteSpace(value) ? null : Limited(value.Trim(), maxLength);

    private static string Limited(string text, int maxLength) => text.Length <= maxLength
        ? text
        : throw new RuleViolationException("Use {0} letters or fewer", maxLength);
}
