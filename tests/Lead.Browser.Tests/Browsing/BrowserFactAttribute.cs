namespace Lead.Browser.Tests.Browsing;

/// <summary>A test that needs a browser: skipped with a word why where there is none. (xunit 2.9 fails on a skip thrown inside a test.)</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
        : this(null)
    {
    }

    /// <param name="setting">An environment variable that the test needs as well.</param>
    public BrowserFactAttribute(string? setting) => Skip = Chromium.WhyNot ?? WhyNot(setting);

    private static string? WhyNot(string? setting) =>
        setting is null || Environment.GetEnvironmentVariable(setting) is { Length: > 0 } ? null : $"{setting} is not set.";
}

/// <summary>The same with rows.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = Chromium.WhyNot;
}
