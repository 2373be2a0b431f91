using Lead.Web.Infrastructure.Security;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.ResponseCompression;

namespace Lead.Web.Infrastructure;

/// <summary>
/// Keeps whole pages for visitors who are not signed in. A page of this kind holds no form that is posted: its token would be
/// handed to everybody. The cache stands before the sign-in is looked at, so whoever brings a session, good or not, is left alone by it.
/// The framework's own policy keeps no answer that sets a cookie.
/// </summary>
internal static class PublicPages
{
    /// <summary>For a page whose address asks nothing.</summary>
    public const string Plain = "public";

    private const long StoreBytes = 32 * 1024 * 1024;

    public static void Configure(OutputCacheOptions options)
    {
        options.SizeLimit = StoreBytes;
        options.UseCaseSensitivePaths = true;
        options.AddPublicPage(Plain);
    }

    /// <summary>One is kept for each language (it is the path base), set of answers, way of compressing and edition.</summary>
    /// <param name="questions">What the address may ask. With anything else in it the page is made anew each time, so that nobody fills the store.</param>
    public static void AddPublicPage(this OutputCacheOptions options, string policy, params HashSet<string> questions) => options.AddPolicy(policy, page => page
        .With(context => !context.HttpContext.BringsSession() && !context.HttpContext.BringsNotice() && context.HttpContext.Request.Query.Keys.All(questions.Contains))
        .Expire(Edition.Life)
        .VaryByValue(http => KeyValuePair.Create("edition", http.RequestServices.GetRequiredService<Edition>().Current))
        .VaryByValue(http => KeyValuePair.Create("encoding", Encoding(http))));

    private static string Encoding(HttpContext http) =>
        http.RequestServices.GetRequiredService<IResponseCompressionProvider>().GetCompressionProvider(http)?.EncodingName ?? "";
}
