namespace Lead.Web.Tests.Application;

/// <summary>A portal for each test instead of each class: for rules that look at all accounts, and for tests that turn the clock far.</summary>
public static class OwnPortal
{
    public static PortalHost New() => new();
}
