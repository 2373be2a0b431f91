using Lead.Data.Accounts;
using Lead.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Identity;

namespace Lead.Web.Infrastructure.Commands;

/// <summary>Accounts made from the command line.</summary>
internal static partial class AccountCommands
{
    /// <summary>The very first administrator: logged, and with a link to choose a password.</summary>
    public static async Task<int> CreateAdminAsync(CommandCall call)
    {
        if (call.App.Configuration["email"] is not { } email)
        {
            return Commands.Fail("Usage: create-admin --email name@example.com");
        }
        var users = call.Services.GetRequiredService<UserManager<LeadUser>>();
        var user = new LeadUser { UserName = email, Email = email, EmailConfirmed = true };
        var result = await users.CreateAsync(user);
        if (!result.Succeeded)
        {
            return Commands.Fail(string.Join(' ', result.Errors.Select(error => error.Description)));
        }
        await users.AddToRoleAsync(user, Roles.Administrator);
        LogAdministrator(call.App.Logger, user.Id);
        var link = await call.Services.GetRequiredService<PasswordLinks>().CreateAsync(user, returnUrl: null);
        Console.WriteLine($"Administrator created. Choose a password within a day: {link}");
        return 0;
    }

    public static async Task<int> GrantFirstAsync(CommandCall call)
    {
        var (done, answer) = await GrantFirst.RunAsync(call.Services, call.App.Configuration["email"], call.App.Configuration["role"]);
        if (!done)
        {
            return Commands.Fail(answer);
        }
        Console.WriteLine(answer);
        return 0;
    }

    public static async Task<int> CreateUserAsync(CommandCall call)
    {
        var (email, role, password) = (call.App.Configuration["email"], call.App.Configuration["role"], call.App.Configuration["password"]);
        if (!call.App.Environment.IsDevelopment())
        {
            return Commands.Fail("create-user is for Development only. Use create-admin.");
        }
        if (email is null || password is null || Roles.All.FirstOrDefault(known => string.Equals(known, role, StringComparison.OrdinalIgnoreCase)) is not { } known)
        {
            return Commands.Fail($"Usage: create-user --email name@example.com --role ROLE --password PASSWORD. Roles: {string.Join(", ", Roles.All)}.");
        }
        var result = await DemoAccounts.CreateAsync(call.Services.GetRequiredService<UserManager<LeadUser>>(), email, known, password);
        Console.WriteLine(result.Succeeded ? $"Account created with the role {known}." : "");
        return result.Succeeded ? 0 : Commands.Fail(string.Join(' ', result.Errors.Select(error => error.Description)));
    }

    [LoggerMessage(LogLevel.Warning, "The first administrator was made by command: account {AccountId}")]
    private static partial void LogAdministrator(ILogger logger, Guid accountId);
}
