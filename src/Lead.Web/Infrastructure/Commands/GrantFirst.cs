using Lead.Data;
using Lead.Data.Accounts;
using Lead.Domain;
using Lead.Web.Features.Admin;
using Microsoft.AspNetCore.Identity;

namespace Lead.Web.Infrastructure.Commands;

/// <summary>The very first holder of a sensitive role: there is nobody yet who could confirm it.</summary>
public static class GrantFirst
{
    public const string Usage = "Usage: grant-first --email name@example.com --role ROLE";

    /// <returns>What to say on the console, and whether it was done.</returns>
    public static async Task<(bool Done, string Answer)> RunAsync(IServiceProvider services, string? email, string? role)
    {
        if (email is null || Roles.Sensitive.FirstOrDefault(known => string.Equals(known, role, StringComparison.OrdinalIgnoreCase)) is not { } first)
        {
            return (false, $"{Usage}. Roles: {string.Join(", ", Roles.Sensitive)}.");
        }
        if (await services.GetRequiredService<UserManager<LeadUser>>().FindByEmailAsync(email) is not { DisabledAt: null } user)
        {
            return (false, "No account in use has this address. Invite it at /admin/users first.");
        }
        var (db, now) = (services.GetRequiredService<LeadDbContext>(), services.GetRequiredService<TimeProvider>().GetUtcNow());
        try
        {
            await services.GetRequiredService<AccountChanges>().MakeAsync(token => db.GrantFirstAsync(user.Id, first, now, token), CancellationToken.None);
        }
        catch (RuleViolationException violation)
        {
            return (false, violation.Message);
        }
        return (true, $"Granted: {first}. From now on a second person confirms.");
    }
}
