using System.Text.Json.Serialization;

namespace Backstride.Runs;

/// <summary>Where the difference between local and universal time of an activity came from.</summary>
[JsonConverter(typeof(WordJson<OffsetSource>))]
public enum OffsetSource
{
    /// <summary>The device wrote its own local time into the file.</summary>
    Device,

    /// <summary>The file gives only universal time; the shell must place it in a zone.</summary>
    Unknown,
}

/// <summary>Something about an activity that keeps it out of load until the runner confirms it.</summary>
[JsonConverter(typeof(WordJson<Doubt>))]
public enum Doubt
{
    /// <summary>Before 2000, or more than a day after it was received.</summary>
    Date,

    /// <summary>Farther than anybody runs in one go.</summary>
    Distance,

    /// <summary>Faster than anybody runs.</summary>
    Speed,

    /// <summary>The timer ran for longer than anybody keeps one running, or backwards.</summary>
    Duration,
}

/// <summary>One session as its reader saw it: a run, a ride, a swim. Totals are the device's own where it gives them.</summary>
/// <remarks>The offset of <see cref="Start"/> is the local one when <see cref="OffsetSource"/> says so, else zero.
/// Absent means the file did not say; zero means it said zero.</remarks>
public sealed record Activity
{
    public required Sport Sport { get; init; }

    public required DateTimeOffset Start { get; init; }

    public required OffsetSource OffsetSource { get; init; }

    /// <summary>Zero-based position of this session in its file.</summary>
    public int SessionIndex { get; init; }

    [JsonPropertyName("distanceMeters")]
    public Distance? Distance { get; init; }

    /// <summary>Time with the timer running: pauses the runner asked for are left out.</summary>
    [JsonPropertyName("timerSeconds"), JsonConverter(typeof(SecondsJson))]
    public required TimeSpan Timer { get; init; }

    /// <summary>From start to stop, pauses included.</summary>
    [JsonPropertyName("elapsedSeconds"), JsonConverter(typeof(SecondsJson))]
    public required TimeSpan Elapsed { get; init; }

    /// <summary>Time actually moving, when the device or the track can tell.</summary>
    [JsonPropertyName("movingSeconds"), JsonConverter(typeof(SecondsJson))]
    public TimeSpan? Moving { get; init; }

    /// <summary>The farthest the recorder's clock fell back within the recording; absent when it never did. What was recorded before the clock
    /// had caught up was given no time.</summary>
    [JsonPropertyName("clockBackSeconds"), JsonConverter(typeof(SecondsJson))]
    public TimeSpan? ClockBack { get; init; }

    [JsonPropertyName("ascentMeters")]
    public Distance? Ascent { get; init; }

    [JsonPropertyName("descentMeters")]
    public Distance? Descent { get; init; }

    public HeartRate? AverageHeartRate { get; init; }

    public HeartRate? MaxHeartRate { get; init; }

    /// <summary>Steps a minute, both feet, for runs and walks.</summary>
    public Cadence? AverageCadence { get; init; }

    public PerceivedEffort? PerceivedEffort { get; init; }

    /// <summary>How the runner felt, 0 (very weak) to 100 (very strong), as the device stores it.</summary>
    public int? Feel { get; init; }

    public RunningDynamics? Dynamics { get; init; }

    public string? Device { get; init; }

    /// <summary>What the recorder itself calls this recording, as a digest: the same in every copy of it, and in one that was cut short.</summary>
    public string? Recording { get; init; }

    public string? Name { get; init; }

    /// <summary>What the runner wrote about it.</summary>
    public string? Description { get; init; }

    /// <summary>Shoes or another thing it was done with, in the runner's words.</summary>
    public string? Gear { get; init; }

    public StreamDigest? Digest { get; init; }
}

/// <summary>How the foot and the body moved, averaged over the session.</summary>
/// <param name="StanceTimeBalancePercent">Share of the left foot in ground contact.</param>
public sealed record RunningDynamics(
    double? VerticalOscillationMillimeters,
    double? StanceTimeMilliseconds,
    double? StanceTimeBalancePercent,
    double? StepLengthMeters,
    double? VerticalRatioPercent);
