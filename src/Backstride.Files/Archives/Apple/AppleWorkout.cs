using System.Globalization;
using Backstride.Files.Tracks;
using Backstride.Runs;

namespace Backstride.Files.Archives.Apple;

/// <summary>One workout of an Apple Health export while it is read.</summary>
internal sealed class AppleWorkout
{
    public required string Type { get; init; }

    public required DateTimeOffset Start { get; init; }

    public required DateTimeOffset End { get; init; }

    /// <summary>Without pauses; absent when the export does not say.</summary>
    public TimeSpan? Duration { get; init; }

    public string? App { get; init; }

    public double? Metres { get; set; }

    public double? AscentMetres { get; set; }

    public string? TimeZone { get; set; }

    public bool IsIndoor { get; set; }

    public double? MeanBeats { get; set; }

    public double? MostBeats { get; set; }

    /// <summary>The files with its track, relative to the export's folder.</summary>
    public List<string> Routes { get; } = [];

    public Sport Sport => Type switch
    {
        "Running" when IsIndoor => Sport.Treadmill,
        "Running" => Sport.Run,
        "Walking" => Sport.Walk,
        "Hiking" => Sport.Hike,
        "Cycling" or "HandCycling" => Sport.Ride,
        "Swimming" => Sport.Swim,
        "TraditionalStrengthTraining" or "FunctionalStrengthTraining" or "CoreTraining" or "CrossTraining" => Sport.Strength,
        "Yoga" or "Pilates" or "Flexibility" or "MindAndBody" or "PreparationAndRecovery" or "Cooldown" or "TaiChi" => Sport.Mobility,
        _ => Sport.Other,
    };

    // Nothing but its times names a workout: the export has no ids.
    public string RecordId => string.Create(CultureInfo.InvariantCulture, $"apple:{Start.ToUnixTimeSeconds()}-{End.ToUnixTimeSeconds()}");

    private TimeSpan Elapsed => End - Start;

    private TimeSpan Timer => Duration is { } duration && duration < Elapsed ? duration : Elapsed;

    public ArchivedActivity Alone() => new(RecordId, new Activity
    {
        Sport = Sport,
        Start = Start.ToUniversalTime(),
        OffsetSource = OffsetSource.Unknown,
        Distance = Metres is { } metres ? Distance.FromMeters(metres) : null,
        Timer = Timer,
        Elapsed = Elapsed,
        Ascent = AscentMetres is { } ascent ? Distance.FromMeters(ascent) : null,
        AverageHeartRate = Beats(MeanBeats),
        MaxHeartRate = Beats(MostBeats),
        Device = App,
    })
    { TimeZone = TimeZone };

    /// <summary>What it says of its track, which has no heart rate, no pauses and often begins late.</summary>
    public ActivityNotes Notes() => new(AppleHealthReader.Version, RecordId)
    {
        Sport = Sport,
        TimeZone = TimeZone,
        Timer = Timer,
        Elapsed = Elapsed,
        Distance = Metres is { } metres ? Distance.FromMeters(metres) : null,
        AverageHeartRate = Beats(MeanBeats),
        MaxHeartRate = Beats(MostBeats),
        Device = App,
    };

    /// <summary>Two apps wrote down the same hour: most of the shorter lies within the longer, which is not much longer.</summary>
    public bool IsSameAs(AppleWorkout other)
    {
        var shared = (End < other.End ? End : other.End) - (Start > other.Start ? Start : other.Start);
        var (shorter, longer) = Elapsed < other.Elapsed ? (Elapsed, other.Elapsed) : (other.Elapsed, Elapsed);
        return shared > TimeSpan.Zero && shared >= shorter * 0.8 && shared >= longer * 0.5 && (Sport.IsRun() == other.Sport.IsRun() || Sport == Sport.Other || other.Sport == Sport.Other);
    }

    /// <summary>How much it tells; of twins the one with more is kept.</summary>
    public int Fullness => (Routes.Count > 0 ? 8 : 0) + (Metres is not null ? 4 : 0) + (Sport != Sport.Other ? 2 : 0) + (MeanBeats is not null ? 1 : 0);

    private static HeartRate? Beats(double? beats) => beats is >= 20 and <= 250 ? new HeartRate((int)Math.Round(beats.Value)) : null;
}
