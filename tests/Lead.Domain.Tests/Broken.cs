namespace Lead.Domain.Tests;

/// <summary>A rule must refuse, and say which one it is.</summary>
internal static class Broken
{
    public static RuleViolationException Says(string sentence, Action act)
    {
        var violation = Assert.Throws<RuleViolationException>(act);
        Assert.Equal(sentence, violation.Message);
        return violation;
    }
}
