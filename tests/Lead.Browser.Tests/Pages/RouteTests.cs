using Lead.Browser.Tests.Browsing;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace Lead.Browser.Tests.Pages;

/// <summary>The table of pages is the portal's own: no route is forgotten, and no line is left over.</summary>
[Collection(Suite.Looking)]
public sealed class RouteTests(BrowserPortal portal)
{
    [BrowserFact]
    public void Table_EveryRouteThatCanBeOpened_HasALine()
    {
        var routes = Routes();
        var known = PageTable.All.Select(page => page.Route).Concat(PageTable.NotPages).ToHashSet();
        Assert.NotEmpty(routes);
        Assert.Empty(routes.Except(known));
        Assert.Empty(known.Except(routes));
    }

    [BrowserFact]
    public void Table_EveryChosenPage_IsInIt()
    {
        Assert.Equal(PageTable.Chosen, PageTable.Chosen.Select(name => PageTable.Named(name).Name));
        Assert.Equal(PageTable.All.Count, PageTable.All.DistinctBy(page => page.Name).Count());
    }

    private HashSet<string> Routes() =>
    [
        .. portal.Host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            .Where(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>() is not { } methods || methods.HttpMethods.Contains("GET"))
            .Select(endpoint => endpoint.RoutePattern.RawText!.Trim('/')),
    ];
}
