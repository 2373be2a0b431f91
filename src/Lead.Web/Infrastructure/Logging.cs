using Serilog;
using Serilog.AspNetCore;
using Serilog.Configuration;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace Lead.Web.Infrastructure;

/// <summary>One line a request: method, route, status, time. No query, no names, no addresses; JSON outside Development.</summary>
internal static class Logging
{
    public static void Configure(HostBuilderContext context, IServiceProvider services, LoggerConfiguration logger)
    {
        logger.MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft.AspNetCore", LogEventLevel.Warning)
            // Its errors quote what they were given; they arrive here again as the fault of the request.
            .MinimumLevel.Override("Microsoft.EntityFrameworkCore", LogEventLevel.Fatal)
            .MinimumLevel.Override("System.Net.Http", LogEventLevel.Warning)
            .Enrich.FromLogContext();
        logger.WriteTo.Sink(LoggerSinkConfiguration.Wrap(sink => new FaultsWithoutWords(sink), sinks =>
        {
            foreach (var sink in services.GetServices<ILogEventSink>())
            {
                sinks.Sink(sink);
            }
            if (context.HostingEnvironment.IsDevelopment())
            {
                sinks.Console(formatProvider: System.Globalization.CultureInfo.InvariantCulture);
            }
            else
            {
                sinks.Console(new RenderedCompactJsonFormatter());
            }
        }));
    }

    /// <summary>The route's template instead of the path, which may hold an id.</summary>
    public static void ConfigureRequests(RequestLoggingOptions options, IServiceProvider services)
    {
        // Without it the lines go to Serilog's static logger, which the portal leaves silent.
        options.Logger = services.GetRequiredService<Serilog.ILogger>();
        options.MessageTemplate = "{RequestMethod} {Route} answered {StatusCode} in {Elapsed:0} ms";
        options.IncludeQueryInRequestPath = false;
        options.EnrichDiagnosticContext = (diagnostics, http) =>
        {
            diagnostics.Set("Route", (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "unknown");
            diagnostics.Set("TraceId", http.TraceIdentifier);
        };
    }
}
