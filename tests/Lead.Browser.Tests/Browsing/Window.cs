namespace Lead.Browser.Tests.Browsing;

/// <summary>A window in CSS pixels.</summary>
public sealed record Window(int Width, int Height)
{
    public static readonly Window Desktop = new(1280, 1024);

    /// <summary>The narrowest that must do without scrolling sideways (WCAG 2.2, 1.4.10).</summary>
    public static readonly Window Phone = new(320, 640);

    /// <summary>The desktop at 200% (WCAG 2.2, 1.4.4).</summary>
    public static readonly Window Zoomed = new(640, 512);
}
