using Backstride.Coaching.Rules;
using Backstride.Journal;
using Backstride.TrainingLoad;

namespace Backstride.Coaching;

/// <summary>Where the distance of a day's run comes from, or why there is none. A closed set of cases.</summary>
/// <remarks>Rules say what may be; this says how the proposal was chosen within that, from what was recorded.</remarks>
public abstract record RunReason : Reason
{
    /// <summary>The strictest distance of the rules; the rule that imposes it says why.</summary>
    public sealed record RuleLimit(Distance Limit) : RunReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Meters("limit", Limit)];
    }

    /// <summary>The usual run of the last four weeks.</summary>
    public sealed record Usual(UsualRun Run) : RunReason
    {
        public override IReadOnlyList<Fact> Facts =>
            [Fact.Meters("usual", Run.Distance), Fact.Of("ofRuns", Run.Of), Fact.Of("withoutTheLongestOfEachWeek", Run.WithoutLongest), .. Run.BesideRaces ? [Fact.Of("awayFromRaces", true)] : (Fact[])[]];
    }

    /// <summary>Half of the longest run typed at Start, while no run is recorded.</summary>
    public sealed record HalfOfTyped(Distance Typed, Distance Half) : RunReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Meters("typedLongest", Typed), Fact.Meters("half", Half)];
    }

    /// <summary>The day of the long run: the longest of 30 days as it counts.</summary>
    public sealed record LongRun(Baseline.Measured Longest) : RunReason
    {
        public override IReadOnlyList<Fact> Facts => Of(Longest);
    }

    /// <summary>The day of the long run, one step farther.</summary>
    /// <param name="ToTheHundred">The step leads to the next hundred metres, because 5 % more does not.</param>
    public sealed record LongRunStep(Baseline.Measured Longest, Distance Step, bool ToTheHundred) : RunReason
    {
        public override IReadOnlyList<Fact> Facts => [.. Of(Longest), Fact.Meters(ToTheHundred ? "nextHundred" : "fivePercentMore", Step)];
    }

    /// <summary>As far as the time goes at the runner's usual speed.</summary>
    public sealed record InTime(RunTime Time, Distance Within) : RunReason
    {
        public override IReadOnlyList<Fact> Facts =>
            [.. OfTime(Time), Fact.Meters("within", Within)];
    }

    /// <summary>The minutes of the day alone, because no speed of the runner is known.</summary>
    public sealed record ByTheMinutes(RunTime Time) : RunReason
    {
        public override IReadOnlyList<Fact> Facts => OfTime(Time);
    }

    /// <summary>No increase, or a step back: a share of the longest run that the back was fine with.</summary>
    public sealed record Held(HeldRun Run, Ratio Share, Distance Left) : RunReason
    {
        public override IReadOnlyList<Fact> Facts =>
        [
            Fact.Meters("heldTo", Run.Ran),
            Fact.Of("heldToOn", Run.Day),
            Fact.Meters("counts", Run.Counts),
            .. LongestRunReason.CountsLess("heldTo", Run.Less),
            Fact.Of("sharePercent", Math.Round(Share.Value * 100)),
            Fact.Meters("left", Left),
        ];
    }

    /// <summary>No increase, or a step back, from the longest run typed at Start.</summary>
    public sealed record HeldToTyped(Distance Typed, Ratio Share, Distance Left) : RunReason
    {
        public override IReadOnlyList<Fact> Facts =>
            [Fact.Meters("typedLongest", Typed), Fact.Of("sharePercent", Math.Round(Share.Value * 100)), Fact.Meters("left", Left)];
    }

    /// <summary>No increase: what the best week leaves.</summary>
    public sealed record LeftOfBestWeek(TrainingWeek Best, Distance SoFar, Distance Left) : RunReason
    {
        public override IReadOnlyList<Fact> Facts =>
            [Fact.Of("bestWeekFrom", Best.Monday), Fact.Meters("bestWeek", Best.Distance), Fact.Meters("thisWeekSoFar", SoFar), Fact.Meters("left", Left)];
    }

    /// <summary>The race of the day.</summary>
    public sealed record Race(Distance Distance) : RunReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Meters("race", Distance)];
    }

    /// <summary>Less than a kilometre is left, so it is a walk.</summary>
    /// <param name="Because">What leaves so little.</param>
    public sealed record TooLittleLeft(RunReason Because) : RunReason
    {
        public override IReadOnlyList<Fact> Facts => Because.Facts;
    }

    /// <summary>The week has had its runs.</summary>
    public sealed record WeekIsFull(int Ran, double RunDays) : RunReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("runDaysOfLastSix", Ran), Fact.Of("runDaysOfAWeek", RunDays)];
    }

    /// <summary>With three runs a week or fewer a day lies between two of them.</summary>
    public sealed record RanYesterday(double RunDays) : RunReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("runDaysOfAWeek", RunDays)];
    }

    /// <summary>The runs of the week lie on other days.</summary>
    /// <param name="Runs">The weekdays that have them; none when no day has minutes for one.</param>
    /// <param name="OnLadder">On the return ladder, whose days have rest between them.</param>
    public sealed record OtherDays(IReadOnlyList<Weekday> Runs, bool OnLadder) : RunReason
    {
        /// <summary>The weekday of the race that is the one run of the week; absent where there is none, or other runs.</summary>
        public Weekday? OnlyRace { get; init; }

        public override IReadOnlyList<Fact> Facts => [Fact.Of("runDays", string.Join(", ", OnlyRace is { } race ? [race] : Runs).ToLowerInvariant())];

        public bool Equals(OtherDays? other) => other is not null && OnLadder == other.OnLadder && OnlyRace == other.OnlyRace && Runs.SequenceEqual(other.Runs);

        public override int GetHashCode() => Runs.Count;
    }

    /// <summary>As the week was proposed, or as the runner changed it since.</summary>
    /// <param name="IsEased">The runner wanted it easier.</param>
    public sealed record AsAgreed(Distance? Distance, TimeSpan? Time, bool IsEased) : RunReason
    {
        public override IReadOnlyList<Fact> Facts =>
        [
            .. Distance is { } far ? [Fact.Meters("agreed", far)] : (Fact[])[],
            .. Time is { } time ? [Fact.Minutes("agreed", time)] : (Fact[])[],
            Fact.Of("eased", IsEased),
        ];
    }

    /// <summary>When the week was first shown it had no run on this day.</summary>
    public sealed record NotInTheWeek : RunReason
    {
        public override IReadOnlyList<Fact> Facts => [];
    }

    /// <summary>The runner took the run out of the week.</summary>
    public sealed record TakenOut : RunReason
    {
        public override IReadOnlyList<Fact> Facts => [];
    }

    /// <summary>The runner moved the run to another day.</summary>
    /// <param name="IsMerged">That day has a run of its own: there are not two.</param>
    public sealed record MovedTo(DateOnly Day, bool IsMerged) : RunReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("movedTo", Day), Fact.Of("merged", IsMerged)];
    }

    /// <summary>The runner said that a recording of another day is this run.</summary>
    public sealed record DoneOn(DateOnly Day) : RunReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("doneOn", Day)];
    }

    /// <summary>A holiday from training.</summary>
    /// <param name="Until">Its last day.</param>
    public sealed record OnHoliday(DateOnly Until) : RunReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("holidayThrough", Until)];
    }

    /// <summary>The weekday has no minutes for a run.</summary>
    /// <param name="Given">What was given for the weekday; zero when only other days were given.</param>
    public sealed record NoTime(Weekday On, TimeSpan Given, TimeSpan Session) : RunReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Minutes("given", Given), Fact.Minutes("exercises", Session)];
    }

    private static IReadOnlyList<Fact> OfTime(RunTime time) =>
        [Fact.Minutes("time", time.Bound), .. time.Given is { } given ? [Fact.Minutes("given", given), Fact.Minutes("exercises", time.Session)] : (Fact[])[]];

    private static IReadOnlyList<Fact> Of(Baseline.Measured longest) =>
        [Fact.Meters("longest", longest.Longest), Fact.Of("longestOn", longest.Day), Fact.Meters("counts", longest.Counts), .. LongestRunReason.CountsLess("longest", longest.Less)];
}

/// <summary>The time a run may take.</summary>
/// <param name="Given">The minutes given for the weekday, when they are what bounds it; absent when a rule does.</param>
/// <param name="Session">What of them the exercises take.</param>
public sealed record RunTime(TimeSpan Bound, TimeSpan? Given, TimeSpan Session);

/// <summary>The run that "no increase" holds to.</summary>
/// <param name="Less">Why it counts as less than it was; absent when it counts in full.</param>
/// <param name="AfterRed">True when every run of the 30 days was one after which to ease back, and this is the shortest.</param>
public sealed record HeldRun(DateOnly Day, Distance Ran, Distance Counts, CountsLess? Less, bool AfterRed);

/// <summary>A distance with where it comes from.</summary>
public sealed record SourcedDistance(Distance Distance, RunReason From)
{
    /// <summary>The nearer of both; an absent one bounds nothing.</summary>
    public static SourcedDistance? Nearer(SourcedDistance? a, SourcedDistance? b) =>
        a is null ? b : b is null || a.Distance <= b.Distance ? a : b;
}
