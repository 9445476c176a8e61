using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
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
        var server = new ReadmeServer(ReadmeCommand.Start("serve", "--data", data, "--urls", address.GetLeftPart(UriPartial.Authority)), address, data);
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

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        Directory.Delete(DataPath, recursive: true);
    }
}
