using Lead.Data;
using Lead.Data.Accounts;
using Lead.Data.Seeding;
using Microsoft.AspNetCore.Identity;

namespace Lead.Web.Infrastructure.Commands;

/// <summary>A command as it was typed, with what it works on.</summary>
/// <param name="Argument">What stands right after its name, when it is no option.</param>
internal sealed record CommandCall(WebApplication App, IServiceProvider Services, string? Argument);

/// <summary>What the portal does from the command line instead of serving pages.</summary>
internal static class Commands
{
    /// <summary>Those that look after the database themselves.</summary>
    private static readonly Dictionary<string, Func<CommandCall, Task<int>>> OnAnyDatabase = new()
    {
        ["migrate"] = MigrateAsync,
        ["backup"] = BackupCommands.BackUpAsync,
        ["restore"] = BackupCommands.RestoreAsync,
    };

    /// <summary>Those that need it up to date.</summary>
    private static readonly Dictionary<string, Func<CommandCall, Task<int>>> OnReadyDatabase = new()
    {
        ["seed"] = SeedAsync,
        ["create-admin"] = AccountCommands.CreateAdminAsync,
        ["grant-first"] = AccountCommands.GrantFirstAsync,
        ["create-user"] = AccountCommands.CreateUserAsync,
        ["remove-second-factor"] = SecondFactorCommands.RemoveAsync,
        ["run-jobs"] = JobCommands.RunAsync,
    };

    public static bool IsCommand(string[] args) => args is [var name, ..] && !name.StartsWith('-');

    /// <summary>What is left for the configuration, which would take a path that begins with a stroke for an option.</summary>
    public static string[] Options(string[] args) => !IsCommand(args) ? args : Argument(args) is null ? args[1..] : args[2..];

    public static async Task<int> RunAsync(WebApplication app, string[] args)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var call = new CommandCall(app, scope.ServiceProvider, Argument(args));
        if (OnAnyDatabase.TryGetValue(args[0], out var command))
        {
            return await command(call);
        }
        if (!OnReadyDatabase.TryGetValue(args[0], out command))
        {
            return Fail($"There is no command '{args[0]}'. Commands: {string.Join(", ", OnAnyDatabase.Keys.Concat(OnReadyDatabase.Keys))}.");
        }
        var db = call.Services.GetRequiredService<LeadDbContext>();
        await call.Services.GetRequiredService<DatabaseUse>().BeginAsync(db);
        await db.PrepareAsync();
        await ReferenceData.SeedAsync(db, CancellationToken.None);
        return await command(call);
    }

    public static int Fail(string message)
    {
        Console.Error.WriteLine(message);
        return 1;
    }

    private static string? Argument(string[] args) => args is [_, var argument, ..] && !argument.StartsWith('-') ? argument : null;

    private static async Task<int> MigrateAsync(CommandCall call)
    {
        var db = call.Services.GetRequiredService<LeadDbContext>();
        await call.Services.GetRequiredService<DatabaseUse>().BeginAsync(db);
        await db.MigrateAsync();
        await ReferenceData.SeedAsync(db, CancellationToken.None);
        Console.WriteLine("The database is up to date.");
        return 0;
    }

    private static async Task<int> SeedAsync(CommandCall call)
    {
        if (!call.App.Environment.IsDevelopment())
        {
            return Fail("Demo data is for Development only.");
        }
        await DemoData.SeedAsync(call.Services.GetRequiredService<LeadDbContext>(), call.Services.GetRequiredService<TimeProvider>(), CancellationToken.None);
        await DemoAccounts.SeedAsync(call.Services.GetRequiredService<UserManager<LeadUser>>());
        Console.WriteLine("The demo data is there.");
        return 0;
    }
}
