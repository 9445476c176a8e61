using System.Globalization;
using System.IO.Compression;
using Backstride.Files.Fit;
using Backstride.Runs;

namespace Backstride.Benchmarks;

/// <summary>A made-up decade of running on a disk, the same for the same seed: a folder of FIT files, and the export that holds them gzipped in a zip.</summary>
/// <remarks>Most runs last 30 to 45 minutes with a record a second, about 0.1 MB each; every tenth is twice as long.</remarks>
internal sealed class Archive(string root, int files, int seed)
{
    private static readonly DateTimeOffset First = new(2014, 1, 1, 7, 0, 0, TimeSpan.FromHours(1));

    public string Folder { get; } = Path.Combine(root, "activities");

    public string Zip { get; } = Path.Combine(root, "export.zip");

    public long FolderBytes { get; private set; }

    public long ZipBytes { get; private set; }

    public void Write()
    {
        Directory.CreateDirectory(Folder);
        using (var zip = ZipFile.Open(Zip, ZipArchiveMode.Create))
        {
            for (var number = 0; number < files; number++)
            {
                var name = number.ToString("00000", CultureInfo.InvariantCulture) + ".fit";
                var bytes = Run(number);
                File.WriteAllBytes(Path.Combine(Folder, name), bytes);
                Add(zip, name, bytes);
                FolderBytes += bytes.Length;
            }
        }

        ZipBytes = new FileInfo(Zip).Length;
    }

    private static void Add(ZipArchive zip, string name, byte[] bytes)
    {
        using var member = zip.CreateEntry($"activities/{name}.gz", CompressionLevel.Fastest).Open();
        using var gzip = new GZipStream(member, CompressionLevel.Optimal);
        gzip.Write(bytes);
    }

    private byte[] Run(int number)
    {
        var random = new Random(unchecked(seed * 100_003 + number));
        var seconds = (number % 10 == 9 ? 2 : 1) * (1800 + random.Next(900));
        var points = Points(random, seconds);
        var totals = new Activity
        {
            Sport = Sport.Run,
            Start = First.AddHours(17 * number),
            OffsetSource = OffsetSource.Device,
            Distance = points[^1].Distance!.Value,
            Timer = TimeSpan.FromSeconds(seconds),
            Elapsed = TimeSpan.FromSeconds(seconds),
            Ascent = Distance.FromMeters(40),
            Descent = Distance.FromMeters(40),
            AverageHeartRate = new(148),
            MaxHeartRate = new(172),
            AverageCadence = new(170),
            Device = "Bench watch",
        };
        using var stream = new MemoryStream();
        FitWriter.Write(stream, [new FitSession(totals, points)], FitLayout.Default);
        return stream.ToArray();
    }

    // Sensor noise in every field: smooth curves would compress far better than what a watch writes.
    private static List<FitPoint> Points(Random random, int seconds)
    {
        var points = new List<FitPoint>(seconds);
        var pace = 2.5 + random.NextDouble();
        var (distance, altitude, heart) = (0.0, 60.0 + random.Next(200), 110.0);
        var (latitude, longitude) = (53.0 + random.NextDouble(), -6.0 - random.NextDouble());
        for (var second = 0; second < seconds; second++)
        {
            var speed = pace + 0.3 * Math.Sin(second / 211.0) + Noise(random, 0.15);
            distance += speed;
            altitude += Noise(random, 0.4);
            heart += (148 - heart) / 120 + Noise(random, 1);
            latitude += speed / 111_000 + Noise(random, 0.000004);
            longitude += Noise(random, 0.000012);
            points.Add(new FitPoint(TimeSpan.FromSeconds(second))
            {
                Distance = Distance.FromMeters(distance),
                MetersPerSecond = speed,
                AltitudeMeters = altitude,
                HeartRate = new((int)heart),
                Cadence = new(170 + (int)Noise(random, 5)),
                Position = (latitude, longitude),
                VerticalOscillationMillimeters = 84 + Noise(random, 9),
                StanceTimeMilliseconds = 246 + Noise(random, 12),
            });
        }

        return points;
    }

    private static double Noise(Random random, double most) => (random.NextDouble() * 2 - 1) * most;
}
