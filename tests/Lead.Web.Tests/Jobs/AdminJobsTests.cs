using AngleSharp.Dom;
using Lead.Data.Accounts;
using Lead.Web.Tests.Application;

namespace Lead.Web.Tests.Jobs;

/// <summary>The table of jobs on <c>/admin</c>.</summary>
public sealed class AdminJobsTests
{
    [Fact]
    public async Task Admin_Administrator_SeesHowEachJobWent()
    {
        await using var host = await JobHost.StartAsync();
        var administrator = await host.SignedInAsync(Roles.Administrator);
        Assert.Equal(["counted", "never", "-", "none", "Not yet run"], await RowAsync(administrator));
        host.Fails = true;
        await host.RunJobsAsync();
        Assert.Equal(["counted", "Monday 2 March, 10am", "0.0 seconds", "IOException, Monday 2 March, 10am", "Failing"], await RowAsync(administrator));
        host.Fails = false;
        host.Clock.Advance(JobHost.Pause);
        await host.RunJobsAsync();
        Assert.Equal(["counted", "Monday 2 March, 10:10am", "0.0 seconds", "IOException, Monday 2 March, 10am", "Well"], await RowAsync(administrator));
        host.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal("Late", (await RowAsync(administrator))[^1]);
    }

    [Fact]
    public async Task Admin_DataProtectionLead_SeesNoJobs()
    {
        await using var host = await JobHost.StartAsync();
        var page = await (await host.SignedInAsync(Roles.DataProtection)).GetAsync("/admin");
        Assert.Contains("Places", page.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(JobHost.Counted, page.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Running", page.Words, StringComparison.Ordinal);
    }

    private static async Task<string[]> RowAsync(Visitor visitor)
    {
        var row = (await visitor.GetAsync("/admin")).Page.QuerySelectorAll("tr").Single(found => found.QuerySelector("th[scope=row]")?.TextContent == JobHost.Counted);
        return [.. row.Children.Select(cell => cell.TextContent.Trim())];
    }
}
