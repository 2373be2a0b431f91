using System.Data.Common;
using Lead.Web.Tests.Application;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Lead.Web.Tests.Security;

/// <summary>The portal on a database that can be made to fail, and then quotes what it was given, as SQL Server does with a duplicate key.</summary>
public sealed class FailingHost : PortalHost
{
    private readonly Failure _failure = new();

    /// <summary>The words of a command that fails; none of them while null.</summary>
    public string? FailsAt { get => _failure.At; set => _failure.At = value; }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureServices(services => services.AddSingleton<IInterceptor>(_failure));
    }

    private sealed class Failure : DbCommandInterceptor
    {
        public string? At { get; set; }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
            Check(command, result);

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
            Check(command, result);

        private ValueTask<T> Check<T>(DbCommand command, T result)
        {
            if (At is not null && command.CommandText.Contains(At, StringComparison.Ordinal))
            {
                var values = command.Parameters.Cast<DbParameter>().Select(parameter => parameter.Value);
                throw new TestDatabaseException($"Cannot insert. The value is ({string.Join(", ", values)}).");
            }
            return ValueTask.FromResult(result);
        }
    }

    private sealed class TestDatabaseException(string message) : DbException(message);
}
