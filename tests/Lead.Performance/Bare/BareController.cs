using Microsoft.AspNetCore.Mvc;

namespace Lead.Performance.Bare;

/// <summary>The words that the bare page shows.</summary>
public sealed record BarePage(string Html);

/// <summary>What every page is measured against: a Razor view without layout, database or anything else.</summary>
public sealed class BareController(BarePage page) : Controller
{
    [HttpGet("/")]
    public IActionResult Index() => View("/Bare/Index.cshtml", page);
}
