using System.Net;
using Lead.Data.Accounts;
using Lead.Web.Tests.Application;

namespace Lead.Web.Tests.Security;

/// <summary>An error page says what to do and a number to quote; nothing of what went wrong inside.</summary>
public sealed class ErrorPageTests(FailingHost host) : IClassFixture<FailingHost>
{
    private static readonly string[] Inside = ["Exception", "INSERT", "SELECT", "   at ", ".cs:", "Microsoft.", "Sqlite", "Cannot insert"];

    [Fact]
    public async Task Page_Fault_ShowsATraceIdThatIsInTheLogAndNothingElse()
    {
        var visitor = await host.SignedInAsync(Roles.Resident);
        host.FailsAt = "FROM \"People\"";
        var answer = await visitor.GetAsync("/my");
        host.FailsAt = null;
        Assert.Equal(HttpStatusCode.InternalServerError, answer.Status);
        Assert.Contains("Something went wrong", answer.Words, StringComparison.Ordinal);
        Assert.Contains("no-store", answer.Response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.All(Inside, word => Assert.DoesNotContain(word, answer.Html, StringComparison.Ordinal));
        var trace = answer.Page.QuerySelector("main bdi")!.TextContent;
        Assert.Contains(trace, host.Log.Text, StringComparison.Ordinal);
    }

    /// <summary>The error page itself asks the database for the visitor: it must stand without one.</summary>
    [Theory]
    [InlineData("/my")]
    [InlineData("/courses/any")]
    public async Task Page_DatabaseGone_ShowsTheErrorPage(string path)
    {
        var visitor = await host.SignedInAsync(Roles.Resident);
        host.FailsAt = "SELECT";
        var answer = await visitor.GetAsync(path);
        host.FailsAt = null;
        Assert.Equal(HttpStatusCode.InternalServerError, answer.Status);
        Assert.Contains("Something went wrong", answer.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/nothing/here", HttpStatusCode.NotFound)]
    [InlineData("/error/503", HttpStatusCode.ServiceUnavailable)]
    public async Task Page_NotThere_SaysSoAndNothingElse(string path, HttpStatusCode status)
    {
        var answer = await host.Visitor().GetAsync(path);
        Assert.Equal(status, answer.Status);
        Assert.NotEmpty(answer.Page.QuerySelector("main bdi")!.TextContent);
        Assert.All(Inside, word => Assert.DoesNotContain(word, answer.Html, StringComparison.Ordinal));
    }
}
