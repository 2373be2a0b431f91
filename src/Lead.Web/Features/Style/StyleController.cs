using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lead.Web.Features.Style;

/// <summary>Every component in every state, for those who build pages. Development only.</summary>
[AllowAnonymous]
public sealed class StyleController(IHostEnvironment environment) : Controller
{
    [HttpGet("style")]
    public IActionResult Index() => environment.IsProduction() ? NotFound() : View();
}
