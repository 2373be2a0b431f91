using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Lead.Web.Tests.Processes;

/// <summary>The real, built portal as a process of its own, on a database file and a free port of its own.</summary>
internal sealed partial class PortalProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<string> _said = [];

    private PortalProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.Exited += (_, _) => _address.TrySetException(new InvalidOperationException("The portal has ended."));
        process.EnableRaisingEvents = true;
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public Uri Address => _address.Task.Result;

    public string Said
    {
        get
        {
            lock (_said)
            {
                return string.Join('\n', _said);
            }
        }
    }

    /// <summary>Starts serving pages, and waits until it does.</summary>
    public static async Task<PortalProcess> StartAsync(string file)
    {
        var portal = new PortalProcess(New(file, "--urls", "http://127.0.0.1:0"));
        try
        {
            await portal._address.Task.WaitAsync(Patience);
            return portal;
        }
        catch (Exception exception) when (exception is InvalidOperationException or TimeoutException)
        {
            await portal.DisposeAsync();
            throw new InvalidOperationException($"The portal does not start.\n{portal.Said}", exception);
        }
    }

    /// <summary>A command, until it has ended.</summary>
    public static async Task<(int Code, string Said)> CommandAsync(string file, params string[] command)
    {
        await using var portal = new PortalProcess(New(file, command));
        await portal._process.WaitForExitAsync().WaitAsync(Patience);
        return (portal._process.ExitCode, portal.Said);
    }

    /// <summary>As <c>kill -9</c> does: no warning, no last words.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }
        _process.Dispose();
    }

    private static Process New(string file, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = Path.GetDirectoryName(file)!,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in (string[])[typeof(Program).Assembly.Location, .. arguments, "--Demo=false", "--Database:Provider=Sqlite", $"--ConnectionStrings:Lead=Data Source={file}"])
        {
            start.ArgumentList.Add(argument);
        }
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        return new Process { StartInfo = start };
    }

    private void Hear(string? line)
    {
        lock (_said)
        {
            _said.Add(line ?? "");
        }
        if (Listening().Match(line ?? "") is { Success: true } match)
        {
            _address.TrySetResult(new Uri(match.Groups[1].Value));
        }
    }

    [GeneratedRegex(@"Now listening on: (http://\S+)")]
    private static partial Regex Listening();
}
