using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Lead.Performance.Portals;

/// <summary>An application in a process of its own.</summary>
internal sealed class OwnProcess : IDisposable
{
    private const int BytesOfMegabyte = 1024 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false });

    private OwnProcess(Uri address, Process process)
    {
        Address = address;
        _process = process;
    }

    public Uri Address { get; }

    /// <summary>From the start of the process to the first page.</summary>
    public TimeSpan Start { get; private set; }

    public double Megabytes
    {
        get
        {
            _process.Refresh();
            return (double)_process.WorkingSet64 / BytesOfMegabyte;
        }
    }

    public static Task<OwnProcess> PortalAsync(TemporaryDatabase database) => StartAsync("Lead.Web.dll", address =>
        ["--urls", address, "--environment", "Performance", .. database.Settings.Select(setting => $"--{setting.Key}={setting.Value}")]);

    public static Task<OwnProcess> EmptyAsync() => StartAsync("Lead.Performance.dll", address => [Bare.EmptyApplication.Command, address]);

    public void Dispose()
    {
        _process.Kill();
        _process.Dispose();
        _client.Dispose();
    }

    private static async Task<OwnProcess> StartAsync(string assembly, Func<string, IEnumerable<string>> arguments)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var begun = Stopwatch.GetTimestamp();
        var process = Process.Start(new ProcessStartInfo(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [Path.Combine(AppContext.BaseDirectory, assembly), .. arguments(address.OriginalString)])
        {
            WorkingDirectory = AppContext.BaseDirectory,
            RedirectStandardOutput = true,
        })!;
        process.BeginOutputReadLine();
        var started = new OwnProcess(address, process);
        await started.FirstPageAsync(begun);
        return started;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task FirstPageAsync(long begun)
    {
        while (Stopwatch.GetElapsedTime(begun) < Patience)
        {
            try
            {
                (await _client.GetAsync(Address)).EnsureSuccessStatusCode();
                Start = Stopwatch.GetElapsedTime(begun);
                return;
            }
            catch (HttpRequestException exception) when (exception.StatusCode is null && !_process.HasExited)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(5));
            }
        }
        throw new TimeoutException($"{_process.StartInfo.ArgumentList[0]} answered no page within {Patience}.");
    }
}
