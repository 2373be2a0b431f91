using Lead.Web.Infrastructure.Languages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Lead.Web.Infrastructure.KeptForms;

/// <summary>Shows a kept form in its own page: the post carries what was kept, the action sees it as typed and invalid, so nothing is done.</summary>
public static class ShowKeptForms
{
    private static readonly object Shown = new();

    /// <summary>Puts the kept fields back before the action binds them.</summary>
    public static IApplicationBuilder UseKeptForms(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var request = context.Request;
        if (KeptForm.CanKeep(request) && (await request.ReadFormAsync()).TryGetValue(KeptForm.Field, out var kept) && kept.Count == 1)
        {
            var fields = context.RequestServices.GetRequiredService<KeptForm>().Read(kept!) ?? [];
            foreach (var token in request.Form.Where(field => field.Key.StartsWith("__", StringComparison.Ordinal)))
            {
                fields[token.Key] = token.Value;
            }
            request.Form = new FormCollection(fields);
            context.Items[Shown] = true;
        }
        await next(context);
    });

    /// <summary>Marks the form invalid, with a word that nothing was sent. An action without a form goes back to its page.</summary>
    internal sealed class Filter : IActionFilter, IOrderedFilter
    {
        public int Order => int.MinValue;

        public void OnActionExecuting(ActionExecutingContext context)
        {
            if (!context.HttpContext.Items.ContainsKey(Shown))
            {
                return;
            }
            context.ModelState.AddModelError("", new Text()["We kept what you wrote. Check it and send it again"]);
            if (!context.ActionArguments.ContainsKey("form"))
            {
                var path = context.HttpContext.Request.PathBase + context.HttpContext.Request.Path;
                context.Result = new RedirectResult(path.Value![..path.Value!.LastIndexOf('/')] is { Length: > 0 } parent ? parent : "/");
            }
        }

        public void OnActionExecuted(ActionExecutedContext context)
        {
        }
    }

    /// <summary>A form whose antiforgery token is stale is kept too, instead of a bare 400.</summary>
    internal sealed class StaleTokenFilter : IAlwaysRunResultFilter
    {
        public void OnResultExecuting(ResultExecutingContext context)
        {
            if (context.Result is IAntiforgeryValidationFailedResult && KeptForm.CanKeep(context.HttpContext.Request))
            {
                context.Result = new KeptForm.KeepResult();
            }
        }

        public void OnResultExecuted(ResultExecutedContext context)
        {
        }
    }
}
