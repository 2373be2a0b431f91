using Lead.Data;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Lead.Web.Infrastructure.Health;

internal sealed class DatabaseCheck(LeadDbContext db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await db.Database.CanConnectAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("cannot be reached");
}
