using System.Globalization;
using System.Security.Claims;
using Lead.Data.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Identity;

namespace Lead.Web.Infrastructure.Security;

/// <summary>
/// A session in use ends too, half a day after its sign-in (NIST SP 800-63B, OWASP ASVS 5.0 7.3.2); and at once when the account says so.
/// Its cookie knows when the person last proved who they are, and whether with two factors.
/// </summary>
internal static class SessionLife
{
    private const string Began = "lead:began";
    private const string Proved = "lead:proved";
    private const string TwoFactors = "lead:two-factors";
    private static readonly TimeSpan Longest = TimeSpan.FromHours(12);
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);

    /// <summary>What a sign-in says of itself, in the claim where the framework says it too (RFC 8176).</summary>
    public static Claim[] Claims(bool twoFactors) => [new("amr", twoFactors ? "mfa" : "pwd")];

    /// <summary>A session that is renewed keeps its beginning: proving again must not lengthen it.</summary>
    public static Task BeginAsync(CookieSigningInContext context)
    {
        var now = Now(context.Options).ToString("O", CultureInfo.InvariantCulture);
        context.Properties.Items.TryAdd(Began, now);
        context.Properties.Items.TryAdd(Proved, now);
        if (context.Principal?.HasClaim("amr", "mfa") == true)
        {
            context.Properties.SetString(TwoFactors, "yes");
        }
        return Task.CompletedTask;
    }

    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        if (context.HttpContext.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            // The error page must stand without a database; the session stays as it is.
            context.RejectPrincipal();
            return;
        }
        if (Age(context.Properties, Began, Now(context.Options)) > Longest)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(context.Scheme.Name);
            return;
        }
        await SecurityStampValidator.ValidatePrincipalAsync(context);
        // The validator made the person anew from the database, which knows nothing of this session.
        if (context.Properties.GetString(TwoFactors) is not null)
        {
            (context.Principal?.Identity as ClaimsIdentity)?.AddClaim(new Claim(TwoFactors, "yes"));
        }
    }

    public static bool HasTwoFactors(this ClaimsPrincipal user) => user.HasClaim(TwoFactors, "yes");

    /// <summary>Whether the person proved who they are within the last ten minutes.</summary>
    public static async Task<bool> IsFreshAsync(HttpContext context, TimeProvider clock) =>
        (await context.AuthenticateAsync(IdentityConstants.ApplicationScheme)).Properties is { } properties && Age(properties, Proved, clock.GetUtcNow()) <= Fresh;

    /// <summary>Somebody who is signed in has proved it again. The cookie is renewed, with the account as it is now.</summary>
    /// <param name="twoFactors">With two factors; a session that had them keeps them.</param>
    public static async Task ProveAsync(SignInManager<LeadUser> signIn, LeadUser user, TimeProvider clock, bool twoFactors)
    {
        var properties = (await signIn.Context.AuthenticateAsync(IdentityConstants.ApplicationScheme)).Properties!;
        properties.SetString(Proved, clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture));
        if (twoFactors)
        {
            properties.SetString(TwoFactors, "yes");
        }
        await signIn.SignInWithClaimsAsync(user, properties, []);
    }

    private static TimeSpan Age(AuthenticationProperties properties, string name, DateTimeOffset now) =>
        properties.GetString(name) is { } since ? now - DateTimeOffset.Parse(since, CultureInfo.InvariantCulture) : TimeSpan.MaxValue;

    private static DateTimeOffset Now(CookieAuthenticationOptions options) => (options.TimeProvider ?? TimeProvider.System).GetUtcNow();
}
