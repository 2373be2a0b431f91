using MimeKit;

namespace Lead.Web.Infrastructure.Mail;

/// <summary>The last step of a mail: a mail server, or a folder where none is configured.</summary>
public interface IMailTransport
{
    /// <exception cref="Exception">The mail could not be handed over; it is tried again later.</exception>
    Task SendAsync(MimeMessage message, CancellationToken cancellationToken);
}
