using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace Lead.Web.Infrastructure.Health;

internal static class HealthRegistration
{
    public static void AddHealth(this IServiceCollection services) =>
        services.AddHealthChecks().AddCheck<DatabaseCheck>("database").AddCheck<JobCheck>("jobs").AddCheck<OutboxCheck>("outbox");

    /// <summary>
    /// <c>live</c>: the process answers. <c>ready</c>: its database does too (503 when not), and its work by the clock is done
    /// (<c>Degraded</c>, still 200: pages are served, somebody should look).
    /// </summary>
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = HealthAnswer.WriteAsync }).AllowAnonymous();
    }
}
