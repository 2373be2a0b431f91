using Lead.Web.Infrastructure.Jobs;

namespace Lead.Web.Infrastructure.Mail;

public static class MailRegistration
{
    /// <exception cref="InvalidOperationException">In Production, when no mail server is configured.</exception>
    public static void AddMail(this WebApplicationBuilder builder)
    {
        var section = builder.Configuration.GetSection("Mail");
        builder.Services.Configure<MailSettings>(section);
        if (!string.IsNullOrWhiteSpace(section[nameof(MailSettings.Host)]))
        {
            builder.Services.AddSingleton<IMailTransport, SmtpTransport>();
        }
        else if (!builder.Environment.IsProduction())
        {
            builder.Services.AddSingleton<IMailTransport, FolderTransport>();
        }
        else
        {
            throw new InvalidOperationException("No mail server is configured. Set Mail:Host (and Mail:Port, Mail:UserName, Mail:Password, Mail:From).");
        }
        builder.Services.AddScoped<Outbox>();
        builder.Services.AddScoped<IJob>(services => services.GetRequiredService<Outbox>());
    }
}
