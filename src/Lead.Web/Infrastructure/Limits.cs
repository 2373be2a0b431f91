using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Lead.Web.Infrastructure;

/// <summary>How much one request, and one address, may ask of the portal.</summary>
internal static class Limits
{
    /// <summary>For the pages where passwords and addresses could be tried.</summary>
    public const string Guessing = "guessing";

    private const long MaxBodyBytes = 4 * 1024 * 1024;

    public static void Configure(KestrelServerOptions server)
    {
        server.AddServerHeader = false;
        server.Limits.MaxRequestBodySize = MaxBodyBytes;
    }

    /// <summary>Gentle: a library's readers share one address. Lockout guards each account.</summary>
    public static void Configure(RateLimiterOptions limiter)
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.AddPolicy(Guessing, context => HttpMethods.IsPost(context.Request.Method)
            ? RateLimitPartition.GetSlidingWindowLimiter(
                context.Connection.RemoteIpAddress?.ToString() ?? "none",
                _ => new SlidingWindowRateLimiterOptions { PermitLimit = 120, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6 })
            : RateLimitPartition.GetNoLimiter("get"));
    }
}
