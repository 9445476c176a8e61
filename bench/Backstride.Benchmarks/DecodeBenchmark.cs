using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Backstride.Files;
using Backstride.Files.Fit;

namespace Backstride.Benchmarks;

/// <summary>Decoding FIT beside Garmin's JavaScript SDK: the same files, the same run, bytes for each second of processor time.</summary>
internal sealed class DecodeBenchmark(TimeSpan time)
{
    private const int Files = 20;

    private const double Megabyte = 1e6;

    public int Run()
    {
        var folder = Directory.CreateTempSubdirectory("backstride-bench-");
        try
        {
            var files = Enumerable.Range(0, Files).Select(RecordedRuns.HourOf).ToList();
            var paths = files.Select((bytes, i) => Save(folder.FullName, i, bytes)).ToList();
            var (records, ours) = Ours(files);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{Files} runs of an hour, {files.Sum(file => file.LongLength) / Megabyte:0.0} MB, {records:N0} records of 12 fields"));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"Backstride            {ours:0.0} MB/s a core (totals, digest and check sum included)"));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"peak memory           {Process.GetCurrentProcess().PeakWorkingSet64 / Megabyte:0} MB"));
            return Beside(paths, ours);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Save(string folder, int number, byte[] bytes)
    {
        var path = Path.Combine(folder, $"{number.ToString(CultureInfo.InvariantCulture)}.fit");
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private (long Records, double MegabytesPerSecond) Ours(List<byte[]> files)
    {
        Round(files, time);
        var before = Environment.CpuUsage.TotalTime;
        var (bytes, records) = Round(files, time);
        return (records, bytes / Megabyte / (Environment.CpuUsage.TotalTime - before).TotalSeconds);
    }

    private static (long Bytes, long Records) Round(List<byte[]> files, TimeSpan time)
    {
        var watch = Stopwatch.StartNew();
        long bytes = 0, records = 0;
        do
        {
            records = 0;
            foreach (var file in files)
            {
                using var stream = new MemoryStream(file, writable: false);
                records += RunFile.Read(stream).Records;
                bytes += file.Length;
            }
        }
        while (watch.Elapsed < time);
        return (bytes, records);
    }

    private int Beside(List<string> paths, double ours)
    {
        var peers = Path.Combine(Environment.CurrentDirectory, "bench", "peers");
        if (!Directory.Exists(Path.Combine(peers, "node_modules")))
        {
            Console.Error.WriteLine("The peer is not installed: run `npm ci` in bench/peers, then this from the root of the checkout.");
            return 1;
        }

        var start = new ProcessStartInfo("node") { WorkingDirectory = peers, RedirectStandardOutput = true };
        start.ArgumentList.Add("fit-bench.mjs");
        start.ArgumentList.Add(time.TotalSeconds.ToString(CultureInfo.InvariantCulture));
        foreach (var path in paths)
            start.ArgumentList.Add(path);
        using var node = Process.Start(start)!;
        var answer = JsonSerializer.Deserialize<JsonElement>(node.StandardOutput.ReadToEnd());
        node.WaitForExit();
        var theirs = answer.GetProperty("bytes").GetDouble() / Megabyte / answer.GetProperty("cpuSeconds").GetDouble();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"@garmin/fitsdk        {theirs:0.00} MB/s a core (node {answer.GetProperty("node").GetString()})"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ratio                 {ours / theirs:0}"));
        return 0;
    }
}
