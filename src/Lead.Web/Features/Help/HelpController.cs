using Lead.Web.Infrastructure;
using Lead.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;

namespace Lead.Web.Features.Help;

/// <summary>What must be public before anything else is.</summary>
[AllowAnonymous]
[BeforeSecondFactor]
[OutputCache(PolicyName = PublicPages.Plain)]
public sealed class HelpController : Controller
{
    [HttpGet("help")]
    public IActionResult Index() => View();

    [HttpGet("privacy")]
    public IActionResult Privacy() => View();

    [HttpGet("accessibility")]
    public IActionResult Accessibility() => View();
}
