using Lead.Browser.Tests.Browsing;
using Microsoft.Playwright;

namespace Lead.Browser.Tests.Pages;

/// <summary>One page of the portal, or one state of it, as its own role sees it.</summary>
/// <param name="Route">The template as the controller writes it, without a slash before it.</param>
/// <param name="Example">An address, with names of <see cref="Examples"/> in braces.</param>
public sealed record PageEntry(string Role, string Route, string Example)
{
    /// <summary>The status it answers with.</summary>
    public int Status { get; init; } = 200;

    /// <summary>What brings the page into this state, in words.</summary>
    public string? State { get; init; }

    /// <summary>Does it.</summary>
    public Func<IPage, Task>? Then { get; init; }

    /// <summary>Residents read it, so it speaks every language.</summary>
    public bool IsForResidents { get; init; } = true;

    public string Name => $"{Role} {Example}{(State is null ? "" : $", {State}")}";

    public override string ToString() => Name;

    /// <summary>Opens it, in its state.</summary>
    internal async Task<OpenPage> OpenAsync(BrowserPortal portal, Window window, string language = "en")
    {
        var open = await portal.OpenAsync(Role, Example, window, language);
        Assert.Equal(Status, open.Status);
        if (Then is not null)
        {
            await Then(open.Page);
        }
        return open;
    }
}
