using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace Backstride.App.Tests.Cli;

/// <summary>The real server as a process of its own, and what a program asks of it.</summary>
internal static class ServedProcess
{
    public static async Task<Process> Start(Backstride backstride, Uri address)
    {
        var process = backstride.Start("serve", "--urls", address.GetLeftPart(UriPartial.Authority));
        // It says where it is once it answers.
        Assert.Contains("Backstride is at", await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        return process;
    }

    /// <summary>Ends it as kill -9 does.</summary>
    public static async Task Kill(Process process)
    {
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The job at a place, once it has ended.</summary>
    public static async Task<JsonElement> Ended(HttpClient client, string place)
    {
        while (true)
        {
            using var document = JsonDocument.Parse(await client.GetStringAsync(place, TestContext.Current.CancellationToken));
            if (document.RootElement.GetProperty("state").GetString() != "running")
                return document.RootElement.Clone();
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
