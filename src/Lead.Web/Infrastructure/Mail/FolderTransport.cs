using Microsoft.Extensions.Options;
using MimeKit;

namespace Lead.Web.Infrastructure.Mail;

/// <summary>Writes each mail as an <c>.eml</c> file, for machines without a mail server.</summary>
internal sealed class FolderTransport(IOptions<MailSettings> options, IHostEnvironment environment) : IMailTransport
{
    public string Folder { get; } = Path.GetFullPath(options.Value.Folder, environment.ContentRootPath);

    public async Task SendAsync(MimeMessage message, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Folder);
        await message.WriteToAsync(Path.Combine(Folder, $"{message.Date:yyyyMMdd-HHmmss}-{Guid.NewGuid():N}.eml"), cancellationToken);
    }
}
