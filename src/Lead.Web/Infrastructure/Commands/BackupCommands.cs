using Lead.Data;
using Lead.Data.Backups;
using Lead.Data.Jobs;

namespace Lead.Web.Infrastructure.Commands;

/// <summary><c>backup FILE</c> while the portal runs, <c>restore FILE</c> while it does not.</summary>
internal static class BackupCommands
{
    public static async Task<int> BackUpAsync(CommandCall call)
    {
        if (call.Argument is not { } file)
        {
            return Commands.Fail("Usage: backup FILE");
        }
        var (db, clock) = (call.Services.GetRequiredService<LeadDbContext>(), call.Services.GetRequiredService<TimeProvider>());
        var (began, start) = (clock.GetUtcNow(), clock.GetTimestamp());
        BackupCopy? copy = null;
        var why = "";
        try
        {
            await call.Services.GetRequiredService<DatabaseUse>().BeginAsync(db);
            copy = await db.BackUpAsync(file, CancellationToken.None);
        }
        catch (BackupRefusedException refused)
        {
            why = refused.Message;
        }
        await NoteAsync(db, began, clock.GetElapsedTime(start), copy is null ? nameof(BackupRefusedException) : null);
        if (copy is null)
        {
            return Commands.Fail($"Not backed up. {why}");
        }
        Console.WriteLine($"Backed up to {copy.Path} ({copy.Bytes:N0} bytes).");
        Console.WriteLine($"Checked: the copy is whole, every reference in it leads to a row, it has the database's {copy.Migrations} migrations. Only its owner may read it.");
        return 0;
    }

    public static async Task<int> RestoreAsync(CommandCall call)
    {
        if (call.Argument is not { } file)
        {
            return Commands.Fail("Usage: restore FILE");
        }
        try
        {
            var (db, use) = (call.Services.GetRequiredService<LeadDbContext>(), call.Services.GetRequiredService<DatabaseUse>());
            var restored = await db.RestoreAsync(use, file, call.Services.GetRequiredService<TimeProvider>().GetUtcNow(), CancellationToken.None);
            Console.WriteLine($"Restored {Path.GetFullPath(file)} to {restored.Path}: checked, {restored.MigrationsAdded} migrations added.");
            Console.WriteLine(restored.Replaced is null ? "There was no database before." : $"The database that was there is kept as {restored.Replaced}.");
            Console.WriteLine($"E-mails that had not left when the copy was made: {restored.MailWaiting}. They leave when the portal starts.");
            return 0;
        }
        catch (BackupRefusedException refused)
        {
            return Commands.Fail($"Not restored, nothing is changed. {refused.Message}");
        }
    }

    /// <summary>An older database, backed up before it is migrated, has no table to note it in.</summary>
    private static async Task NoteAsync(LeadDbContext db, DateTimeOffset began, TimeSpan took, string? fault)
    {
        try
        {
            if (db.BacksItselfUp() && await db.Database.CanConnectAsync())
            {
                await db.RecordJobAsync(Backup.JobName, began, took, fault, CancellationToken.None);
            }
        }
        catch (System.Data.Common.DbException exception)
        {
            Console.Error.WriteLine($"That could not be noted among the jobs: {exception.GetType().Name}.");
        }
    }
}
