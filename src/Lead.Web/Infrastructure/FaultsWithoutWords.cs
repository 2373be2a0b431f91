using Serilog.Core;
using Serilog.Events;

namespace Lead.Web.Infrastructure;

/// <summary>
/// Logs of a fault its kinds and where it arose, never its message: a database quotes the value it refuses, and that may be a name
/// or an address. The path is left out for the same reason; the route's template stands in each request's line.
/// </summary>
internal sealed class FaultsWithoutWords(ILogEventSink inner) : ILogEventSink
{
    public void Emit(LogEvent logEvent)
    {
        logEvent.RemovePropertyIfPresent("RequestPath");
        inner.Emit(logEvent.Exception is null ? logEvent : new LogEvent(
            logEvent.Timestamp, logEvent.Level, new Fault(logEvent.Exception), logEvent.MessageTemplate,
            logEvent.Properties.Select(property => new LogEventProperty(property.Key, property.Value)),
            logEvent.TraceId ?? default, logEvent.SpanId ?? default));
    }

    private sealed class Fault(Exception exception) : Exception(exception.GetType().Name)
    {
        public override string ToString() => string.Join('\n', Chain(exception).Select(fault => $"{fault.GetType().FullName}\n{fault.StackTrace}"));

        private static IEnumerable<Exception> Chain(Exception? fault)
        {
            for (; fault is not null; fault = fault.InnerException)
            {
                yield return fault;
            }
        }
    }
}
