using System.Net;
using Lead.Data.Accounts;
using Lead.Domain.Messages;
using Lead.Domain.People;
using Lead.Web.Tests.Application;

namespace Lead.Web.Tests.Jobs;

/// <summary>What the ready check says, in one word to anybody and at length to administrators.</summary>
public sealed class ReadyTests
{
    private static readonly string[] Nobody = [Roles.Manager, Roles.DataProtection];

    [Fact]
    public async Task Ready_AllWell_IsHealthy()
    {
        await using var host = await JobHost.StartAsync();
        Assert.Equal((HttpStatusCode.OK, "Healthy"), await ReadyAsync(host.Visitor()));
        Assert.Equal("Healthy\ndatabase: Healthy\njobs: Healthy\noutbox: Healthy", (await ReadyAsync(await host.SignedInAsync(Roles.Administrator))).Words);
    }

    [Fact]
    public async Task Ready_JobLate_IsDegradedUntilItRuns()
    {
        await using var host = await JobHost.StartAsync();
        await host.RunJobsAsync();
        host.Clock.Advance(3 * JobHost.Pause + TimeSpan.FromMinutes(5));
        await host.RunJobsAsync("outbox");
        await host.RunJobsAsync("offers");
        Assert.Equal("Healthy", (await ReadyAsync(host.Visitor())).Words);
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal((HttpStatusCode.OK, "Degraded"), await ReadyAsync(host.Visitor()));
        await OnlyAdministratorsReadAsync(host, "jobs: Degraded, counted is late");
        await host.RunJobsAsync();
        Assert.Equal("Healthy", (await ReadyAsync(host.Visitor())).Words);
    }

    [Fact]
    public async Task Ready_JobNeverRan_IsLateInTheEnd()
    {
        await using var host = await JobHost.StartAsync();
        _ = host.Server;
        host.Clock.Advance(TimeSpan.FromHours(1));
        await OnlyAdministratorsReadAsync(host, "jobs: Degraded, counted is late, offers is late, outbox is late");
    }

    [Fact]
    public async Task Ready_JobFailing_IsDegradedUntilItRecovers()
    {
        await using var host = await JobHost.StartAsync();
        host.Fails = true;
        await host.RunJobsAsync();
        await OnlyAdministratorsReadAsync(host, "jobs: Degraded, counted failed with IOException");
        host.Fails = false;
        await host.RunJobsAsync();
        Assert.Equal("Healthy", (await ReadyAsync(host.Visitor())).Words);
    }

    [Fact]
    public async Task Ready_MailWaitsForMoreThanAnHour_IsDegradedUntilItLeaves()
    {
        await using var host = await JobHost.StartAsync();
        await host.WithDbAsync(async db =>
        {
            db.Add(new Message(Guid.NewGuid(), ContactWay.Email, "canary@test.example", "Subject", "Text", host.Clock.GetUtcNow()));
            db.Add(new Message(Guid.NewGuid(), ContactWay.Phone, "01214960123", "Subject", "Text", host.Clock.GetUtcNow()));
            await db.SaveChangesAsync();
        });
        host.Mail.Fails = true;
        host.Clock.Advance(TimeSpan.FromHours(1));
        await host.RunJobsAsync();
        Assert.Equal("Healthy", (await ReadyAsync(host.Visitor())).Words);
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        await OnlyAdministratorsReadAsync(host, "outbox: Degraded, e-mails older than an hour: 1");
        host.Mail.Fails = false;
        host.Clock.Advance(TimeSpan.FromMinutes(2));
        await host.RunJobsAsync();
        Assert.Equal("Healthy", (await ReadyAsync(host.Visitor())).Words);
    }

    [Theory]
    [InlineData("Production", "Degraded")]
    [InlineData("Development", "Healthy")]
    public async Task Ready_NoBackupFor26Hours_IsDegradedInProductionOnly(string environment, string expected)
    {
        await using var host = await JobHost.StartAsync(environment);
        _ = host.Server;
        host.Clock.Advance(TimeSpan.FromHours(26));
        await host.RunJobsAsync();
        Assert.Equal("Healthy", (await ReadyAsync(host.Visitor())).Words);
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        // A server is backed up by its own means.
        Assert.Equal(TestDatabase.SqlServer is null ? expected : "Healthy", (await ReadyAsync(host.Visitor())).Words);
    }

    [Fact]
    public async Task Ready_DatabaseOutOfReach_IsUnhealthy()
    {
        await using var host = await JobHost.StartAsync();
        var visitor = host.Visitor();
        Assert.Equal("Healthy", (await ReadyAsync(visitor)).Words);
        host.Unreachable = true;
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Unhealthy"), await ReadyAsync(visitor));
        host.Unreachable = false;
        Assert.Equal((HttpStatusCode.OK, "Healthy"), await ReadyAsync(visitor));
    }

    private static async Task OnlyAdministratorsReadAsync(PortalHost host, string line)
    {
        Assert.Contains(line, (await ReadyAsync(await host.SignedInAsync(Roles.Administrator))).Words.Split('\n'));
        Assert.Equal("Degraded", (await ReadyAsync(host.Visitor())).Words);
        foreach (var role in Nobody)
        {
            Assert.Equal("Degraded", (await ReadyAsync(await host.SignedInAsync(role))).Words);
        }
    }

    private static async Task<(HttpStatusCode Status, string Words)> ReadyAsync(Visitor visitor)
    {
        var answer = await visitor.GetAsync("/health/ready");
        return (answer.Status, answer.Html);
    }
}
