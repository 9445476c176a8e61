using System.Text.Json.Serialization;
using Backstride.App.Pages.Look;
using Backstride.Journal;
using Backstride.Runs;
using Backstride.Twins;

namespace Backstride.App.Cli;

/// <summary>A run as <c>runs --json</c> prints it: SI, the unit in the name.</summary>
internal sealed record RunDocument
{
    public required string Id { get; init; }

    public required DateTimeOffset Start { get; init; }

    public required string Day { get; init; }

    public string? TimeZone { get; init; }

    /// <summary>How the zone, or the offset alone, is known.</summary>
    public string? TimeZoneFrom { get; init; }

    public required string Sport { get; init; }

    public double? DistanceMeters { get; init; }

    public required double TimerSeconds { get; init; }

    public required double ElapsedSeconds { get; init; }

    public double? MovingSeconds { get; init; }

    public double? AscentMeters { get; init; }

    public double? DescentMeters { get; init; }

    public int? AverageHeartRate { get; init; }

    public int? MaxHeartRate { get; init; }

    public double? AverageCadence { get; init; }

    public double? PerceivedEffort { get; init; }

    public int? Feel { get; init; }

    public RunningDynamics? Dynamics { get; init; }

    public string? Device { get; init; }

    public string? Name { get; init; }

    public string? Description { get; init; }

    public string? Gear { get; init; }

    public required string Source { get; init; }

    public string? File { get; init; }

    public string? Batch { get; init; }

    /// <summary>Why it counts for nothing until it is confirmed.</summary>
    public IReadOnlyList<string>? Doubts { get; init; }

    /// <summary>Odd figures that were not looked at; it counts all the same.</summary>
    public IReadOnlyList<string>? Odd { get; init; }

    /// <summary>Other recordings of the same run, which do not count.</summary>
    public IReadOnlyList<TwinDocument>? Twins { get; init; }

    public static RunDocument From(Recorded<ActivityBody> run, IEnumerable<TwinRun> twins)
    {
        var activity = run.What.Activity;
        return new RunDocument
        {
            Id = run.Id.ToString(),
            Start = run.At,
            Day = Words.Of(run.Day),
            TimeZone = run.Zone?.Id,
            TimeZoneFrom = run.Zone is { } zone ? Words.Of(zone.From) : null,
            Sport = Words.Of(activity.Sport),
            DistanceMeters = activity.Distance?.Meters,
            TimerSeconds = activity.Timer.TotalSeconds,
            ElapsedSeconds = activity.Elapsed.TotalSeconds,
            MovingSeconds = activity.Moving?.TotalSeconds,
            AscentMeters = activity.Ascent?.Meters,
            DescentMeters = activity.Descent?.Meters,
            AverageHeartRate = activity.AverageHeartRate?.BeatsPerMinute,
            MaxHeartRate = activity.MaxHeartRate?.BeatsPerMinute,
            AverageCadence = activity.AverageCadence?.StepsPerMinute,
            PerceivedEffort = activity.PerceivedEffort?.Value,
            Feel = activity.Feel,
            Dynamics = activity.Dynamics,
            Device = activity.Device,
            Name = activity.Name,
            Description = activity.Description,
            Gear = activity.Gear,
            Source = run.What.Source,
            File = run.What.File?.Hex,
            Batch = run.Batch?.ToString(),
            Doubts = run.What.Doubts.Count == 0 ? null : [.. run.What.Doubts.Select(Words.Of)],
            Odd = OddRun.Of(run).Oddities is { Count: > 0 } odd ? [.. odd.Select(Words.Of)] : null,
            Twins = twins.Select(TwinDocument.From).ToList() is { Count: > 0 } list ? list : null,
        };
    }
}

/// <summary>A recording that does not count, beside the one that does.</summary>
/// <param name="Why">What makes it the same run.</param>
/// <param name="Sure">False when it is worth a look.</param>
internal sealed record TwinDocument(string Id, DateTimeOffset Start, string Source, string? File, string? Device, double? DistanceMeters, double TimerSeconds, string Why, bool Sure)
{
    public static TwinDocument From(TwinRun twin) => new(
        twin.Recorded.Id.ToString(),
        twin.Recorded.At,
        twin.Recorded.What.Source,
        twin.Recorded.What.File?.Hex,
        twin.Recorded.What.Activity.Device,
        twin.Recorded.What.Activity.Distance?.Meters,
        twin.Recorded.What.Activity.Timer.TotalSeconds,
        Words.Of(twin.Match.Reason),
        twin.Match.Confidence == TwinConfidence.Certain);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    WriteIndented = true)]
[JsonSerializable(typeof(IReadOnlyList<RunDocument>), TypeInfoPropertyName = "Runs")]
internal sealed partial class RunsJson : JsonSerializerContext;
