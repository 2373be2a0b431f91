using Lead.Domain.Messages;
using Lead.Domain.People;
using Lead.Web.Tests.Application;
using Microsoft.EntityFrameworkCore;

namespace Lead.Web.Tests.Messages;

public sealed class OutboxTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task Send_Mail_IsMarkedAndItsTextEmptied()
    {
        var id = await AddAsync("sent@test.example");
        await host.SendMailAsync();
        var mail = Assert.Single(Sent("sent@test.example"));
        Assert.Equal(("Your link", "Use this secret link"), (mail.Subject, mail.TextBody!.Trim()));
        var message = await MessageAsync(id);
        Assert.Equal(("", host.Clock.GetUtcNow()), (message.Body, message.DoneAt));
        await host.SendMailAsync();
        Assert.Single(Sent("sent@test.example"));
    }

    [Fact]
    public async Task Send_OtherWays_StayForStaff()
    {
        var id = await AddAsync("07700900123", ContactWay.Text);
        await host.SendMailAsync();
        Assert.Null((await MessageAsync(id)).DoneAt);
    }

    [Fact]
    public async Task Send_ServerDead_WaitsLongerEachTimeAndSendsInTheEnd()
    {
        var id = await AddAsync("later@test.example");
        host.Mail.Fails = true;
        foreach (var minutes in new[] { 1, 2, 4, 8 })
        {
            await host.SendMailAsync();
            var failed = await MessageAsync(id);
            Assert.Equal(host.Clock.GetUtcNow().AddMinutes(minutes), failed.NextAttemptAt);
            Assert.Equal(nameof(IOException), failed.LastError);
            Assert.Equal("Use this secret link", failed.Body);
            host.Clock.Advance(TimeSpan.FromMinutes(minutes) - TimeSpan.FromSeconds(1));
            await host.SendMailAsync();
            Assert.Equal(failed.Attempts, (await MessageAsync(id)).Attempts);
            host.Clock.Advance(TimeSpan.FromSeconds(1));
        }
        host.Mail.Fails = false;
        await host.SendMailAsync();
        Assert.Single(Sent("later@test.example"));
        Assert.Equal((4, null), ((await MessageAsync(id)).Attempts, (await MessageAsync(id)).LastError));
        Assert.DoesNotContain("later@test.example", host.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_ManySendersAtOnce_SendEachOnce()
    {
        var addresses = Enumerable.Range(0, 20).Select(number => $"once-{number}@test.example").ToList();
        foreach (var address in addresses)
        {
            await AddAsync(address);
        }
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => host.SendMailAsync()));
        Assert.All(addresses, address => Assert.Single(Sent(address)));
    }

    [Fact]
    public async Task Send_OneThatCannotBeComposed_DoesNotHoldUpTheOthers()
    {
        var broken = await AddAsync("no address\r\nBcc: everyone@test.example");
        await AddAsync("after@test.example");
        await host.SendMailAsync();
        Assert.Single(Sent("after@test.example"));
        Assert.DoesNotContain(host.Mail.Sent, mail => mail.ToString().Contains("\nBcc", StringComparison.Ordinal));
        Assert.NotNull(await MessageAsync(broken));
    }

    private IReadOnlyList<MimeKit.MimeMessage> Sent(string to) => [.. host.Mail.Sent.Where(mail => mail.To.Mailboxes.Any(box => box.Address == to))];

    private async Task<Guid> AddAsync(string to, ContactWay way = ContactWay.Email)
    {
        var message = new Message(Guid.NewGuid(), way, to, "Your link", "Use this secret link", host.Clock.GetUtcNow());
        await host.WithDbAsync(async db =>
        {
            db.Add(message);
            await db.SaveChangesAsync();
        });
        return message.Id;
    }

    private Task<Message> MessageAsync(Guid id) => host.WithDbAsync(db => db.Messages.AsNoTracking().SingleAsync(m => m.Id == id));
}
