using Backstride.Files;
using Backstride.Files.Fit;
using Backstride.Files.Tracks;
using Backstride.Runs;

namespace Backstride.Tests.Files.Tracks;

/// <summary>One recording in three formats is one run.</summary>
public sealed class TrackAgreementTests
{
    [Fact]
    public void Fit_tcx_and_gpx_of_one_recording_agree()
    {
        for (var seed = 1; seed <= 3; seed++)
        {
            var recording = Recordings.Run(seed);
            var fit = Read(Fit(recording));
            foreach (var other in new[] { Read(Recordings.Tcx(recording)), Read(Recordings.Gpx(recording)) })
            {
                Assert.Equal(fit.Sport, other.Sport);
                Assert.Equal(fit.Start, other.Start);
                Assert.Equal(fit.Timer, other.Timer);
                Assert.Equal(fit.Elapsed, other.Elapsed);
                Assert.InRange(other.Distance!.Value / fit.Distance!.Value, 0.999, 1.001);
                Assert.Equal(fit.MaxHeartRate, other.MaxHeartRate);
                Assert.Equal(fit.AverageCadence!.Value.StepsPerMinute, other.AverageCadence!.Value.StepsPerMinute, 1.0);
                Assert.Equal(fit.Name, other.Name);
                SameStream(fit.Digest!, other.Digest!);
            }
        }
    }

    private static void SameStream(StreamDigest fit, StreamDigest other)
    {
        Assert.Equal(fit.BestEffortMeters.Count, other.BestEffortMeters.Count);
        Assert.All(fit.BestEffortMeters.Zip(other.BestEffortMeters), pair => Assert.InRange(pair.Second, pair.First - 3, pair.First + 3));
        Assert.InRange(other.HeartRateBinSeconds.Sum(), fit.HeartRateBinSeconds.Sum() - 2, fit.HeartRateBinSeconds.Sum() + 2);
        Assert.Equal(fit.LateDrift!.Value, other.LateDrift!.Value, 0.01);
    }

    private static Backstride.Runs.Activity Read(byte[] bytes) => Assert.Single(RunFile.Read(new MemoryStream(bytes)).Activities);

    private static byte[] Fit(Recording recording) => FitExamples.Bytes(FitLayout.Default, new FitSession(recording.Totals,
    [
        .. recording.Points.Select(point => new FitPoint(point.At)
        {
            Position = point.Position,
            Distance = point.Distance,
            MetersPerSecond = point.MetersPerSecond,
            AltitudeMeters = point.ElevationMeters,
            HeartRate = point.HeartRate,
            Cadence = point.Cadence,
            AfterPause = point.AfterPause,
        }),
    ]));
}
