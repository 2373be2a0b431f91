using Lead.Data;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.OutputCaching;

namespace Lead.Performance.Portals;

/// <summary>The whole portal as it runs in Production, on Kestrel in this process, as if behind a proxy that speaks TLS.</summary>
internal sealed class Portal : WebApplicationFactory<Program>
{
    private static readonly List<string> Policies = ["public", "catalogue"];

    private readonly TemporaryDatabase _database;
    private readonly bool _caches;

    /// <param name="caches">Whether whole pages may be cached.</param>
    public Portal(TemporaryDatabase database, bool caches = true)
    {
        _database = database;
        _caches = caches;
        UseKestrel(0);
        StartServer();
    }

    public Uri At(string path) => new(new Uri(Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()), path);

    public async Task<string> PageAsync(string path)
    {
        using var client = new HttpClient();
        return await client.GetStringAsync(At(path));
    }

    public async Task<T> WithDbAsync<T>(Func<LeadDbContext, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<LeadDbContext>());
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Performance");
        builder.UseContentRoot(AppContext.BaseDirectory);
        foreach (var (key, value) in _database.Settings)
        {
            builder.UseSetting(key, value);
        }
        builder.ConfigureServices(services =>
        {
            services.AddSingleton<IStartupFilter, BehindTls>();
            if (!_caches)
            {
                services.Configure<OutputCacheOptions>(options => Policies.ForEach(policy => options.AddPolicy(policy, page => page.NoCache())));
            }
        });
    }

    private sealed class BehindTls : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, rest) =>
            {
                context.Request.Scheme = Uri.UriSchemeHttps;
                return rest(context);
            });
            next(app);
        };
    }
}
