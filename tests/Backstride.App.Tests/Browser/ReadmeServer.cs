using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Text;

namespace Backstride.App.Tests.Browser;

/// <summary>The app as the README says to start it, from the checkout and not published.</summary>
internal sealed class ReadmeServer : IAsyncDisposable
{
    private static readonly TimeSpan LongestBuild = TimeSpan.FromMinutes(10);
    private readonly Process process;
    private readonly StringBuilder said = new();

    private ReadmeServer(Process process, Uri address, string dataPath) => (this.process, Address, DataPath) = (process, address, dataPath);

    public Uri Address { get; }

    public string DataPath { get; }

    public static async Task<ReadmeServer> Start(CancellationToken stop)
    {
        var data = Directory.CreateTempSubdirectory("backstride-readme").FullName;
        var address = new Uri($"http://127.0.0.1:{FreePort()}/");
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = Checkout(),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var word in (string[])["run", "--project", "src/Backstride.App", "-c", "Release", "--", "serve", "--data", data, "--urls", address.GetLeftPart(UriPartial.Authority)])
            start.ArgumentList.Add(word);
        start.Environment.Remove("ASPNETCORE_ENVIRONMENT");
        var server = new ReadmeServer(Process.Start(start)!, address, data);
        await server.Listening(stop);
        return server;
    }

    private async Task Listening(CancellationToken stop)
    {
        var ready = new TaskCompletionSource();
        void Hear(object sender, DataReceivedEventArgs line)
        {
            lock (said)
                said.AppendLine(line.Data);
            if (line.Data?.StartsWith("Backstride is at ", StringComparison.Ordinal) == true)
                ready.TrySetResult();
        }

        process.OutputDataReceived += Hear;
        process.ErrorDataReceived += Hear;
        process.EnableRaisingEvents = true;
        process.Exited += (_, _) => ready.TrySetException(new InvalidOperationException($"The app ended before it listened:\n{said}"));
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await ready.Task.WaitAsync(LongestBuild, stop);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string Checkout([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../.."));

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        Directory.Delete(DataPath, recursive: true);
    }
}
