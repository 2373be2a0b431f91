using System.Collections.Concurrent;
using System.Net;
using Lead.Data.Accounts;
using Lead.Web.Tests.Application;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Lead.Web.Tests.Security;

/// <summary>The portal with one visitor of each role, who all act for one organisation. Each request comes from another address, so that no rate limit is met.</summary>
public sealed class StaffedHost : PortalHost
{
    private readonly ConcurrentDictionary<string, Lazy<Task<Visitor>>> _visitors = new();
    private readonly Lazy<Task<Guid>> _organisation;

    public StaffedHost() => _organisation = new(() => this.AddOrganisationAsync());

    /// <summary>The organisation of everybody here; not trusted to publish.</summary>
    public Task<Guid> OrganisationAsync() => _organisation.Value;

    /// <param name="role">One of <see cref="Matrix.Everybody"/>.</param>
    public Task<Visitor> VisitorAsync(string role) => _visitors.GetOrAdd(role, _ => new(() => NewVisitorAsync(role))).Value;

    public async Task<Visitor> NewVisitorAsync(string role) =>
        role == Matrix.SignedOut ? Visitor() : await this.SignedInAsync(role, await OrganisationAsync());

    /// <summary>The first of those who are let in.</summary>
    public Task<Visitor> LetInAsync(MatrixRow row) => VisitorAsync(Roles.All.Concat(Matrix.Everybody).First(row.LetIn.Contains));

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureServices(services => services.AddSingleton<IStartupFilter, ManyAddresses>());
    }

    private sealed class ManyAddresses : IStartupFilter
    {
        private int _next;

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, following) =>
            {
                context.Connection.RemoteIpAddress = new IPAddress(0x0A000000 + Interlocked.Increment(ref _next));
                return following(context);
            });
            next(app);
        };
    }
}

/// <summary>One such portal for all the tests that leave its visitors and pages as they are.</summary>
[CollectionDefinition(Name)]
public sealed class Staffed : ICollectionFixture<StaffedHost>
{
    public const string Name = "Staffed";
}
