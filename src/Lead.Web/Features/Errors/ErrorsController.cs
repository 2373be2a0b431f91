using Lead.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lead.Web.Features.Errors;

/// <summary>The portal's own error pages: what happened, what to do now, and a number to quote.</summary>
[AllowAnonymous]
[BeforeSecondFactor]
[IgnoreAntiforgeryToken]
[ApiExplorerSettings(IgnoreApi = true)]
public sealed class ErrorsController : Controller
{
    [Route("error/{status:int:range(400,599)}")]
    [ResponseCache(NoStore = true)]
    public IActionResult Index(int status)
    {
        Response.StatusCode = status;
        return View(status);
    }

    /// <summary>Every address that is nothing else.</summary>
    [HttpGet("{**path}", Order = int.MaxValue)]
    public IActionResult Unknown() => NotFound();
}
