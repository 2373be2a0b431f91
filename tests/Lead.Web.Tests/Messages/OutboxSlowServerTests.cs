using Lead.Domain.Messages;
using Lead.Domain.People;
using Lead.Web.Infrastructure.Mail;
using Lead.Web.Tests.Application;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;

namespace Lead.Web.Tests.Messages;

public sealed class OutboxSlowServerTests(OutboxSlowServerTests.SlowHost host) : IClassFixture<OutboxSlowServerTests.SlowHost>
{
    [Fact]
    public async Task Send_ServerTakesLongerThanTheLease_EachIsSentOnce()
    {
        await host.WithDbAsync(async db =>
        {
            for (var number = 0; number < 6; number++)
            {
                db.Add(new Message(Guid.NewGuid(), ContactWay.Email, $"slow-{number}@test.example", "Subject", "Text", PortalHost.Start));
            }
            await db.SaveChangesAsync();
        });
        await host.SendMailAsync();
        Assert.Equal(6, host.To.Count);
        Assert.Equal(6, host.To.Distinct().Count());
    }

    /// <summary>Each mail takes a minute, and during the fourth a second web server empties the outbox too.</summary>
    public sealed class SlowHost : PortalHost, IMailTransport
    {
        public List<string> To { get; } = [];

        public async Task SendAsync(MimeMessage message, CancellationToken cancellationToken)
        {
            To.Add(message.To.ToString());
            Clock.Advance(TimeSpan.FromMinutes(1));
            if (To.Count == 4)
            {
                await SendMailAsync();
            }
        }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureServices(services => services.AddSingleton<IMailTransport>(this));
        }
    }
}
