using Lead.Data.Sqlite;
using Lead.Data.SqlServer;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Lead.Data;

/// <summary>The only place that knows the provider: <c>Database:Provider</c> is <c>Sqlite</c> (the default) or <c>SqlServer</c>.</summary>
public static class DatabaseRegistration
{
    private const int LockWaitSeconds = 30;

    /// <exception cref="InvalidOperationException">The provider is unknown, or SQL Server has no connection string.</exception>
    public static IServiceCollection AddLeadDatabase(this IServiceCollection services, IConfiguration configuration, string contentRoot)
    {
        services.AddIdentitySchema();
        var connection = configuration.GetConnectionString("Lead");
        return (configuration["Database:Provider"] ?? "Sqlite") switch
        {
            "Sqlite" => services.AddSingleton(_ => new DatabaseUse(SqlitePath(connection, contentRoot))).AddDbContextPool<LeadDbContext, SqliteLeadDbContext>((provider, options) => options
                .UseSqlite(SqliteConnectionString(connection, contentRoot)).AddInterceptors(provider.GetServices<IInterceptor>())),
            "SqlServer" when !string.IsNullOrWhiteSpace(connection) => services.AddSingleton(_ => new DatabaseUse(null)).AddDbContextPool<LeadDbContext, SqlServerLeadDbContext>((provider, options) => options
                .UseSqlServer(connection, server => server.EnableRetryOnFailure()).AddInterceptors(provider.GetServices<IInterceptor>())),
            "SqlServer" => throw new InvalidOperationException("Set ConnectionStrings:Lead to the SQL Server database."),
            var other => throw new InvalidOperationException($"Database:Provider is '{other}'. It can be Sqlite or SqlServer."),
        };
    }

    /// <summary>Accounts with passkeys: the model has their table, in the portal as in the tool that writes migrations.</summary>
    internal static IServiceCollection AddIdentitySchema(this IServiceCollection services) =>
        services.Configure<IdentityOptions>(options => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3);

    /// <summary>A file beside the portal unless configured; writers wait for each other instead of failing.</summary>
    private static string SqliteConnectionString(string? configured, string contentRoot)
    {
        var connection = new SqliteConnectionStringBuilder(configured ?? "Data Source=App_Data/lead.db");
        connection.DataSource = Path.GetFullPath(connection.DataSource, contentRoot);
        connection.DefaultTimeout = LockWaitSeconds;
        connection.ForeignKeys = true;
        return connection.ToString();
    }

    private static string SqlitePath(string? configured, string contentRoot) =>
        new SqliteConnectionStringBuilder(SqliteConnectionString(configured, contentRoot)).DataSource;
}
