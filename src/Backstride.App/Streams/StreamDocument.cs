using System.Text.Json.Serialization;
using Backstride.App.Cli;
using Backstride.Efforts;

namespace Backstride.App.Streams;

/// <summary>A recording second by second, as <c>show ID --streams --json</c> prints it and the API gives it: SI, the unit in the name.</summary>
internal sealed record StreamDocument
{
    public required string Run { get; init; }

    /// <summary>Content hash of the original.</summary>
    public string? File { get; init; }

    public string? Reader { get; init; }

    /// <summary>Why there are no samples.</summary>
    public string? Missing { get; init; }

    /// <summary>Since the first sample, by the clock.</summary>
    public required IReadOnlyList<double> Seconds { get; init; }

    /// <summary>By name, one value for each of <see cref="Seconds"/>; null where the device did not say. What it never said is left out.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<double?>> Series { get; init; }

    /// <summary>Positions in <see cref="Seconds"/> before which the timer was stopped.</summary>
    public required IReadOnlyList<int> AfterPause { get; init; }

    public required IReadOnlyList<EffortDocument> BestEfforts { get; init; }

    public required ThresholdDocument Threshold { get; init; }

    public double? FastDistanceMeters { get; init; }

    /// <summary>At a threshold one standard error higher.</summary>
    public double? FastDistanceLeastMeters { get; init; }

    /// <summary>At a threshold one standard error lower.</summary>
    public double? FastDistanceMostMeters { get; init; }

    public double? AscentMeters { get; init; }

    public double? DescentMeters { get; init; }

    public SurfaceDocument? SurfaceGuess { get; init; }

    public required IReadOnlyList<StreamFinding> Findings { get; init; }

    public static StreamDocument Of(RunLook look)
    {
        var samples = look.Stream.Samples;
        return new StreamDocument
        {
            Run = look.Run.Id.ToString(),
            File = look.Run.What.File?.Hex,
            Reader = look.Reading?.Reader,
            Missing = look.Gap is { } gap ? Words.Of(gap) : null,
            Seconds = [.. samples.Select(sample => Math.Round(sample.Seconds, 3))],
            Series = StreamSeries.In(look.Stream).ToDictionary(series => series.Name, IReadOnlyList<double?> (series) => [.. samples.Select(series.At)]),
            AfterPause = [.. samples.Index().Where(at => at.Item.AfterPause).Select(at => at.Index)],
            BestEfforts = [.. look.Efforts.Select(effort => new EffortDocument(effort.Distance.Meters, Rounded(effort.Time.TotalSeconds), Rounded(effort.From.TotalSeconds)))],
            Threshold = ThresholdDocument.Of(look.Threshold),
            FastDistanceMeters = Rounded(look.Fast?.Distance.Meters),
            FastDistanceLeastMeters = Rounded(look.Fast?.Least.Meters),
            FastDistanceMostMeters = Rounded(look.Fast?.Most.Meters),
            AscentMeters = look.Activity.Ascent?.Meters,
            DescentMeters = look.Activity.Descent?.Meters,
            SurfaceGuess = look.Surface is { } surface ? new SurfaceDocument(Words.Of(surface.Surface), Words.Of(surface.From)) : null,
            Findings = [.. (look.Reading?.Findings ?? []).Select(finding => new StreamFinding(finding.Code, Words.Of(finding.Severity), finding.Detail))],
        };
    }

    internal static double? Rounded(double? value) => value is { } number ? Math.Round(number, 3) : null;

    internal static double Rounded(double value) => Math.Round(value, 3);
}

/// <param name="FromSeconds">Since the first sample.</param>
internal sealed record EffortDocument(double DistanceMeters, double Seconds, double FromSeconds);

/// <param name="Surface">belt, track or trail.</param>
/// <param name="Because">sport: the device or archive says so. rounds: it never was far from where it began.</param>
internal sealed record SurfaceDocument(string Surface, string Because);

internal sealed record StreamFinding(string Code, string Severity, string Detail);

/// <summary>The runner's threshold speed on the day of the run, or what is missing.</summary>
internal sealed record ThresholdDocument
{
    public double? SpeedMetersPerSecond { get; init; }

    public double? StandardErrorMetersPerSecond { get; init; }

    /// <summary>How far the line of distance over time is ahead at time zero.</summary>
    public double? ReserveMeters { get; init; }

    /// <summary>runs, long-efforts, hard-efforts or scatter, where there is none.</summary>
    public string? Missing { get; init; }

    /// <summary>How many runs of the 84 days before were looked at.</summary>
    public required int Runs { get; init; }

    public required IReadOnlyList<TimedEffortDocument> Efforts { get; init; }

    public static ThresholdDocument Of(ThresholdSpeed threshold)
    {
        var estimate = threshold as ThresholdSpeed.Estimate;
        return new ThresholdDocument
        {
            SpeedMetersPerSecond = StreamDocument.Rounded(estimate?.Speed.MetersPerSecond),
            StandardErrorMetersPerSecond = StreamDocument.Rounded(estimate?.StandardError.MetersPerSecond),
            ReserveMeters = StreamDocument.Rounded(estimate?.Reserve.Meters),
            Missing = threshold is ThresholdSpeed.Unknown unknown ? Words.Of(unknown.Missing) : null,
            Runs = threshold.Runs,
            Efforts = [.. threshold.Efforts.Select(effort => new TimedEffortDocument(effort.Time.TotalSeconds, effort.Distance.Meters, Words.Of(effort.Day)))],
        };
    }
}

/// <summary>The farthest that was run within a duration.</summary>
internal sealed record TimedEffortDocument(double Seconds, double DistanceMeters, string Day);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(StreamDocument))]
internal sealed partial class StreamJson : JsonSerializerContext;
