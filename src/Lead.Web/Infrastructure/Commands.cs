using Lead.Data;
using Lead.Data.Accounts;
using Lead.Data.Seeding;
using Lead.Web.Infrastructure.Mail;
using Lead.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Identity;

namespace Lead.Web.Infrastructure;

/// <summary>What the portal does from the command line instead of serving pages.</summary>
internal static partial class Commands
{
    private static readonly string[] Names = ["migrate", "seed", "create-admin", "create-user"];

    public static bool IsCommand(string[] args) => args is [var name, ..] && !name.StartsWith('-');

    public static async Task<int> RunAsync(WebApplication app, string[] args)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var db = services.GetRequiredService<LeadDbContext>();
        if (!Names.Contains(args[0]))
        {
            return Fail($"There is no command '{args[0]}'. Commands: {string.Join(", ", Names)}.");
        }
        if (args[0] == "migrate")
        {
            await db.MigrateAsync();
            await ReferenceData.SeedAsync(db, CancellationToken.None);
            Console.WriteLine("The database is up to date.");
            return 0;
        }
        await db.PrepareAsync();
        await ReferenceData.SeedAsync(db, CancellationToken.None);
        return args[0] switch
        {
            "seed" => await SeedAsync(app, services),
            "create-admin" => await CreateAdminAsync(app, services),
            _ => await CreateUserAsync(app, services),
        };
    }

    /// <summary>Before the first request: database, reference data, in Development demo data; refuses what must not run in Production.</summary>
    public static async Task PrepareAsync(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var db = services.GetRequiredService<LeadDbContext>();
        await db.PrepareAsync();
        await ReferenceData.SeedAsync(db, CancellationToken.None);
        if (app.Environment.IsDevelopment() && app.Configuration.GetValue("Demo", true))
        {
            await DemoData.SeedAsync(db, services.GetRequiredService<TimeProvider>(), CancellationToken.None);
            await DemoAccounts.SeedAsync(services.GetRequiredService<UserManager<LeadUser>>());
        }
        if (app.Environment.IsProduction())
        {
            await DemoAccounts.RefuseAsync(services.GetRequiredService<UserManager<LeadUser>>());
            _ = services.GetRequiredService<Portal>().Link("en", "/");
        }
        if (services.GetRequiredService<IMailTransport>() is FolderTransport folder)
        {
            LogFolder(app.Logger, folder.Folder);
        }
    }

    private static async Task<int> SeedAsync(WebApplication app, IServiceProvider services)
    {
        if (!app.Environment.IsDevelopment())
        {
            return Fail("Demo data is for Development only.");
        }
        await DemoData.SeedAsync(services.GetRequiredService<LeadDbContext>(), services.GetRequiredService<TimeProvider>(), CancellationToken.None);
        await DemoAccounts.SeedAsync(services.GetRequiredService<UserManager<LeadUser>>());
        Console.WriteLine("The demo data is there.");
        return 0;
    }

    /// <summary>The very first administrator: logged, and with a link to choose a password.</summary>
    private static async Task<int> CreateAdminAsync(WebApplication app, IServiceProvider services)
    {
        if (app.Configuration["email"] is not { } email)
        {
            return Fail("Usage: create-admin --email name@example.com");
        }
        var users = services.GetRequiredService<UserManager<LeadUser>>();
        var user = new LeadUser { UserName = email, Email = email, EmailConfirmed = true };
        var result = await users.CreateAsync(user);
        if (!result.Succeeded)
        {
            return Fail(string.Join(' ', result.Errors.Select(error => error.Description)));
        }
        await users.AddToRoleAsync(user, Roles.Administrator);
        LogAdministrator(app.Logger, user.Id);
        var link = await services.GetRequiredService<PasswordLinks>().CreateAsync(user, returnUrl: null);
        Console.WriteLine($"Administrator created. Choose a password within a day: {link}");
        return 0;
    }

    private static async Task<int> CreateUserAsync(WebApplication app, IServiceProvider services)
    {
        var (email, role, password) = (app.Configuration["email"], app.Configuration["role"], app.Configuration["password"]);
        if (!app.Environment.IsDevelopment())
        {
            return Fail("create-user is for Development only. Use create-admin.");
        }
        if (email is null || password is null || Roles.All.FirstOrDefault(known => string.Equals(known, role, StringComparison.OrdinalIgnoreCase)) is not { } known)
        {
            return Fail($"Usage: create-user --email name@example.com --role ROLE --password PASSWORD. Roles: {string.Join(", ", Roles.All)}.");
        }
        var result = await DemoAccounts.CreateAsync(services.GetRequiredService<UserManager<LeadUser>>(), email, known, password);
        Console.WriteLine(result.Succeeded ? $"Account created with the role {known}." : "");
        return result.Succeeded ? 0 : Fail(string.Join(' ', result.Errors.Select(error => error.Description)));
    }

    private static int Fail(string message)
    {
        Console.Error.WriteLine(message);
        return 1;
    }

    [LoggerMessage(LogLevel.Information, "No mail server is configured: mail is written to {Folder}")]
    private static partial void LogFolder(ILogger logger, string folder);

    [LoggerMessage(LogLevel.Warning, "The first administrator was made by command: account {AccountId}")]
    private static partial void LogAdministrator(ILogger logger, Guid accountId);
}
