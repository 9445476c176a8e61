using System.Globalization;
using Backstride.Files.Tracks;
using Backstride.Journal;

namespace Backstride.Files.Archives.Apple;

/// <summary>What one pass gathers.</summary>
internal sealed class AppleExport
{
    /// <summary>Ten a day for fifty years.</summary>
    private const int MostWorkouts = 182_500;

    private const int MostRoutes = 100;

    private readonly AppleNights _nights = new();
    private readonly SortedDictionary<DateOnly, (DateTimeOffset At, double Beats)> _resting = [];

    public List<AppleWorkout> Workouts { get; } = [];

    /// <summary>True when there are more workouts than were read.</summary>
    public bool IsFull { get; private set; }

    public IEnumerable<ArchivedCheckIn> Nights(FindingLog findings) => _nights.Nights(findings);

    public IEnumerable<ArchivedCheckIn> Days() => _resting.Select(day => new ArchivedCheckIn(day.Key, new CheckIn
    {
        RestingHeartRate = new HeartRate((int)Math.Round(day.Value.Beats)),
        RecordId = string.Create(CultureInfo.InvariantCulture, $"apple:day:{day.Key:yyyy-MM-dd}"),
    }));

    public void Take(Markup markup)
    {
        if (markup.Name == "Record")
            TakeRecord(markup);
        else if (markup.Name == "Workout" && AppleText.Moment(markup.Attribute("startDate")) is { } start && AppleText.Moment(markup.Attribute("endDate")) is { } end && end > start)
            TakeWorkout(markup, start, end);
    }

    private void TakeRecord(Markup markup)
    {
        switch (markup.Attribute("type"))
        {
            case "HKCategoryTypeIdentifierSleepAnalysis":
                if (AppleText.Moment(markup.Attribute("startDate")) is { } start && AppleText.Moment(markup.Attribute("endDate")) is { } end)
                    _nights.Add(markup.Attribute("value"), markup.Attribute("sourceName").ToString(), start, end);
                break;
            case "HKQuantityTypeIdentifierRestingHeartRate":
                var beats = TrackNumber.Parse(markup.Attribute("value"), 25, 150);
                if (!double.IsNaN(beats) && AppleText.Moment(markup.Attribute("startDate")) is { } at)
                    TakeResting(at, beats);
                break;
        }
    }

    // A day's figure is worked out anew during the day: the last one stands.
    private void TakeResting(DateTimeOffset at, double beats)
    {
        var day = DateOnly.FromDateTime(at.DateTime);
        if (!_resting.TryGetValue(day, out var there) || there.At <= at)
            _resting[day] = (at, beats);
    }

    private void TakeWorkout(Markup markup, DateTimeOffset start, DateTimeOffset end)
    {
        const string type = "HKWorkoutActivityType";
        IsFull = Workouts.Count >= MostWorkouts;
        if (IsFull)
            return;
        var name = markup.Attribute("workoutActivityType");
        var workout = new AppleWorkout
        {
            Type = (name.StartsWith(type) ? name[type.Length..] : name).ToString(),
            Start = start,
            End = end,
            Duration = AppleText.Duration(markup.Attribute("duration"), markup.Attribute("durationUnit")),
            App = TrackName.Clean(markup.Attribute("sourceName")),
            Metres = AppleText.Metres(markup.Attribute("totalDistance"), markup.Attribute("totalDistanceUnit")),
        };
        for (var inside = markup.Here; markup.NextChild(inside);)
            TakeChild(markup, workout);
        Workouts.Add(workout);
    }

    private static void TakeChild(Markup markup, AppleWorkout workout)
    {
        switch (markup.Name)
        {
            case "MetadataEntry": TakeMetadata(markup.Attribute("key"), markup.Attribute("value"), workout); break;
            case "WorkoutStatistics": TakeStatistics(markup, workout); break;
            case "WorkoutRoute":
                for (var route = markup.Here; markup.NextChild(route);)
                {
                    if (markup.Name == "FileReference" && markup.Attribute("path") is { Length: > 1 and <= 400 } path && workout.Routes.Count < MostRoutes)
                        workout.Routes.Add(path.TrimStart('/').ToString());
                }

                break;
        }
    }

    private static void TakeMetadata(ReadOnlySpan<char> key, ReadOnlySpan<char> value, AppleWorkout workout)
    {
        switch (key)
        {
            case "HKTimeZone" when value.Length is > 0 and <= 64: workout.TimeZone = value.ToString(); break;
            case "HKIndoorWorkout": workout.IsIndoor = value is "1"; break;
            case "HKElevationAscended" when value.IndexOf(' ') is > 0 and var blank: workout.AscentMetres = AppleText.Metres(value[..blank], value[(blank + 1)..]); break;
        }
    }

    // Since iOS 16 the totals stand here and no longer in the workout itself.
    private static void TakeStatistics(Markup markup, AppleWorkout workout)
    {
        switch (markup.Attribute("type"))
        {
            case "HKQuantityTypeIdentifierDistanceWalkingRunning" or "HKQuantityTypeIdentifierDistanceCycling" or "HKQuantityTypeIdentifierDistanceSwimming":
                workout.Metres ??= AppleText.Metres(markup.Attribute("sum"), markup.Attribute("unit"));
                break;
            case "HKQuantityTypeIdentifierHeartRate":
                workout.MeanBeats = Known(TrackNumber.Parse(markup.Attribute("average"), 20, 250));
                workout.MostBeats = Known(TrackNumber.Parse(markup.Attribute("maximum"), 20, 250));
                break;
        }
    }

    private static double? Known(double number) => double.IsNaN(number) ? null : number;
}
