using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;

namespace Lead.Data.SqlServer;

/// <summary>Lets the tool that writes migrations make a context without the portal.</summary>
public sealed class SqlServerDesignTimeFactory : IDesignTimeDbContextFactory<SqlServerLeadDbContext>
{
    public SqlServerLeadDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqlServerLeadDbContext>().UseSqlServer("Server=design")
            .UseApplicationServiceProvider(new ServiceCollection().AddIdentitySchema().BuildServiceProvider()).Options);
}
