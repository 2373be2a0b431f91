namespace Lead.Web.Infrastructure.Mail;

/// <summary>Configuration section <c>Mail</c>. Without a host, mail is written to a folder; Production refuses that.</summary>
public sealed class MailSettings
{
    public string? Host { get; init; }

    public int Port { get; init; } = 587;

    public string? UserName { get; init; }

    public string? Password { get; init; }

    public string From { get; init; } = "LEAD <no-reply@lead.example>";

    public string Folder { get; init; } = "App_Data/mail";
}
