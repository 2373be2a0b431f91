using System.Reflection;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.ApplicationParts;

namespace Lead.Performance.Bare;

/// <summary>An MVC application of nothing but its page, on a port of its own in this process.</summary>
internal sealed class BareApplication : IAsyncDisposable
{
    private readonly WebApplication _app;

    private BareApplication(WebApplication app) => _app = app;

    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <param name="html">The words of the page it is compared with, so that it has the same bytes.</param>
    public static async Task<BareApplication> StartAsync(string html)
    {
        var app = Build("http://127.0.0.1:0", html);
        await app.StartAsync();
        return new BareApplication(app);
    }

    public static WebApplication Build(string address, string html)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Performance", ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address);
        builder.Services.AddSingleton(new BarePage(html));
        builder.Services.AddControllersWithViews().ConfigureApplicationPartManager(OnlyThis);
        var app = builder.Build();
        app.MapControllers();
        return app;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    /// <summary>The portal's controllers are parts of this process too.</summary>
    private static void OnlyThis(ApplicationPartManager manager)
    {
        var own = Assembly.GetExecutingAssembly();
        manager.ApplicationParts.Clear();
        manager.ApplicationParts.Add(new AssemblyPart(own));
        manager.ApplicationParts.Add(new CompiledRazorAssemblyPart(own));
    }
}
