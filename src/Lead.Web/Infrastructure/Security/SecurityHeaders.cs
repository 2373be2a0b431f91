namespace Lead.Web.Infrastructure.Security;

public static class SecurityHeaders
{
    /// <summary>No inline script or style, nothing from elsewhere, never in a frame; pages of a signed-in person are not stored.</summary>
    public static IApplicationBuilder UseLeadSecurityHeaders(this WebApplication app)
    {
        var policy = new HeaderPolicyCollection()
            .AddDefaultSecurityHeaders()
            .AddContentSecurityPolicy(csp =>
            {
                csp.AddDefaultSrc().None();
                csp.AddScriptSrc().Self();
                csp.AddStyleSrc().Self();
                csp.AddImgSrc().Self().Data();
                csp.AddConnectSrc().Self();
                csp.AddFormAction().Self();
                csp.AddFrameAncestors().None();
                csp.AddBaseUri().None();
            })
            .AddReferrerPolicySameOrigin()
            .AddStrictTransportSecurityMaxAgeIncludeSubDomains()
            .AddPermissionsPolicy(permissions =>
            {
                permissions.AddCamera().None();
                permissions.AddDisplayCapture().None();
                permissions.AddFullscreen().None();
                permissions.AddGeolocation().None();
                permissions.AddMicrophone().None();
                permissions.AddMidi().None();
                permissions.AddPayment().None();
                permissions.AddPublickeyCredentialsCreate().Self();
                permissions.AddPublickeyCredentialsGet().Self();
                permissions.AddUsb().None();
            });
        return app.UseSecurityHeaders(policy);
    }

    /// <summary>Runs after authentication.</summary>
    public static IApplicationBuilder UseNoStoreWhenSignedIn(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.User.IsSignedIn())
        {
            context.Response.OnStarting(() =>
            {
                context.Response.Headers.CacheControl = "no-store";
                return Task.CompletedTask;
            });
        }
        return next(context);
    });
}
