using Lead.Domain.Messages;
using Lead.Domain.People;
using Lead.Web.Tests.Persistence;

namespace Lead.Web.Tests.Jobs;

/// <summary>A run of a job, by whomever it is started: noted, and without a second effect.</summary>
public sealed class JobRunTests(JobHost host) : IClassFixture<JobHost>
{
    [Fact]
    public async Task Start_AnyJob_HasARow()
    {
        Assert.True((await host.RecordAsync("outbox")).KnownSince >= host.Clock.Start);
        Assert.True((await host.RecordAsync()).KnownSince >= host.Clock.Start);
    }

    [Fact]
    public async Task Run_OutboxInManyScopesAtOnce_SendsEachMailOnce()
    {
        var addresses = Enumerable.Range(0, 20).Select(number => $"job-{number}@test.example").ToList();
        await host.WithDbAsync(async db =>
        {
            db.AddRange(addresses.Select(address => new Message(Guid.NewGuid(), ContactWay.Email, address, "Subject", "Text", host.Clock.GetUtcNow())));
            await db.SaveChangesAsync();
        });
        var results = await Seats.RaceAsync(Enumerable.Range(0, 4), _ => host.RunJobsAsync("outbox"));
        Assert.All(results.SelectMany(result => result.Result!), result => Assert.Null(result.Fault));
        Assert.All(addresses, address => Assert.Single(host.Mail.Sent, mail => mail.To.Mailboxes.Any(box => box.Address == address)));
    }

    [Fact]
    public async Task Run_Fails_IsNotedWithoutWordsAndRecovers()
    {
        host.Fails = true;
        var failed = Assert.Single(await host.RunJobsAsync(JobHost.Counted));
        Assert.Equal(nameof(IOException), failed.Fault);
        var record = await host.RecordAsync();
        Assert.Equal((true, nameof(IOException), host.Clock.GetUtcNow()), (record.IsFailing, record.LastError, record.FailedAt));
        Assert.Contains("The job \"counted\" failed", host.Log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("canary@test.example", host.Log.Text, StringComparison.Ordinal);
        host.Fails = false;
        host.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Null(Assert.Single(await host.RunJobsAsync(JobHost.Counted)).Fault);
        record = await host.RecordAsync();
        Assert.Equal((false, nameof(IOException), host.Clock.GetUtcNow()), (record.IsFailing, record.LastError, record.SucceededAt));
    }

    [Fact]
    public async Task Run_AllJobs_OneFailing_RunsTheOthers()
    {
        host.Fails = true;
        var results = await host.RunJobsAsync();
        host.Fails = false;
        Assert.Contains(results, result => result is { Name: "outbox", Fault: null });
        Assert.Contains(results, result => result is { Name: JobHost.Counted, Fault: not null });
    }

    [Fact]
    public async Task Run_ByManyServersWithoutARow_MakesOneRow()
    {
        await host.WithDbAsync(async db =>
        {
            db.RemoveRange(db.JobRecords);
            await db.SaveChangesAsync();
        });
        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => host.RunJobsAsync())));
        Assert.All(results.SelectMany(result => result), result => Assert.Null(result.Fault));
        Assert.Equal((await host.RecordAsync()).BeganAt, (await host.RecordAsync("outbox")).BeganAt);
        Assert.DoesNotContain("could not be noted", host.Log.Text, StringComparison.Ordinal);
    }
}
