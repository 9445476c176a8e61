using System.Diagnostics;

namespace Backstride.App.Tests.Cli;

/// <summary>A system that lets no file grow beyond some size: every write fails in a way of its own, and the first failure must be the one that is told.</summary>
public sealed class RefusedWriteTests : IDisposable
{
    private static readonly DateTimeOffset Morning = new(2026, 3, 1, 6, 0, 0, TimeSpan.Zero);
    private readonly TempFolder _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public async Task A_file_whose_copy_is_refused_is_named_and_the_others_come_in()
    {
        Write(20, 1_000);
        Write(1, 4_000_000, "large");
        var (code, said, error) = await Limited(kilobytes: 2000);
        Assert.True(code == 0, error);
        Assert.Equal(20, said.Count(line => line.StartsWith("imported ", StringComparison.Ordinal)));
        Assert.Contains(said, line => line.StartsWith("failed ", StringComparison.Ordinal) && line.Contains("large0.fit", StringComparison.Ordinal) && line.Contains("could not be written", StringComparison.Ordinal));
        Assert.Equal(1, (await new Backstride(_temp["data"]).Json("import", _temp["in"])).GetProperty("totals").GetProperty("imported").GetInt32());
    }

    [Fact]
    public async Task A_journal_that_may_not_grow_is_what_is_told_and_not_what_clearing_away_came_to()
    {
        Write(400, 60_000);
        var (code, _, error) = await Limited(kilobytes: 100);
        Assert.Equal(1, code);
        Assert.Contains("could not be written", error, StringComparison.Ordinal);
        Assert.DoesNotContain("fault in Backstride", error, StringComparison.Ordinal);
        Assert.DoesNotContain("not empty", error, StringComparison.Ordinal);
        await new Backstride(_temp["data"]).Json("import", _temp["in"]);
        Assert.Equal(400, (await new Backstride(_temp["data"]).Json("runs")).GetArrayLength());
        Assert.Empty(Directory.EnumerateFileSystemEntries(_temp["data/incoming"]));
    }

    private void Write(int files, int bytes, string name = "run")
    {
        Directory.CreateDirectory(_temp["in"]);
        var noise = new byte[bytes];
        new Random(1).NextBytes(noise);
        for (var i = 0; i < files; i++)
            File.WriteAllBytes(_temp[$"in/{name}{i}.fit"], [.. TinyFit.Run(Morning.AddHours(-i).AddYears(name.Length - 5)), .. noise]);
    }

    private async Task<(int Code, string[] Said, string Error)> Limited(int kilobytes)
    {
        Assert.SkipUnless(File.Exists("/bin/bash"), "There is no bash here to set the limit with.");
        // The runtime's own files in memory are larger than that; without write-protected code it makes none.
        var script = $"trap '' XFSZ; ulimit -f {kilobytes}; exec '{Path.Combine(AppContext.BaseDirectory, "backstride")}' import '{_temp["in"]}' --data '{_temp["data"]}'";
        var start = new ProcessStartInfo("/bin/bash", ["-c", script]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.SkipWhen((await error).Contains("CoreCLR", StringComparison.Ordinal), "The runtime cannot be started below such a limit here.");
        return (process.ExitCode, output.Split('\n'), await error);
    }
}
