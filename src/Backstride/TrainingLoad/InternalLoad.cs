namespace Backstride.TrainingLoad;

/// <summary>Where the effort of a session came from, best first.</summary>
public enum EffortSource
{
    /// <summary>The runner said it.</summary>
    Runner,

    /// <summary>The device stored it with the session.</summary>
    Device,

    /// <summary>Estimated from heart rate.</summary>
    HeartRate,
}

/// <summary>Session effort times minutes, in arbitrary units.</summary>
/// <remarks>Not negative. Source: Foster's session RPE.</remarks>
public readonly record struct InternalLoad(double Units) : IComparable<InternalLoad>
{
    public static InternalLoad Zero => default;

    public static InternalLoad Of(PerceivedEffort effort, TimeSpan time) => new(effort.Value * time.TotalMinutes);

    public static InternalLoad operator +(InternalLoad a, InternalLoad b) => new(a.Units + b.Units);

    public int CompareTo(InternalLoad other) => Units.CompareTo(other.Units);
}

/// <summary>The load of one session with the source of its effort.</summary>
public readonly record struct SessionLoad(DateOnly Day, InternalLoad Load, EffortSource Source);
