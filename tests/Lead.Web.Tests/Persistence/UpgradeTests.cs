using Lead.Data;
using Lead.Data.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Lead.Web.Tests.Persistence;

/// <summary>A database from before a change of the model goes on without loss.</summary>
public sealed class UpgradeTests
{
    [Fact]
    public async Task Migrate_FromBeforeGrants_TurnsTheRolesHeldIntoGrants()
    {
        await using var database = new EmptyDatabase();
        Directory.CreateDirectory(Path.GetDirectoryName(database.File)!);
        var account = Guid.NewGuid();
        await database.WithDbAsync(db => db.GetService<IMigrator>().MigrateAsync("AddWaitingList"));
        await database.WithDbAsync(db => db.Database.ExecuteSqlAsync($"""
            INSERT INTO AspNetUsers (Id, Language, Email, EmailConfirmed, PhoneNumberConfirmed, TwoFactorEnabled, LockoutEnabled, AccessFailedCount)
            VALUES ({account}, 'en', 'tutor@test.example', 1, 0, 0, 1, 0);
            INSERT INTO AspNetUserRoles (UserId, RoleId) SELECT {account}, Id FROM AspNetRoles WHERE Name IN ('Tutor', 'Resident')
            """));
        await database.WithDbAsync(db => db.MigrateAsync());
        var roles = await database.WithDbAsync(db => db.RolesOfAsync(account, DateTimeOffset.Parse("2999-01-01T12:00Z", System.Globalization.CultureInfo.InvariantCulture), CancellationToken.None));
        Assert.Equal([Roles.Resident, Roles.Tutor], roles.Order());
    }
}
