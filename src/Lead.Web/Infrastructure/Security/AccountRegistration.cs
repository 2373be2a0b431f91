using Lead.Data;
using Lead.Data.Accounts;
using Lead.Web.Features.Account;
using Lead.Web.Features.Account.Email;
using Lead.Web.Features.Account.Passkeys;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace Lead.Web.Infrastructure.Security;

public static class AccountRegistration
{
    private static readonly TimeSpan IdleEnd = TimeSpan.FromHours(2);
    private static readonly TimeSpan SecondStepLife = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan LinkLife = TimeSpan.FromHours(24);

    /// <summary>Accounts, their cookie and the rule that every page asks for a sign-in unless it says otherwise.</summary>
    public static void AddAccounts(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddDataProtection().SetApplicationName("LEAD").PersistKeysToDbContext<LeadDbContext>();
        services.AddIdentity<LeadUser, IdentityRole<Guid>>(options =>
            {
                options.User.RequireUniqueEmail = true;
                // The name of an account is its address: EmailAddress decides which letters fit (o'brien@...), not a list.
                options.User.AllowedUserNameCharacters = "";
                options.SignIn.RequireConfirmedAccount = true;
                options.Password = Passwords.Options;
                options.Lockout.MaxFailedAccessAttempts = 10;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(10);
            })
            .AddEntityFrameworkStores<LeadDbContext>()
            .AddUserStore<GrantedRoles>()
            .AddPasswordValidator<Passwords>()
            .AddClaimsPrincipalFactory<Visitor.ClaimsFactory>()
            .AddDefaultTokenProviders()
            .AddTokenProvider<AuthenticatorCodes>(TokenOptions.DefaultAuthenticatorProvider);
        services.AddScoped<IUserConfirmation<LeadUser>, UsableAccounts.AtSignIn>();
        services.AddScoped<ISecurityStampValidator, UsableAccounts.AtEachRequest>();
        services.Configure<DataProtectionTokenProviderOptions>(options => options.TokenLifespan = LinkLife);
        // Every request asks whether the session still holds, so that "sign out everywhere" works at once on every server. Not zero: a session
        // that was begun by a server whose clock is ahead would not be asked until this one has caught up.
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.MinValue);
        services.ConfigureApplicationCookie(options => ConfigureCookie(options, builder.Environment));
        services.Configure<CookieAuthenticationOptions>(IdentityConstants.TwoFactorUserIdScheme, options =>
        {
            options.Cookie.Lead("lead-second-step", builder.Environment);
            options.ExpireTimeSpan = SecondStepLife;
        });
        services.Configure<IdentityPasskeyOptions>(options =>
        {
            // A passkey counts as two factors: the device, and what unlocks it.
            options.UserVerificationRequirement = "required";
            options.ResidentKeyRequirement = "required";
            options.ServerDomain = builder.Configuration[Portal.AddressKey] is { } address ? new Uri(address).Host : null;
        });
        services.AddScoped<RecoveryCodes>().AddScoped<SecondFactor>();
        services.AddScoped<Proof>().AddScoped<PasskeyProof>().AddScoped<Arrival>().AddScoped<SecurityNews>().AddScoped<EmailChanges>().AddScoped<LinkLimit>();
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
    }

    private static void ConfigureCookie(CookieAuthenticationOptions options, IHostEnvironment environment)
    {
        options.LoginPath = "/account/sign-in";
        options.AccessDeniedPath = "/error/403";
        options.ReturnUrlParameter = "returnUrl";
        options.ExpireTimeSpan = IdleEnd;
        options.SlidingExpiration = true;
        options.Cookie.Lead("lead-session", environment);
        options.Events.OnSigningIn = SessionLife.BeginAsync;
        options.Events.OnValidatePrincipal = SessionLife.ValidateAsync;
        options.Events.OnRedirectToLogin = SignInRedirect.ToSignInAsync;
        options.Events.OnRedirectToAccessDenied = SignInRedirect.RefuseAsync;
    }

    /// <summary>One cookie policy: this host only, whole site, never for scripts; over HTTPS except while developing.</summary>
    public static void Lead(this CookieBuilder cookie, string name, IHostEnvironment environment)
    {
        var secure = !environment.IsDevelopment();
        cookie.Name = secure ? "__Host-" + name : name;
        cookie.SecurePolicy = secure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.HttpOnly = true;
        cookie.IsEssential = true;
        cookie.Path = "/";
    }
}
