using Backstride.Coaching;

namespace Backstride.TrainingLoad;

/// <summary>What the next run is measured against, with the limit that follows. A closed set of cases.</summary>
public abstract record Baseline
{
    /// <summary>What counts as the longest run, recorded or typed; absent where it is known by time alone.</summary>
    public virtual Distance? Counted => null;

    /// <summary>What it would be without the return ladder. A share of the longest run bounds a day on the ladder as well, or an answer that leads onto it would lift the bound.</summary>
    public virtual Baseline? OffLadder() => this;

    /// <summary>A recorded run of the last 30 days.</summary>
    /// <param name="Longest">As far as it was run.</param>
    /// <param name="Counts">What it counts as: less after going beyond its own limit, or for a race.</param>
    /// <param name="Limit">The farthest that the next run may be.</param>
    /// <param name="Waiting">A run beyond its own limit that does not count in full yet, and would else be the longest.</param>
    public sealed record Measured(DateOnly Day, Distance Longest, Distance Counts, Distance Limit, WaitingRun? Waiting) : Baseline
    {
        /// <summary>Why the run counts as less than it was; absent when it counts in full.</summary>
        public CountsLess? Less { get; init; }

        /// <summary>Since when it counts in full, after it went beyond its own limit and had to wait; absent for one that always did.</summary>
        public DateOnly? Since { get; init; }

        public override Distance? Counted => Counts;
    }

    /// <summary>What the runner typed at Start.</summary>
    public sealed record Typed(DateOnly Given, Distance Longest, Distance Limit) : Baseline
    {
        public override Distance? Counted => Longest;
    }

    /// <summary>The longest run of 30 days by time, where none of them has a distance.</summary>
    public sealed record Timed(DateOnly Day, TimeSpan Longest, TimeSpan Limit) : Baseline;

    /// <summary>The return ladder's stage is the baseline.</summary>
    /// <param name="Before">What it would be off the ladder. Its limit stays in force, so that no answer that leads onto the ladder, or keeps
    /// somebody on it, lifts a limit; the stage's minutes are what binds.</param>
    public sealed record OnLadder(LadderStage Stage, Baseline? Before) : Baseline
    {
        public override Distance? Counted => Before?.Counted;

        public override Baseline? OffLadder() => Before;
    }
}

/// <summary>Why a run counts as less than it was, and what it was held against.</summary>
public sealed record CountsLess(WaitReason Why, HeldAgainst Held);

/// <summary>A run that went beyond its own limit.</summary>
/// <param name="InFullFrom">The first day on which it counts in full when no red comes between; absent for a race and for a red run, which never do.</param>
public sealed record WaitingRun(DateOnly Day, Distance Distance, DateOnly? InFullFrom, CountsLess Less);
