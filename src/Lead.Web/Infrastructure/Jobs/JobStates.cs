using Lead.Data;
using Lead.Data.Backups;
using Lead.Data.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Lead.Web.Infrastructure.Jobs;

/// <summary>How it stands with a job, for administrators and the ready check.</summary>
public sealed record JobState(string Name, DateTimeOffset? BeganAt, TimeSpan? Took, DateTimeOffset? FailedAt, string? LastError, bool IsFailing, bool IsLate);

/// <summary>The table of jobs, each held against its pause; the backup, which the machine's own clock starts, stands in it too.</summary>
public sealed class JobStates(LeadDbContext db, IEnumerable<IJob> jobs, TimeProvider clock, IHostEnvironment environment)
{
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(5);

    /// <summary>A night's backup may take two hours longer than the last one.</summary>
    private static readonly TimeSpan BackupPatience = TimeSpan.FromHours(26);

    /// <summary>Gives every job its row.</summary>
    public Task AddRowsAsync(CancellationToken cancellationToken) => db.AddJobRecordsAsync(Patience().Keys, clock.GetUtcNow(), cancellationToken);

    public async Task<IReadOnlyList<JobState>> ReadAsync(CancellationToken cancellationToken)
    {
        var (now, patience) = (clock.GetUtcNow(), Patience());
        var records = await db.JobRecords.AsNoTracking().OrderBy(job => job.Name).ToListAsync(cancellationToken);
        return [.. records.Where(job => patience.ContainsKey(job.Name)).Select(job => new JobState(
            job.Name, job.BeganAt, job.Took, job.FailedAt, job.LastError, job.IsFailing, now - (job.BeganAt ?? job.KnownSince) > patience[job.Name]))];
    }

    /// <summary>How long after its last beginning each job counts as late. Only Production has to be backed up.</summary>
    private Dictionary<string, TimeSpan> Patience()
    {
        var patience = jobs.ToDictionary(job => job.Name, job => 3 * job.Pause + Slack);
        if (db.BacksItselfUp())
        {
            patience.Add(Backup.JobName, environment.IsProduction() ? BackupPatience : TimeSpan.MaxValue);
        }
        return patience;
    }
}
