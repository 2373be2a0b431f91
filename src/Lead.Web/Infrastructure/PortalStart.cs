using Lead.Data;
using Lead.Data.Accounts;
using Lead.Data.Seeding;
using Lead.Web.Infrastructure.Jobs;
using Lead.Web.Infrastructure.Mail;
using Microsoft.AspNetCore.Identity;

namespace Lead.Web.Infrastructure;

/// <summary>What comes before the first request.</summary>
internal static partial class PortalStart
{
    /// <summary>Database, reference data, a row for every job, in Development demo data; refuses what must not run in Production.</summary>
    public static async Task PrepareAsync(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var db = services.GetRequiredService<LeadDbContext>();
        await services.GetRequiredService<DatabaseUse>().BeginAsync(db);
        await db.PrepareAsync();
        await ReferenceData.SeedAsync(db, CancellationToken.None);
        await services.GetRequiredService<JobStates>().AddRowsAsync(CancellationToken.None);
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

    [LoggerMessage(LogLevel.Information, "No mail server is configured: mail is written to {Folder}")]
    private static partial void LogFolder(ILogger logger, string folder);
}
