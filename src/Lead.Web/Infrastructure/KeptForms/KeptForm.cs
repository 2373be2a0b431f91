using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Primitives;

namespace Lead.Web.Infrastructure.KeptForms;

/// <summary>
/// What somebody typed when their session had ended or the form was stale. It travels encrypted through the page (and through
/// sign-in), and is shown in its form again; it is never sent by itself.
/// </summary>
public sealed class KeptForm(IDataProtectionProvider protection)
{
    public const string Field = "kept-form";
    public const string KeepingPath = "/kept";

    private const string AntiforgeryField = "__RequestVerificationToken";
    private static readonly string[] Secrets = ["Code", "RecoveryCode", "Credential"];
    private static readonly TimeSpan Life = TimeSpan.FromHours(12);

    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("Lead.KeptForm").ToTimeLimitedDataProtector();

    /// <summary>A form was sent, and it is not one that is being kept already.</summary>
    public static bool CanKeep(HttpRequest request) => HttpMethods.IsPost(request.Method) && request.HasFormContentType && request.Path != KeepingPath;

    /// <summary>Sends the browser, with the same form, to the page that keeps it (status 307 repeats the post).</summary>
    public static void SendToKeeping(HttpContext context, string page = KeepingPath)
    {
        var from = context.Request.PathBase + context.Request.Path + context.Request.QueryString;
        context.Response.StatusCode = StatusCodes.Status307TemporaryRedirect;
        context.Response.Headers.Location = $"{context.Request.PathBase}{page}?returnUrl={Uri.EscapeDataString(from)}";
    }

    /// <summary>Whether anything was typed or chosen.</summary>
    public static bool HasText(IFormCollection form) => form.Any(IsText);

    public string Protect(IFormCollection form) =>
        _protector.Protect(JsonSerializer.Serialize(form.Where(IsText).ToDictionary(field => field.Key, field => field.Value.ToArray())), Life);

    /// <returns>What was typed, or null when it is not ours or too old.</returns>
    public Dictionary<string, StringValues>? Read(string kept)
    {
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, string[]>>(_protector.Unprotect(kept))!
                .ToDictionary(field => field.Key, field => new StringValues(field.Value));
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Everything but secrets and the stale token.</summary>
    private static bool IsText(KeyValuePair<string, StringValues> field) =>
        field.Key != AntiforgeryField && field.Key != Field && !field.Key.Contains("password", StringComparison.OrdinalIgnoreCase)
        && !Secrets.Contains(field.Key, StringComparer.OrdinalIgnoreCase);

    /// <summary>The answer to a form that cannot be received now.</summary>
    internal sealed class KeepResult(string page = KeepingPath) : ActionResult
    {
        public override void ExecuteResult(ActionContext context) => SendToKeeping(context.HttpContext, page);
    }
}
