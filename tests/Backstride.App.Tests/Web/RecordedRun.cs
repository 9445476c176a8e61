using Backstride.App.Importing;
using Backstride.App.Storage;
using Backstride.App.Tests.Browser;
using Backstride.Files.Fit;
using Backstride.Runs;
using Backstride.Tests.Files;

namespace Backstride.App.Tests.Web;

/// <summary>A recorded run with a fast stretch, a pause and a stretch without heart rate, brought in as any file is.</summary>
internal static class RecordedRun
{
    public const int Seconds = 2400;

    public static async Task<EntryId> Into(ServedApp app, int daysAgo = 3, Func<int, double>? metersPerSecond = null)
    {
        var path = Path.Combine(app.DataPath, $"run-{daysAgo}.fit");
        await File.WriteAllBytesAsync(path, FitExamples.Bytes(FitLayout.Default, Session(daysAgo, metersPerSecond ?? FiveFastMinutes)), TestContext.Current.CancellationToken);
        var result = await new Import(app.Store, app.Folder, Runners.Only, TimeProvider.System).Run(FileSearch.Behind([path]), TestContext.Current.CancellationToken);
        File.Delete(path);
        return new EntryId(Guid.Parse(Assert.Single(Assert.Single(result.Files).Runs)));
    }

    /// <summary>An easy run with five fast minutes after ten.</summary>
    public static double FiveFastMinutes(int second) => second is > 600 and <= 900 ? 4.5 : 2.8;

    /// <summary>Three minutes at four metres a second, then the speed that can be held until half an hour is over.</summary>
    public static double Hard(int second) => second <= 180 ? 4 : second <= 1800 ? 3.17 : 2.6;

    private static FitSession Session(int daysAgo, Func<int, double> metersPerSecond)
    {
        var meters = 0.0;
        var points = new List<FitPoint>();
        for (var second = 0; second <= Seconds; second++)
        {
            var speed = metersPerSecond(second);
            meters += second == 0 ? 0 : speed;
            points.Add(FitExamples.Point(second) with
            {
                At = TimeSpan.FromSeconds(second > 2000 ? second + 180 : second),
                AfterPause = second == 2001,
                Distance = Distance.FromMeters(meters),
                MetersPerSecond = speed,
                HeartRate = second is > 1500 and < 1700 ? null : new HeartRate(140 + second / 100),
            });
        }

        var totals = FitExamples.Run(Seconds).Totals with
        {
            Start = new DateTimeOffset(DateTime.UtcNow.Date.AddDays(-daysAgo).AddHours(9), TimeSpan.Zero),
            Distance = Distance.FromMeters(meters),
            Elapsed = TimeSpan.FromSeconds(Seconds + 180),
        };
        return new FitSession(totals, points);
    }
}
