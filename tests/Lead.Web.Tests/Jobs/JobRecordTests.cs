using Lead.Data.Jobs;

namespace Lead.Web.Tests.Jobs;

/// <summary>When a run is worth a write, and what is kept of it.</summary>
public sealed class JobRecordTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 10, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Took = TimeSpan.FromMilliseconds(12);

    [Theory]
    [InlineData(null, 5, null, false)]
    [InlineData(null, 59, null, false)]
    [InlineData(null, 60, null, true)]
    [InlineData(null, -3600, null, true)]
    [InlineData(null, 5, "IOException", true)]
    [InlineData("IOException", 5, null, true)]
    [InlineData("IOException", 5, "IOException", false)]
    [InlineData("IOException", 5, "TimeoutException", true)]
    [InlineData("IOException", 60, "IOException", true)]
    public void IsNews_AfterARun_OnChangeOrOnceAMinute(string? before, int seconds, string? now, bool expected)
    {
        var job = new JobRecord("job", Start);
        Assert.True(job.IsNews(Start, before));
        job.Record(Start, Took, before);
        Assert.Equal(expected, job.IsNews(Start.AddSeconds(seconds), now));
    }

    [Fact]
    public void Record_LongNameOfAFault_IsShortenedAndKnownAgain()
    {
        var fault = new string('f', JobRecord.ErrorLength + 1);
        var job = new JobRecord("job", Start);
        job.Record(Start, Took, fault);
        Assert.Equal(JobRecord.ErrorLength, job.LastError!.Length);
        Assert.False(job.IsNews(Start.AddSeconds(5), fault));
    }

    [Fact]
    public void Record_FaultThenSuccess_KeepsWhenEachWas()
    {
        var job = new JobRecord("job", Start);
        job.Record(Start, Took, "IOException");
        Assert.Equal((true, Start, null), (job.IsFailing, job.FailedAt, job.SucceededAt));
        job.Record(Start.AddMinutes(1), Took, null);
        Assert.Equal((false, Start, Start.AddMinutes(1), "IOException"), (job.IsFailing, job.FailedAt, job.SucceededAt, job.LastError));
        Assert.Equal((Start.AddMinutes(1), Took), (job.BeganAt, job.Took));
    }
}
