using Lead.Data.Accounts;
using Lead.Domain.Messages;
using Lead.Domain.People;
using Lead.Web.Tests.Application;
using Microsoft.EntityFrameworkCore;

namespace Lead.Web.Tests.Courses.Runs;

/// <summary>Everyone booked is told, by their way and in their language; who gave the place back is not.</summary>
public sealed class RunNewsTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task Cancel_PeopleBooked_AreToldWithTheReason()
    {
        var run = await host.AddRunAsync();
        var (mail, gone) = await BookAsync(run);
        var manager = await host.SignedInAsync(Roles.Manager);
        await manager.SubmitAsync(run.RunPage + "/cancel", new { Reason = "The roof leaks" });
        var news = await NewsAsync(run);
        Assert.Equal([ContactWay.Email, ContactWay.Text, ContactWay.Post, ContactWay.ThroughWorker], news.Select(m => m.Way).Order());
        Assert.All(news, message => Assert.Contains("The roof leaks", message.Body, StringComparison.Ordinal));
        Assert.DoesNotContain(news, message => message.To == gone);
        Assert.Contains("is called off", news.Single(m => m.To == mail).Body, StringComparison.Ordinal);
        Assert.Contains("/courses", news.Single(m => m.To == mail).Body, StringComparison.Ordinal);
        var urdu = news.Single(m => m.Way == ContactWay.Post);
        Assert.DoesNotContain("is called off", urdu.Body, StringComparison.Ordinal);
        Assert.Contains("/ur/courses", urdu.Body, StringComparison.Ordinal);
        var list = (await manager.GetAsync("/messages")).Words;
        Assert.All(["Mrs Kaur", "Post", "Text"], text => Assert.Contains(text, list, StringComparison.Ordinal));
        await host.SendMailAsync();
        Assert.Contains(host.Mail.Sent, sent => sent.To.ToString() == mail && sent.TextBody!.Contains("The roof leaks", StringComparison.Ordinal));
        Assert.DoesNotContain(host.Mail.Sent, sent => sent.To.ToString() == gone && sent.TextBody!.Contains("The roof leaks", StringComparison.Ordinal));
    }

    [Fact]
    public async Task MoveSession_PeopleBooked_ReadBothTimesAndSeeItOnThePage()
    {
        var run = await host.AddRunAsync();
        await BookAsync(run);
        var tutor = await host.SignedInAsync(Roles.Tutor, run.OrganisationId);
        var session = (await host.RunAsync(run)).HeldSessions.First();
        await tutor.SubmitAsync($"{run.RunPage}/sessions/{session.Id}/edit", new { Date = "2026-03-12", Starts = "14:00", Ends = "16:30" });
        var news = await NewsAsync(run);
        Assert.Equal(4, news.Count);
        var english = news.Single(m => m.Way == ContactWay.Email).Body;
        Assert.Contains("Tuesday 10 March", english, StringComparison.Ordinal);
        Assert.Contains("Thursday 12 March, 2pm to 4:30pm", english, StringComparison.Ordinal);
        Assert.Contains("Moved from 10 March to Thursday 12 March, 2pm to 4:30pm.", (await host.Visitor().GetAsync(run.Page)).Words, StringComparison.Ordinal);
        Assert.Equal(session.StartsAt, (await host.RunAsync(run)).Sessions.Single(s => s.Id == session.Id).MovedFrom);
    }

    [Fact]
    public async Task ChangeRoom_SameTime_TellsNobody()
    {
        var run = await host.AddRunAsync();
        await BookAsync(run);
        var manager = await host.SignedInAsync(Roles.Manager);
        var session = (await host.RunAsync(run)).HeldSessions.First();
        await manager.SubmitAsync($"{run.RunPage}/sessions/{session.Id}/edit", new { Room = "Upstairs" });
        Assert.Equal("Upstairs", (await host.RunAsync(run)).Sessions.Single(s => s.Id == session.Id).Room);
        Assert.Empty(await NewsAsync(run));
    }

    [Fact]
    public async Task CancelSession_PeopleBooked_AreToldAndTheRestStays()
    {
        var run = await host.AddRunAsync();
        await BookAsync(run);
        var manager = await host.SignedInAsync(Roles.Manager);
        var session = (await host.RunAsync(run)).HeldSessions.Last();
        await manager.SubmitAsync($"{run.RunPage}/sessions/{session.Id}/cancel", new { Reason = "Eid" });
        var news = await NewsAsync(run);
        Assert.Equal(4, news.Count);
        Assert.All(news, message => Assert.Contains("Eid", message.Body, StringComparison.Ordinal));
        Assert.Contains("does not meet on Tuesday 24 March 2026", news.Single(m => m.Way == ContactWay.Email).Body, StringComparison.Ordinal);
        Assert.Contains("Not on 24 March: Eid", (await host.Visitor().GetAsync(run.Page)).Words, StringComparison.Ordinal);
    }

    /// <returns>The address of the one with e-mail, and of the one who gave the place back.</returns>
    private async Task<(string Mail, string Gone)> BookAsync(TestRun run)
    {
        var (mail, gone) = (Letters.NewAddress(), Letters.NewAddress());
        await AddAsync(run, ContactWay.Email, mail, "en");
        await AddAsync(run, ContactWay.Text, "07700 900456", "pl");
        await AddAsync(run, ContactWay.Post, "3 Canal Row", "ur");
        await AddAsync(run, ContactWay.ThroughWorker, "Mrs Kaur", "pa");
        var (visitor, booking) = await AddAsync(run, ContactWay.Email, gone, "en");
        await visitor.SubmitAsync(booking + "/give-back");
        await host.WithDbAsync(db => db.Messages.ExecuteUpdateAsync(set => set.SetProperty(m => m.Subject, "before")));
        return (mail, gone);
    }

    private async Task<(Visitor Visitor, string Booking)> AddAsync(TestRun run, ContactWay way, string contact, string language)
    {
        var visitor = await host.SignedInAsync(Roles.Resident);
        return (visitor, await visitor.BookAsync(run, BookingSteps.Fields(way, contact, language, contact)));
    }

    /// <summary>What was written to the people of the run since they booked.</summary>
    private Task<List<Message>> NewsAsync(TestRun run) => host.WithDbAsync(db => db.Messages.AsNoTracking()
        .Where(m => m.Subject != "before" && db.Bookings.Any(b => b.RunId == run.RunId && b.PersonId == m.PersonId)).ToListAsync());
}
