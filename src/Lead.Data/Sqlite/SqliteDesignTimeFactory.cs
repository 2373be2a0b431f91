using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;

namespace Lead.Data.Sqlite;

/// <summary>Lets the tool that writes migrations make a context without the portal.</summary>
public sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqliteLeadDbContext>
{
    public SqliteLeadDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteLeadDbContext>().UseSqlite("Data Source=design.db")
            .UseApplicationServiceProvider(new ServiceCollection().AddIdentitySchema().BuildServiceProvider()).Options);
}
