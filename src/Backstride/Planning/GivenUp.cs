using Backstride.Journal;

namespace Backstride.Planning;

/// <summary>Something a whole week would have and this one does not, with what leaves no room for it. A closed set of cases.</summary>
/// <remarks>Words are made from it in the shell.</remarks>
public abstract record GivenUp
{
    /// <summary>Days of a holiday or an illness are among what leaves no room.</summary>
    public bool Away { get; init; }

    /// <summary>Fewer strength sessions than aimed at.</summary>
    /// <param name="SideBySide">True when one more would only fit next to another.</param>
    public sealed record Sessions(int Planned, int Wanted, bool SideBySide) : GivenUp;

    /// <summary>Two strength sessions on days that follow each other, because no others have minutes.</summary>
    public sealed record SessionsApart : GivenUp;

    /// <summary>Fewer runs than aimed at.</summary>
    public sealed record Runs(int Planned, int Wanted) : GivenUp;

    /// <summary>The day with the most time has no run, for want of minutes beside what comes first.</summary>
    public sealed record LongRun(Weekday Day) : GivenUp;

    /// <summary>No day is far enough from the long run for something fast.</summary>
    public sealed record FastRun : GivenUp;

    /// <summary>Every day with minutes is in use.</summary>
    public sealed record RestDay : GivenUp;

    /// <summary>The second trunk exercise of a session.</summary>
    public sealed record SecondTrunkExercise(IReadOnlyList<Weekday> Days) : GivenUp
    {
        public bool Equals(SecondTrunkExercise? other) => other is not null && Days.SequenceEqual(other.Days);

        public override int GetHashCode() => Days.Count;
    }

    /// <summary>The few minutes of mobility on days whose minutes the run needs.</summary>
    public sealed record Mobility(IReadOnlyList<Weekday> Days) : GivenUp
    {
        public bool Equals(Mobility? other) => other is not null && Days.SequenceEqual(other.Days);

        public override int GetHashCode() => Days.Count;
    }
}
