using Lead.Data;
using Lead.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Lead.Web.Infrastructure.Health;

/// <summary>E-mail that does not leave, though the outbox runs: the mail server is dead or refuses it.</summary>
internal sealed class OutboxCheck(LeadDbContext db, TimeProvider clock) : IHealthCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var since = clock.GetUtcNow() - Patience;
        var waiting = await db.Messages.CountAsync(m => m.Way == ContactWay.Email && m.DoneAt == null && m.CreatedAt < since, cancellationToken);
        return waiting == 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded($"e-mails older than an hour: {waiting}");
    }
}
