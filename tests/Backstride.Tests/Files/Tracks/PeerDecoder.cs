using System.Diagnostics;
using System.Text.Json;

namespace Backstride.Tests.Files.Tracks;

internal sealed record PeerFile(string Path, string? Kind, string? Creator, string? Error, List<PeerTrack>? Tracks, List<PeerActivity>? Activities);

internal sealed record PeerTrack(
    string? Name, string? Type, int Segments, int Points, int Heights, double? First, double? Last, double Distance,
    int HeartRates, int? MaxHeartRate, double? MeanHeartRate, int Cadences);

internal sealed record PeerActivity(
    string? Sport, double? Start, int Laps, double Seconds, double Distance, int Points, List<double> RunCadences,
    double? MeanHeartRate, int? MaxHeartRate, string? Device, string? Notes);

/// <summary>Other people's readers of GPX and TCX, run through node.</summary>
internal static class PeerDecoder
{
    public const string Missing = "bench/peers/node_modules is not here (npm ci --prefix bench/peers): nothing was compared with other decoders.";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private static readonly string? Folder = Find();

    public static bool IsHere => Folder is not null;

    public static IReadOnlyList<PeerFile> Decode(IReadOnlyList<string> paths)
    {
        var start = new ProcessStartInfo("node", [Path.Combine(Folder!, "xml-decode.mjs")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var node = Process.Start(start)!;
        var errors = node.StandardError.ReadToEndAsync();
        var feeding = Task.Run(() =>
        {
            node.StandardInput.Write(string.Join('\n', paths));
            node.StandardInput.Close();
        });
        var files = new List<PeerFile>();
        while (node.StandardOutput.ReadLine() is { } line)
            files.Add(JsonSerializer.Deserialize<PeerFile>(line, Json)!);
        feeding.GetAwaiter().GetResult();
        node.WaitForExit();
        Assert.True(node.ExitCode == 0, errors.GetAwaiter().GetResult());
        Assert.Equal(paths.Count, files.Count);
        return files;
    }

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "bench", "peers");
            if (Directory.Exists(Path.Combine(candidate, "node_modules", "@tmcw")))
                return candidate;
        }
        return null;
    }
}
