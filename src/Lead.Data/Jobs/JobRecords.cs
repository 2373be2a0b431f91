using Microsoft.EntityFrameworkCore;

namespace Lead.Data.Jobs;

public static class JobRecords
{
    /// <summary>Gives every job its row, so that one that never runs is seen. Rows that are there stay as they are.</summary>
    public static Task AddJobRecordsAsync(this LeadDbContext db, IReadOnlyCollection<string> names, DateTimeOffset now, CancellationToken cancellationToken) =>
        db.InTransactionAsync(
            async token =>
            {
                var known = await db.JobRecords.Select(job => job.Name).ToListAsync(token);
                db.AddRange(names.Except(known).Select(name => new JobRecord(name, now)));
                return true;
            },
            cancellationToken);

    /// <summary>Notes how a run went. Reads first: a job that runs every few seconds must not write as often.</summary>
    /// <param name="fault">The kind of fault; none when all went well.</param>
    public static async Task RecordJobAsync(this LeadDbContext db, string name, DateTimeOffset began, TimeSpan took, string? fault, CancellationToken cancellationToken)
    {
        var last = await db.JobRecords.AsNoTracking().SingleOrDefaultAsync(job => job.Name == name, cancellationToken);
        if (last?.IsNews(began, fault) == false)
        {
            return;
        }
        await db.InTransactionAsync(
            async token =>
            {
                var job = await db.JobRecords.SingleOrDefaultAsync(known => known.Name == name, token) ?? db.Add(new JobRecord(name, began)).Entity;
                job.Record(began, took, fault);
                return job;
            },
            cancellationToken);
    }
}
