using Backstride.TrainingLoad;

namespace Backstride.Coaching.Rules;

/// <summary>Why <see cref="WeekGrowth"/> says what it says. A closed set of cases.</summary>
public abstract record WeekGrowthReason : Reason
{
    /// <summary>How far the last seven days lie from the weeks before.</summary>
    /// <param name="Mean">Of the whole weeks among the four before.</param>
    /// <param name="TwoWeeks">The last fourteen days and the fourteen before them, where all are known.</param>
    public sealed record Grew(Distance Last, Distance Mean, (Distance Last, Distance Before)? TwoWeeks) : WeekGrowthReason
    {
        /// <summary>True when either growth is more than so many times.</summary>
        public bool IsAbove(Ratio times) =>
            Growth.Exceeds(Last, Mean, times) || (TwoWeeks is { } two && Growth.Exceeds(two.Last, two.Before, times));

        public override IReadOnlyList<Fact> Facts => TwoWeeks is { } two
            ? [.. Week, Fact.Meters("lastTwoWeeks", two.Last), Fact.Meters("twoWeeksBefore", two.Before)]
            : Week;

        private IReadOnlyList<Fact> Week =>
            [Fact.Meters("lastWeek", Last), Fact.Meters("meanWeek", Mean), Fact.Of("weekRatio", Math.Round(Last / Mean, 2))];
    }

    /// <summary>Fewer whole weeks are known than are needed.</summary>
    public sealed record TooFewWeeks(int Known, int Needed) : WeekGrowthReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("wholeWeeks", Known), Fact.Of("neededWeeks", Needed)];
    }

    /// <summary>Nothing was run in the weeks before.</summary>
    public sealed record NothingBefore : WeekGrowthReason
    {
        public override IReadOnlyList<Fact> Facts => [];
    }

    /// <summary>Days of the last week are missing, and what is known shows no growth.</summary>
    public sealed record DaysMissing(Days Missing) : WeekGrowthReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Days("missing", Missing)];
    }
}
