using System.Collections.Concurrent;
using Lead.Web.Infrastructure.Mail;
using MimeKit;

namespace Lead.Web.Tests.Application;

/// <summary>What left the portal as mail; can be made to fail as a dead server does.</summary>
public sealed class SentMail : IMailTransport
{
    private readonly ConcurrentQueue<MimeMessage> _sent = new();

    public IReadOnlyCollection<MimeMessage> Sent => _sent;

    public bool Fails { get; set; }

    public Task SendAsync(MimeMessage message, CancellationToken cancellationToken)
    {
        if (Fails)
        {
            throw new IOException("The mail server does not answer.");
        }
        _sent.Enqueue(message);
        return Task.CompletedTask;
    }
}
