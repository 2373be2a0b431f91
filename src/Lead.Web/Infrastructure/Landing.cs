using Lead.Data.Accounts;
using Microsoft.AspNetCore.Authorization;

namespace Lead.Web.Infrastructure;

/// <summary>Where each role starts its day, and the policy that guards that page.</summary>
public static class Landing
{
    public const string Manage = "/manage";
    public const string Teach = "/teach";
    public const string Caseload = "/caseload";
    public const string Reviews = "/reviews";
    public const string Admin = "/admin";

    private static readonly (string Path, string Title, string[] Roles)[] All =
    [
        (Manage, "Manage", [Roles.Manager]),
        (Teach, "Teach", [Roles.Tutor]),
        (Caseload, "Caseload", [Roles.Animateur, Roles.Supervisor]),
        (Reviews, "Reviews", [Roles.Partner]),
        (Admin, "Admin", [Roles.DataProtection, Roles.Administrator]),
    ];

    /// <summary>One policy a page, named by its address.</summary>
    public static AuthorizationBuilder AddLandingPolicies(this AuthorizationBuilder authorization)
    {
        foreach (var (path, _, roles) in All)
        {
            authorization.AddPolicy(path, policy => policy.RequireRole(roles));
        }
        return authorization;
    }

    /// <summary>The first page of somebody with these roles; a resident's own place when none is a member of staff's.</summary>
    public static string For(IEnumerable<string> roles) => Pages(roles.Contains).Select(page => page.Path).FirstOrDefault() ?? "/my";

    /// <summary>The places of work of somebody, in the order of the menu.</summary>
    public static IEnumerable<(string Path, string Title)> Pages(Func<string, bool> isInRole) =>
        All.Where(page => page.Roles.Any(isInRole)).Select(page => (page.Path, page.Title));
}
