using Lead.Data;
using Lead.Domain.Messages;
using Lead.Domain.People;
using Lead.Web.Infrastructure.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using MimeKit;

namespace Lead.Web.Infrastructure.Mail;

/// <summary>Sends the e-mail that is waiting in the outbox table. May run twice at once: a message is taken by moving its next attempt.</summary>
public sealed partial class Outbox(LeadDbContext db, IMailTransport transport, IOptions<MailSettings> settings, TimeProvider clock, ILogger<Outbox> logger) : IJob
{
    private const int Batch = 50;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    public string Name => "outbox";

    public TimeSpan Pause => TimeSpan.FromSeconds(5);

    public Task RunAsync(CancellationToken cancellationToken) => SendWaitingAsync(cancellationToken);

    public async Task SendWaitingAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var waiting = await db.Messages
            .Where(m => m.Way == ContactWay.Email && m.DoneAt == null && m.NextAttemptAt <= now)
            .OrderBy(m => m.NextAttemptAt).Take(Batch).ToListAsync(cancellationToken);
        foreach (var message in waiting)
        {
            if (await TakeAsync(message, cancellationToken))
            {
                await SendAsync(message, cancellationToken);
            }
        }
    }

    /// <summary>From now, not from the start of the batch: a slow server must not use up the lease of the messages behind.</summary>
    private async Task<bool> TakeAsync(Message message, CancellationToken cancellationToken) =>
        await db.Messages.Where(m => m.Id == message.Id && m.DoneAt == null && m.NextAttemptAt == message.NextAttemptAt)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.NextAttemptAt, clock.GetUtcNow() + Lease), cancellationToken) == 1;

    private async Task SendAsync(Message message, CancellationToken cancellationToken)
    {
        try
        {
            await transport.SendAsync(Compose(message), cancellationToken);
            message.MarkSent(clock.GetUtcNow());
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // Only the kind of fault: a mail server's words may hold the address.
            LogFailed(message.Id, exception.GetType().Name);
            message.MarkFailed(exception.GetType().Name, clock.GetUtcNow());
        }
        await db.SaveChangesAsync(cancellationToken);
    }

    private MimeMessage Compose(Message message)
    {
        var mail = new MimeMessage { Subject = message.Subject, Body = new TextPart("plain") { Text = message.Body } };
        mail.From.Add(MailboxAddress.Parse(settings.Value.From));
        mail.To.Add(new MailboxAddress("", message.To));
        mail.MessageId = $"{message.Id:N}@lead";
        mail.Date = clock.GetUtcNow();
        return mail;
    }

    [LoggerMessage(LogLevel.Warning, "Message {MessageId} could not be sent: {Fault}. It is tried again.")]
    private partial void LogFailed(Guid messageId, string fault);
}
