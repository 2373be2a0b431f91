using System.Net;
using Lead.Data.Accounts;
using Lead.Domain.Messages;
using Lead.Domain.People;
using Lead.Web.Tests.Application;
using Microsoft.EntityFrameworkCore;

namespace Lead.Web.Tests.Messages;

public sealed class PassOnTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Theory]
    [InlineData(Roles.Resident)]
    [InlineData(Roles.Tutor)]
    [InlineData(Roles.Partner)]
    [InlineData(Roles.Receiver)]
    [InlineData(Roles.DataProtection)]
    [InlineData(Roles.Administrator)]
    public async Task Messages_OtherRole_AreForbidden(string role)
    {
        var id = await AddAsync();
        var visitor = await host.SignedInAsync(role);
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.GetAsync("/messages")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.GetAsync($"/messages/{id}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.PostWithTokenAsync($"/messages/{id}", ("Outcome", "Said"))).Status);
        Assert.Null((await MessageAsync(id)).DoneAt);
    }

    [Fact]
    public async Task Messages_SignedOut_LeadToSignIn()
    {
        var id = await AddAsync();
        (await host.Visitor().GetAsync("/messages")).AsksToSignIn();
        (await host.Visitor().GetAsync($"/messages/{id}")).AsksToSignIn();
        (await host.Visitor().PostAsync($"/messages/{id}", [KeyValuePair.Create("Outcome", "Said")])).AsksToSignIn();
    }

    [Theory]
    [InlineData(Roles.Manager)]
    [InlineData(Roles.Animateur)]
    [InlineData(Roles.Supervisor)]
    public async Task PassOn_WithOutcome_TakesItFromTheList(string role)
    {
        var id = await AddAsync();
        var worker = await host.SignedInAsync(role);
        Assert.NotNull((await worker.GetAsync("/messages")).Page.QuerySelector($"a[href='/messages/{id}']"));
        Assert.Contains("Your class has moved.", (await worker.GetAsync($"/messages/{id}")).Words, StringComparison.Ordinal);
        Assert.Equal("/messages", (await worker.SubmitAsync($"/messages/{id}", new { Outcome = "Told her sister" })).Location);
        Assert.Null((await worker.GetAsync("/messages")).Page.QuerySelector($"a[href='/messages/{id}']"));
        var message = await MessageAsync(id);
        Assert.Equal(("Told her sister", PortalHost.Start), (message.Outcome, message.DoneAt));
        Assert.Equal(HttpStatusCode.NotFound, (await worker.GetAsync($"/messages/{id}")).Status);
    }

    [Theory]
    [InlineData("", "Write what was said")]
    [InlineData("long", "Use 300 letters or fewer")]
    public async Task PassOn_OutcomeMissingOrTooLong_SaysSo(string outcome, string message)
    {
        var id = await AddAsync();
        var typed = outcome == "long" ? new string('o', 301) : outcome;
        var form = await (await host.SignedInAsync(Roles.Animateur)).SubmitAsync($"/messages/{id}", new { Outcome = typed });
        form.Refuses("Outcome", message);
        Assert.Equal(typed, form.Value("Outcome"));
        Assert.Null((await MessageAsync(id)).DoneAt);
    }

    [Fact]
    public async Task PassOn_MailOrUnknown_IsNotFound()
    {
        var mail = await AddAsync(ContactWay.Email, Letters.NewAddress());
        var worker = await host.SignedInAsync(Roles.Animateur);
        foreach (var id in new[] { mail, Guid.NewGuid() })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await worker.GetAsync($"/messages/{id}")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await worker.PostWithTokenAsync($"/messages/{id}", ("Outcome", "Said"))).Status);
        }
        Assert.Null((await MessageAsync(mail)).DoneAt);
    }

    [Fact]
    public async Task PassOn_ManyWorkersAtOnce_KeepOneOutcomeAndNobodySeesAnError()
    {
        var id = await AddAsync();
        var worker = await host.SignedInAsync(Roles.Animateur);
        var page = await worker.GetAsync($"/messages/{id}");
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(number => worker.SubmitAsync(page, $"/messages/{id}", new { Outcome = $"Outcome {number}" })));
        Assert.All(answers.Select(answer => answer.Location), location => Assert.Equal("/messages", location));
        var kept = (await MessageAsync(id)).Outcome;
        await worker.SubmitAsync(page, $"/messages/{id}", new { Outcome = "Later" });
        Assert.Equal(kept, (await MessageAsync(id)).Outcome);
    }

    private async Task<Guid> AddAsync(ContactWay way = ContactWay.Phone, string to = "01214960123")
    {
        var message = new Message(Guid.NewGuid(), way, to, "News about your place", "Your class has moved.", PortalHost.Start);
        await host.WithDbAsync(async db =>
        {
            db.Add(message);
            await db.SaveChangesAsync();
        });
        return message.Id;
    }

    private Task<Message> MessageAsync(Guid id) => host.WithDbAsync(db => db.Messages.AsNoTracking().SingleAsync(m => m.Id == id));
}
