using Backstride.Journal;

namespace Backstride.TrainingLoad;

/// <summary>A run held against the limit it had on its own day.</summary>
/// <remarks>Sizes are metres, or seconds where a history has no distances; they never leave this folder without their unit.</remarks>
internal sealed record CountedRun
{
    public required Recorded<ActivityBody> Run { get; init; }

    /// <summary>As far, or as long, as it was.</summary>
    public required double Size { get; init; }

    /// <summary>What was allowed on its day; infinite for the first run of all, which nothing could be held against.</summary>
    public required double Limit { get; init; }

    /// <summary>The limit it leads to on its own once it counts in full.</summary>
    public required double Full { get; init; }

    /// <summary>The limit it leads to until then; the same for a run within its own limit.</summary>
    public required double Until { get; init; }

    /// <summary>What it counts as until then.</summary>
    public required double CountsUntil { get; init; }

    /// <summary>What the limit of its day came from.</summary>
    public required LimitSource From { get; init; }

    /// <summary>The first day on which it counts in full.</summary>
    public required int InFullFrom { get; init; }

    /// <summary>True for a run that went beyond its own limit by more than a watch can be wrong.</summary>
    public bool IsSpike => Size > Limit * CountedRuns.WatchError.Value;

    /// <summary>True for a run beyond what counted as the longest before it, whether or not within its limit.</summary>
    public bool IsFarthestYet => Full > Limit;

    /// <summary>The limit that this run leads to on a later day.</summary>
    public double LeadsTo(int dayNumber) => dayNumber >= InFullFrom ? Full : Until;

    /// <summary>What it counts as on a later day: its size, or less after going beyond its own limit.</summary>
    public double CountsAs(int dayNumber) => dayNumber >= InFullFrom ? Size : Math.Min(Size, CountsUntil);
}

/// <summary>Where the limit of a day came from, and what counted as the longest on it.</summary>
/// <param name="Index">The run among the counted ones; or one of the constants.</param>
internal readonly record struct LimitSource(int Index, double Limit, double Counted)
{
    /// <summary>Nothing to hold the run against.</summary>
    public const int Nothing = -1;

    /// <summary>The typed answer.</summary>
    public const int Typed = -2;

    /// <summary>The minutes of a ladder stage.</summary>
    public const int Stage = -3;
}
