using System.Diagnostics;

namespace Lead.Performance.Load;

/// <summary>People who open one address again and again, each on a connection that is kept open. They read the page as it is: without compression, so that the same bytes travel.</summary>
internal static class Readers
{
    private const int Connections = 8;

    public static async Task<Figures> ReadAsync(Uri address, TimeSpan period)
    {
        using var client = new HttpMessageInvoker(new SocketsHttpHandler { MaxConnectionsPerServer = Connections, UseCookies = false, AllowAutoRedirect = false, UseProxy = false });
        var begun = Stopwatch.GetTimestamp();
        var readers = Enumerable.Range(0, Connections).Select(_ => Task.Run(() => ReadUntilAsync(client, address, begun, period)));
        var answers = (await Task.WhenAll(readers)).SelectMany(answers => answers);
        return Figures.From(Stopwatch.GetElapsedTime(begun), answers);
    }

    /// <summary>Until the runtime has compiled what is used most: it does so in the pauses.</summary>
    public static async Task WarmUpAsync(Uri address)
    {
        for (var time = 0; time < 4; time++)
        {
            await ReadAsync(address, TimeSpan.FromSeconds(1));
            await Task.Delay(TimeSpan.FromSeconds(0.4));
        }
    }

    private static async Task<List<double>> ReadUntilAsync(HttpMessageInvoker client, Uri address, long begun, TimeSpan period)
    {
        var answers = new List<double>();
        while (Stopwatch.GetElapsedTime(begun) < period)
        {
            var asked = Stopwatch.GetTimestamp();
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            using var response = await client.SendAsync(request, CancellationToken.None);
            response.EnsureSuccessStatusCode();
            await response.Content.CopyToAsync(Stream.Null);
            answers.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
        }
        return answers;
    }
}
