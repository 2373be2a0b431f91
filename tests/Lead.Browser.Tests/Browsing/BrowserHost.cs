using Lead.Web.Tests.Application;
using Microsoft.AspNetCore.Hosting;

namespace Lead.Browser.Tests.Browsing;

/// <summary>
/// The portal on a socket of its own, as Development: the demo data is in it, and its cookies travel over plain HTTP.
/// (Elsewhere they are <c>__Host-</c> cookies, and forms refuse to be shown without HTTPS.)
/// </summary>
public sealed class BrowserHost : PortalHost
{
    public Uri Address => ClientOptions.BaseAddress;

    public async Task StartAsync()
    {
        await InitializeAsync();
        UseKestrel(0);
        StartServer();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseEnvironment("Development");
        builder.UseSetting("Demo", "true");
    }
}
