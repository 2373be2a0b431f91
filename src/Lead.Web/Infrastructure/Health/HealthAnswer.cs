using Lead.Data.Accounts;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Lead.Web.Infrastructure.Health;

internal static class HealthAnswer
{
    /// <summary>One word for anybody, and a line for each check for an administrator. A fault's own words stay out of it.</summary>
    public static Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "text/plain";
        var lines = context.User.IsInRole(Roles.Administrator)
            ? report.Entries.Select(entry => $"\n{entry.Key}: {Words(entry.Value)}")
            : [];
        return context.Response.WriteAsync(report.Status + string.Concat(lines));
    }

    private static string Words(HealthReportEntry entry) => (entry.Exception?.GetType().Name ?? entry.Description) is { } words ? $"{entry.Status}, {words}" : $"{entry.Status}";
}
