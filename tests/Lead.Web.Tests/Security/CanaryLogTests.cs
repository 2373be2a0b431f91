using System.Net;
using System.Text.RegularExpressions;
using Lead.Data.Accounts;
using Lead.Domain.Courses;
using Lead.Web.Tests.Application;

namespace Lead.Web.Tests.Security;

/// <summary>A day of the portal, with words that would be found anywhere: none of them is logged, whatever goes wrong.</summary>
public sealed partial class CanaryLogTests(FailingHost host) : IClassFixture<FailingHost>
{
    private const string Name = "Canaryname";
    private const string Email = "canary-mail@test.example";
    private const string Phone = "07700 900777";
    private const string Address = "7 Canary Wharf Lane";
    private const string Reason = "canary-reason flooded";
    private const string Password = "canary password words";

    private static readonly string[] Canaries = ["canary", "07700900777", "07700 900777", "900777"];

    [Fact]
    public async Task Log_AfterAFullDay_HoldsIdsAndNoWords()
    {
        var resident = await RegisterAsync();
        var run = await host.AddRunAsync();
        foreach (var (way, contact) in new[] { ("Email", Email), ("Text", Phone), ("Post", Address), ("ThroughWorker", Name) })
        {
            run = await host.AddRunAsync();
            Assert.Equal(HttpStatusCode.Redirect, (await resident.SubmitAsync(run.BookPage, Fields(way, contact))).Status);
        }
        await CancelAsync(run);
        await PassOnAsync();
        await WaitAsync(resident);
        host.Mail.Fails = true;
        await resident.SubmitAsync((await host.AddRunAsync()).BookPage, Fields("Email", Email));
        await host.SendMailAsync();
        await WrongAsync(resident);
        await FailAsync(resident);
        AssertClean();
        Assert.Contains("could not be sent", host.Log.Text, StringComparison.Ordinal);
        Assert.Contains("\"POST\" \"courses/{slug}/runs/{id:guid}/book\" answered 302", host.Log.Text, StringComparison.Ordinal);
        Assert.Contains("TestDatabaseException", host.Log.Text, StringComparison.Ordinal);
    }

    private async Task<Visitor> RegisterAsync()
    {
        var visitor = host.Visitor();
        await visitor.SubmitAsync("/account/register", new { Email });
        await visitor.SubmitAsync("/account/register", new { Email });
        await host.SendMailAsync();
        var link = Link().Match(host.Mail.Sent.First().TextBody!).Value;
        await visitor.SubmitAsync(link, new { NewPassword = Password });
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/my")).Status);
        return visitor;
    }

    private async Task CancelAsync(TestRun run)
    {
        var manager = await host.SignedInAsync(Roles.Manager);
        Assert.Equal(HttpStatusCode.Redirect, (await manager.SubmitAsync(run.RunPage + "/cancel", new { Reason })).Status);
        var session = await host.SessionIdAsync(await host.AddRunAsync());
        await manager.SubmitAsync(run.RunPage + "/cancel", new { Reason });
        Assert.Equal(HttpStatusCode.NotFound, (await manager.GetAsync($"{run.RunPage}/sessions/{session}/cancel?{Reason}")).Status);
    }

    private async Task PassOnAsync()
    {
        var worker = await host.SignedInAsync(Roles.Animateur);
        var call = (await worker.GetAsync("/messages")).Page.QuerySelector("main h2 a")!.GetAttribute("href")!;
        await worker.SubmitAsync(call, new { Outcome = "canary said yes" });
    }

    /// <summary>Waits for a place, lets it pass by the link, and is offered it again by staff.</summary>
    private async Task WaitAsync(Visitor resident)
    {
        var run = await host.AddFullRunAsync();
        var joined = await resident.SubmitAsync(run.BookPage, new { Name, Way = "Email", Contact = Email, Language = "en", step = "join" });
        await host.FreeAsync(run);
        await host.Visitor().SubmitAsync(await host.LinkToAsync(Email), new { answer = "NotNow" });
        var (manager, place) = (await host.SignedInAsync(Roles.Manager), $"{run.RunPage}/waiting/{joined.Location!.Split('/')[^1]}");
        Assert.Equal(HttpStatusCode.Redirect, (await manager.SubmitAsync(place + "/offer", new { Reason })).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await manager.SubmitAsync(place + "/answer", new { Answer = "Accepted", Note = "canary rang us" })).Status);
        Assert.Single(await host.BookingsAsync(run), booking => booking.Status == BookingStatus.Booked);
    }

    /// <summary>Wrong passwords, unknown pages, forms without token, a session that has ended.</summary>
    private async Task WrongAsync(Visitor resident)
    {
        await host.Visitor().SubmitAsync("/account/sign-in", new { Email, Password = "canary wrong words" });
        await host.Visitor().SubmitAsync("/account/forgot-password", new { Email });
        await resident.GetAsync($"/canary/{Email}?q={Name}");
        await resident.GetAsync("/courses?q=" + Name);
        await resident.PostAsync("/account/sign-in", [new("Email", Email)]);
        await resident.PostAsync("/kept?returnUrl=/canary", [new("Name", Name)]);
    }

    private async Task FailAsync(Visitor resident)
    {
        var run = await host.AddRunAsync();
        foreach (var at in new[] { "INSERT INTO \"Bookings\"", "INSERT INTO \"Messages\"", "INSERT INTO \"AspNetUsers\"" })
        {
            host.FailsAt = at;
            var answer = at.Contains("Users", StringComparison.Ordinal)
                ? await host.Visitor().SubmitAsync("/account/register", new { Email = "canary-two@test.example" })
                : await resident.SubmitAsync(run.BookPage, Fields("Email", Email));
            Assert.Equal(HttpStatusCode.InternalServerError, answer.Status);
            Assert.DoesNotContain("canary-two", answer.Html, StringComparison.Ordinal);
            host.FailsAt = null;
        }
    }

    private void AssertClean()
    {
        var found = host.Log.Text.Split('\n').SelectMany(line => Canaries
            .Select(canary => line.IndexOf(canary, StringComparison.OrdinalIgnoreCase))
            .Where(at => at >= 0 && !line.Contains(nameof(CanaryLogTests), StringComparison.Ordinal))
            .Select(at => line[Math.Max(0, at - 100)..Math.Min(line.Length, at + 100)]));
        Assert.True(!found.Any(), string.Join(Environment.NewLine, found));
    }

    private static object Fields(string way, string contact) => new { Name, Way = way, Contact = contact, Language = "en", step = "confirm" };

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Link();
}
