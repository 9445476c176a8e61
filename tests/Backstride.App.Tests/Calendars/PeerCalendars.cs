using System.Diagnostics;
using System.Text.Json;
using Backstride.Tests;

namespace Backstride.App.Tests.Calendars;

/// <summary>An event as a calendar program understood it.</summary>
internal sealed record ReadEvent(
    string Uid, DateOnly Day, DateOnly End, bool WholeDay, string Title, string? Text, int Sequence, string Status, DateTimeOffset Changed, bool Transparent);

/// <summary>Two independent readers of calendars, run through node.</summary>
internal static class PeerCalendars
{
    public const string Missing = "bench/peers/node_modules is not here (npm ci --prefix bench/peers): the calendar was not shown to other programs.";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private static readonly string Peers = Checkout.PathOf("bench/peers");

    public static bool AreHere => Directory.Exists(Path.Combine(Peers, "node_modules", "node-ical")) && Directory.Exists(Path.Combine(Peers, "node_modules", "ical.js"));

    /// <summary>The events, on which both of them agree.</summary>
    public static IReadOnlyList<ReadEvent> Read(string text)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, text);
            var start = new ProcessStartInfo("node", ["calendar-read.mjs", path]) { WorkingDirectory = Peers, RedirectStandardOutput = true };
            using var node = Process.Start(start)!;
            var output = node.StandardOutput.ReadToEnd();
            node.WaitForExit();
            Assert.Equal(0, node.ExitCode);
            var both = JsonSerializer.Deserialize<Both>(output, Json)!;
            Assert.Equal("PUBLISH", both.Method);
            Assert.Equal(both.First.OrderBy(one => one.Uid, StringComparer.Ordinal), both.Second.OrderBy(one => one.Uid, StringComparer.Ordinal));
            return both.First;
        }
        finally
        {
            File.Delete(path);
        }
    }

    private sealed record Both(List<ReadEvent> First, List<ReadEvent> Second, string Method);
}
