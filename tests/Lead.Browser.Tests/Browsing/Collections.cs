namespace Lead.Browser.Tests.Browsing;

/// <summary>Two halves of the tests, each with its own portal and browser, so that two cores have something to do.</summary>
public static class Suite
{
    public const string Looking = "Looking";
    public const string Using = "Using";
}

[CollectionDefinition(Suite.Looking)]
public sealed class LookingSuite : ICollectionFixture<BrowserPortal>;

[CollectionDefinition(Suite.Using)]
public sealed class UsingSuite : ICollectionFixture<BrowserPortal>;
