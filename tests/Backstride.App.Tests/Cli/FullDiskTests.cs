using System.Diagnostics;
using System.Text.Json;

namespace Backstride.App.Tests.Cli;

/// <summary>A real disk that fills half-way: one in memory, in a name space of its own, made larger afterwards.</summary>
public sealed class FullDiskTests : IDisposable
{
    // As small as they are, more of them fit on the disk than are read ahead of the first group: some are acknowledged before it is full.
    private const int Files = 2_000;
    private const int FileBytes = 24_000;
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
            File.WriteAllBytes(_temp[$"in/{i:0000}.fit"], [.. TinyFit.Run(new DateTimeOffset(2026, 3, 1, 6, 0, 0, TimeSpan.Zero).AddHours(-i)), .. bytes]);
        }

        var disk = await SmallDisk();
        Assert.SkipWhen(disk is null, "No small disk can be made here.");
        await On(
            disk,
            $"""
            '{program}' import '{_temp["in"]}' --data '{disk.Folder}/data' > '{_temp["first.txt"]}' 2> '{_temp["first.err"]}'
            '{program}' runs --json --data '{disk.Folder}/data' > '{_temp["kept.json"]}'
            {disk.Enlarge}
            '{program}' import '{_temp["in"]}' --data '{disk.Folder}/data' --json > '{_temp["second.json"]}'
            '{program}' runs --json --data '{disk.Folder}/data' > '{_temp["all.json"]}'
            """);

        var said = await Lines("first.txt");
        var acknowledged = said.Count(line => line.StartsWith("imported ", StringComparison.Ordinal));
        var refused = said.Count(line => line.Contains("could not be written", StringComparison.Ordinal)) + (await Lines("first.err")).Count(line => line.Contains("could not be", StringComparison.Ordinal));
        Assert.True(acknowledged is > 0 and < Files, string.Join('\n', [$"{acknowledged} were acknowledged.", .. said.TakeLast(5), .. await Lines("first.err")]));
        Assert.True(refused > 0, string.Join('\n', [.. said, .. await Lines("first.err")]));
        Assert.DoesNotContain(await Lines("first.err"), line => line.Contains("   at ", StringComparison.Ordinal));
        Assert.True(await Runs("kept.json") >= acknowledged);
        Assert.Equal(Files, await Runs("all.json"));
    }

    /// <summary>One in memory, in a name space of its own; where that is not allowed, the small shared memory of a container, filled up to the room wanted.</summary>
    private async Task<Disk?> SmallDisk()
    {
        var own = new Disk([], _temp["disk"], $"mount -t tmpfs -o size=24m none '{_temp["disk"]}'", $"mount -o remount,size=96m '{_temp["disk"]}'", ":");
        const string shared = "/dev/shm/backstride-test-disk";
        const string measure = "free=$(df -k --output=avail /dev/shm | tail -1); [ $free -gt 49152 ] && [ $free -lt 1048576 ]";
        Disk[] ways =
        [
            own with { Launcher = ["unshare", "-rm"] },
            own with { Launcher = ["unshare", "-m"] },
            new(["env"], shared, $"{measure} && mkdir {shared} && head -c $(( (free - 24576) * 1024 )) /dev/zero > {shared}/filler", $"rm {shared}/filler", $"rm -rf {shared}"),
        ];
        foreach (var way in ways)
        {
            if (OperatingSystem.IsLinux() && (await Ended(way, $"{way.Make}; made=$?; {way.Remove}; exit $made")).Code == 0)
                return way;
        }

        return null;
    }

    private static async Task On(Disk disk, string script)
    {
        var (code, error) = await Ended(disk, $"set -e; {disk.Make}; set +e\n{script}\n{disk.Remove}");
        Assert.True(code == 0, error);
    }

    private static async Task<(int Code, string Error)> Ended(Disk disk, string script)
    {
        var start = new ProcessStartInfo(disk.Launcher[0], [.. disk.Launcher[1..], "sh", "-c", script]) { RedirectStandardError = true };
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

    /// <param name="Launcher">What the shell is started with.</param>
    private sealed record Disk(string[] Launcher, string Folder, string Make, string Enlarge, string Remove);
}
