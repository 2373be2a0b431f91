using Lead.Web.Infrastructure.Jobs;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Lead.Web.Infrastructure.Health;

/// <summary>Whether the work of the clock is done, the nightly backup among it.</summary>
internal sealed class JobCheck(JobStates jobs) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var faults = (await jobs.ReadAsync(cancellationToken)).Where(job => job.IsFailing || job.IsLate)
            .Select(job => job.IsFailing ? $"{job.Name} failed with {job.LastError}" : $"{job.Name} is late").ToList();
        return faults.Count == 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded(string.Join(", ", faults));
    }
}
