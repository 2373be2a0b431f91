using Lead.Web.Infrastructure;
using Microsoft.AspNetCore.OutputCaching;

namespace Lead.Web.Features.Courses.Catalogue;

/// <summary>The catalogue's page is kept for each set of answers to its own questions.</summary>
internal static class CatalogueCaching
{
    public const string Policy = "catalogue";

    public static void Configure(OutputCacheOptions options) => options.AddPublicPage(Policy, ["q", "page", .. Facets.Names]);
}
