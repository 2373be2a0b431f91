using Lead.Domain;
using Lead.Web.Infrastructure.Languages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Lead.Web.Infrastructure;

/// <summary>How a broken rule of the domain becomes a sentence on the page.</summary>
public static class RuleViolations
{
    public const string Problem = "Problem";

    /// <summary>Does the work; a broken rule is written to the model state, so that the form is shown again with what was typed.</summary>
    public static async Task<bool> AllowsAsync(this Controller controller, Func<Task> work, string field = "")
    {
        try
        {
            await work();
            return true;
        }
        catch (RuleViolationException violation)
        {
            controller.ModelState.AddModelError(field, violation.In(new Text()));
            return false;
        }
    }

    /// <summary>Does the work of a button and goes to a page, which shows the broken rule if there was one.</summary>
    public static async Task<IActionResult> TryThenAsync(this Controller controller, Func<Task> work, IActionResult next)
    {
        if (!await controller.AllowsAsync(work))
        {
            controller.TempData[Problem] = controller.ModelState[""]!.Errors[0].ErrorMessage;
        }
        return next;
    }

    /// <summary>Whether this visitor brings a notice from the page before. To look for one that is not there would set a cookie.</summary>
    public static bool BringsNotice(this HttpContext http) =>
        http.Request.Cookies.ContainsKey(http.RequestServices.GetRequiredService<IOptions<CookieTempDataProviderOptions>>().Value.Cookie.Name!);

    public static string In(this RuleViolationException violation, Text text) => text[violation.Message, [.. violation.Values]];
}
