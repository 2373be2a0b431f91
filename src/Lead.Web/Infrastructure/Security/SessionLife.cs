using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace Lead.Web.Infrastructure.Security;

/// <summary>A session in use ends too, half a day after its sign-in (NIST SP 800-63B, OWASP ASVS 5.0 7.3.2); and at once when the account says so.</summary>
internal static class SessionLife
{
    private const string Began = "lead:began";
    private static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    public static Task BeginAsync(CookieSigningInContext context)
    {
        context.Properties.SetString(Began, Now(context.Options).ToString("O", CultureInfo.InvariantCulture));
        return Task.CompletedTask;
    }

    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var began = context.Properties.GetString(Began);
        if (began is null || Now(context.Options) - DateTimeOffset.Parse(began, CultureInfo.InvariantCulture) > Longest)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(context.Scheme.Name);
            return;
        }
        await SecurityStampValidator.ValidatePrincipalAsync(context);
    }

    private static DateTimeOffset Now(CookieAuthenticationOptions options) => (options.TimeProvider ?? TimeProvider.System).GetUtcNow();
}
