using Backstride.Demo;
using Backstride.Files;
using Backstride.Files.Fit;
using Backstride.Files.Gpx;
using Backstride.Files.Tcx;
using Backstride.Files.Tracks;
using Backstride.Runs;

namespace Backstride.Tests.Twins;

/// <summary>Files of one outing as watches, phones and the sites they sync with write them.</summary>
internal static class Recorders
{
    /// <summary>A watch with a strap: whole seconds, its own distance, its own zone.</summary>
    public static byte[] Watch(Outing outing, SplitMix64 random, TimeSpan? late = null) => Written(Fit(outing, random, late ?? TimeSpan.Zero));

    /// <summary>Several sessions in one file.</summary>
    public static byte[] Multisport(IReadOnlyList<Outing> legs, SplitMix64 random)
    {
        using var stream = new MemoryStream();
        FitWriter.Write(stream, [.. legs.Select(leg => Session(Fit(leg, random, TimeSpan.Zero)))], FitLayout.Default);
        return stream.ToArray();
    }

    /// <summary>A watch whose battery ran out, or a file that was cut on the way: some share of the bytes.</summary>
    public static byte[] Cut(byte[] file, double share) => file[..(int)(file.Length * share)];

    /// <summary>The same stream as the watch's, written by a site as GPX: universal time, distances to be summed.</summary>
    public static byte[] SiteGpx(Outing outing, TimeSpan? clockOff = null)
    {
        var points = Outing.Points(TimeSpan.Zero, outing.Length, time => new RecordedPoint { Position = outing.PlaceAt(time), HeartRate = new(outing.HeartAt(time)) });
        return Gpx(new Recording(Totals(outing, outing.Start.UtcDateTime + (clockOff ?? TimeSpan.Zero)), points));
    }

    /// <summary>The same stream as the watch's, as TCX.</summary>
    public static byte[] SiteTcx(Outing outing, double distanceError)
    {
        var points = Outing.Points(TimeSpan.Zero, outing.Length, time => new RecordedPoint
        {
            Position = outing.PlaceAt(time),
            HeartRate = new(outing.HeartAt(time)),
            Distance = Distance.FromMeters(outing.MetersAt(time) * distanceError),
        });
        using var stream = new MemoryStream();
        TcxWriter.Write(stream, [new Recording(Totals(outing, outing.Start.UtcDateTime), points)]);
        return stream.ToArray();
    }

    /// <summary>A phone on the arm, started and stopped by hand: no strap, and a receiver that wanders.</summary>
    public static byte[] Phone(Outing outing, SplitMix64 random, TimeSpan from, TimeSpan until)
    {
        var points = Outing.Points(from, until, time =>
        {
            var still = time < TimeSpan.Zero ? TimeSpan.Zero : time > outing.Length ? outing.Length : time;
            var (latitude, longitude) = outing.PlaceAt(still);
            return new RecordedPoint { Position = (latitude + (random.Between(-2.5, 2.5) / 111_200), longitude + (random.Between(-2.5, 2.5) / 66_500)) };
        });
        return Gpx(new Recording(Totals(outing, outing.Start.UtcDateTime + from + TimeSpan.FromMilliseconds(random.Whole(0, 999))), points));
    }

    private static Recording Fit(Outing outing, SplitMix64 random, TimeSpan late)
    {
        var error = random.Between(0.985, 1.015);
        var points = Outing.Points(TimeSpan.Zero, outing.Length, time => new RecordedPoint
        {
            Position = outing.PlaceAt(time),
            HeartRate = new(outing.HeartAt(time)),
            Distance = Distance.FromMeters(outing.MetersAt(time) * error),
        });
        return new Recording(Totals(outing, outing.Start + late, outing.MetersAt(outing.Length) * error), points);
    }

    private static Activity Totals(Outing outing, DateTimeOffset start, double? meters = null) => new()
    {
        Sport = outing.Sport,
        Start = start,
        OffsetSource = OffsetSource.Device,
        Distance = Distance.FromMeters(meters ?? outing.MetersAt(outing.Length)),
        Timer = outing.Length,
        Elapsed = outing.Length,
        AverageHeartRate = new(outing.HeartAt(outing.Length / 2)),
        MaxHeartRate = new(outing.HeartAt(outing.Length)),
    };

    private static byte[] Written(Recording recording)
    {
        using var stream = new MemoryStream();
        FitWriter.Write(stream, [Session(recording)], FitLayout.Default);
        return stream.ToArray();
    }

    private static FitSession Session(Recording recording) => new(recording.Totals,
    [
        .. recording.Points.Select(point => new FitPoint(point.At) { Position = point.Position, HeartRate = point.HeartRate, Distance = point.Distance }),
    ]);

    private static byte[] Gpx(Recording recording)
    {
        using var stream = new MemoryStream();
        GpxWriter.Write(stream, [recording]);
        return stream.ToArray();
    }
}
