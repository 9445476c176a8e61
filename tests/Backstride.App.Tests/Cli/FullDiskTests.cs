using System.Diagnostics;
using System.Text.Json;

namespace Backstride.App.Tests.Cli;

/// <summary>A real disk that fills half-way: one in memory, in a name space of its own, made larger afterwards.</summary>
public sealed class FullDiskTests : IDisposable
{
    private const int Files = 600;
    private const int FileBytes = 60_000;
    private readonly TempFolder _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public async Task A_disk_that_fills_half_way_loses_nothing_acknowledged_and_the_same_import_completes_once_there_is_room()
    {
        var program = Path.Combine(AppContext.BaseDirectory, "backstride");
        Directory.CreateDirectory(_temp["in"]);
        Directory.CreateDirectory(_temp["disk"]);
        var noise = new Random(1);
        for (var i = 0; i < Files; i++)
        {
            // What comes after the recording is passed over, and takes room.
            var bytes = new byte[FileBytes];
            noise.NextBytes(bytes);
            File.WriteAllBytes(_temp[$"in/{i:000}.fit"], [.. TinyFit.Run(new DateTimeOffset(2026, 3, 1, 6, 0, 0, TimeSpan.Zero).AddHours(-i)), .. bytes]);
        }

        await SkipWithoutDisks();
        await OnSmallDisk(
            $"""
            '{program}' import '{_temp["in"]}' --data '{_temp["disk"]}/data' > '{_temp["first.txt"]}' 2> '{_temp["first.err"]}'
            echo $? > '{_temp["first.code"]}'
            '{program}' runs --json --data '{_temp["disk"]}/data' > '{_temp["kept.json"]}'
            mount -o remount,size=96m '{_temp["disk"]}'
            '{program}' import '{_temp["in"]}' --data '{_temp["disk"]}/data' --json > '{_temp["second.json"]}'
            '{program}' runs --json --data '{_temp["disk"]}/data' > '{_temp["all.json"]}'
            """);

        var said = await Lines("first.txt");
        var acknowledged = said.Count(line => line.StartsWith("imported ", StringComparison.Ordinal));
        var refused = said.Count(line => line.Contains("could not be written", StringComparison.Ordinal)) + (await Lines("first.err")).Count(line => line.Contains("could not be", StringComparison.Ordinal));
        Assert.InRange(acknowledged, 1, Files - 1);
        Assert.True(refused > 0, string.Join('\n', [.. said, .. await Lines("first.err")]));
        Assert.DoesNotContain(await Lines("first.err"), line => line.Contains("   at ", StringComparison.Ordinal));
        Assert.True(await Runs("kept.json") >= acknowledged);
        Assert.Equal(Files, await Runs("all.json"));
    }

    private static async Task SkipWithoutDisks()
    {
        var (code, error) = OperatingSystem.IsLinux() ? await Ended("true") : (1, "this is no Linux");
        Assert.SkipWhen(code != 0, $"A small disk cannot be made here: {error}");
    }

    private async Task OnSmallDisk(string script)
    {
        var (code, error) = await Ended($"set -e; mount -t tmpfs -o size=24m none '{_temp["disk"]}'; set +e\n{script}");
        Assert.True(code == 0, error);
    }

    private static async Task<(int Code, string Error)> Ended(string script)
    {
        var start = new ProcessStartInfo("unshare", ["-rm", "sh", "-c", script]) { RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, error);
    }

    private Task<string[]> Lines(string name) => File.ReadAllLinesAsync(_temp[name], TestContext.Current.CancellationToken);

    private async Task<int> Runs(string name)
    {
        using var document = JsonDocument.Parse(await File.ReadAllTextAsync(_temp[name], TestContext.Current.CancellationToken));
        return document.RootElement.GetArrayLength();
    }
}
