using Backstride.Journal;
using Backstride.TrainingLoad;

namespace Backstride.Coaching.Rules;

/// <summary>No training with fever, chest symptoms or vomiting, nor for 48 hours after; then as many easy days as the illness lasted. A head cold alone is easy.</summary>
/// <remarks>
/// An illness of which nobody said what it was counts like a fever. It goes on until its last day is said. The two days after it are free of training too; then running is easy and
/// nothing increases for as many days as the illness had, and the first run of these is at most half of the longest that counts. An easy day is none of the hard ones
/// (<see cref="HardDays"/>): nothing fast, no run longer than the usual one, and the legs train without weight. A race is none of it either, and not for such a day.
/// </remarks>
public sealed class Ill : Rule
{
    /// <summary>The word for a cold above the neck.</summary>
    public const string HeadCold = "head-cold";

    /// <summary>Days without training after the last one of illness.</summary>
    public static readonly Days Free = new(2);

    private static readonly Ratio Half = Ratio.Of(0.5);

    public override RuleId Id { get; } = new("health.illness");

    public override Evidence Evidence { get; } = new(
        Source: "clinical judgement",
        Finding: "Sports medicine asks for rest with fever or symptoms below the neck, and for a return over days. The 48 hours, the half and the day for a day are consensus and not trials.",
        Certainty: Certainty.Expert,
        Directness: Directness.Other,
        Serves: ["S0-33", "S1-06"],
        Reviewed: new DateOnly(2026, 11, 22));

    public override Limits WhenUnknown => Limits.None;

    private static Limits Resting { get; } = Limits.None with
    {
        Impact = Impact.Nothing,
        Intensity = Intensity.Easy,
        Session = SessionScope.Nothing,
        Progress = Progression.Hold,
        Testing = Testing.NotToday,
    };

    private static Limits Easy { get; } = Limits.None with
    {
        Intensity = Intensity.Easy,
        Progress = Progression.Hold,
        Racing = Racing.NotToday,
        Testing = Testing.NotToday,
        Patterns = StrengthFrequency.LightLegs,
    };

    public override Verdict Judge(RunnerState runner, DateOnly day)
    {
        var (limits, reason) = (Limits.None, (Reason)new IllnessReason.Well());
        foreach (var life in runner.LifeEvents)
        {
            if (life.What.Event != LifeSpans.Illness || Of(life, runner, day) is not var (more, because))
                continue;
            reason = limits.IsAtLeastAsCarefulAs(more) && limits != Limits.None ? reason : because;
            limits = limits.Meet(more);
        }

        return limits == Limits.None ? new Verdict.Allow(reason) : new Verdict.Limit(limits, reason);
    }

    private static (Limits Limits, Reason Reason)? Of(Recorded<LifeEvent> life, RunnerState runner, DateOnly day)
    {
        var from = life.What.From ?? life.Day;
        if (day < from)
            return null;
        var last = life.What.To;
        if (life.What.Of == HeadCold)
            return last < day ? null : (EasyUpTo(Usual(runner, day)), new IllnessReason.Cold(from, Usual(runner, day)));
        if (last is not { } until || day <= until)
            return (Resting, new IllnessReason.InIt(from, last) { What = life.What.Of });
        if (day.DayNumber - until.DayNumber <= Free.Count)
            return (Resting, new IllnessReason.JustOver(until, until.AddDays(Free.Count + 1)) { What = life.What.Of });
        var back = until.AddDays(Free.Count + Math.Max(1, until.DayNumber - from.DayNumber + 1));
        if (day > back)
            return null;
        var first = HasRunSince(until, runner, day) ? null : FirstRun(runner, day);
        var usual = first is null ? Usual(runner, day) : null;
        return (EasyUpTo(first ?? usual), new IllnessReason.ComingBack(until, back, first) { What = life.What.Of, Most = usual });
    }

    private static Limits EasyUpTo(Distance? most) => Easy with { Distance = most };

    /// <summary>The longest run of an easy day; absent while no run is usual.</summary>
    private static Distance? Usual(RunnerState runner, DateOnly day) => WeeklyRhythm.Of(runner, day).Usual?.Distance;

    private static bool HasRunSince(DateOnly until, RunnerState runner, DateOnly day) =>
        runner.Runs.Between(until.AddDays(1), day.AddDays(-1)).Any();

    private static Distance? FirstRun(RunnerState runner, DateOnly day) =>
        LongestRunBaseline.Before(day, runner)?.Counted is { } longest ? longest * Half : null;
}

/// <summary>Why <see cref="Ill"/> says what it says. A closed set of cases.</summary>
public abstract record IllnessReason : Reason
{
    /// <summary>Which illness, in the journal's word for it; absent where nobody said.</summary>
    public string? What { get; init; }

    private IReadOnlyList<Fact> Named(params IReadOnlyList<Fact> facts) => What is { } which ? [Fact.Of("illness", which), .. facts] : facts;

    /// <summary>No illness, nor one lately.</summary>
    public sealed record Well : IllnessReason
    {
        public override IReadOnlyList<Fact> Facts => [];
    }

    /// <summary>A head cold.</summary>
    /// <param name="Most">The usual run, beyond which none goes meanwhile; absent while no run is usual.</param>
    public sealed record Cold(DateOnly Since, Distance? Most) : IllnessReason
    {
        public override IReadOnlyList<Fact> Facts => Most is { } most ? [Fact.Of("coldSince", Since), Fact.Meters("usualRun", most)] : [Fact.Of("coldSince", Since)];
    }

    /// <summary>It goes on.</summary>
    /// <param name="Until">The last day as it was said; absent while it is open.</param>
    public sealed record InIt(DateOnly Since, DateOnly? Until) : IllnessReason
    {
        public override IReadOnlyList<Fact> Facts => Until is { } last ? Named(Fact.Of("illSince", Since), Fact.Of("illThrough", last)) : Named(Fact.Of("illSince", Since));
    }

    /// <summary>Over for less than 48 hours.</summary>
    public sealed record JustOver(DateOnly Until, DateOnly From) : IllnessReason
    {
        public override IReadOnlyList<Fact> Facts => Named(Fact.Of("illThrough", Until), Fact.Of("trainingFrom", From));
    }

    /// <summary>A day for every day of it.</summary>
    /// <param name="FirstRun">The most of the first run; absent once there was one, or nothing is known to halve.</param>
    public sealed record ComingBack(DateOnly Until, DateOnly EasyThrough, Distance? FirstRun) : IllnessReason
    {
        /// <summary>The usual run, beyond which none of the later ones goes.</summary>
        public Distance? Most { get; init; }

        public override IReadOnlyList<Fact> Facts => Named(
        [
            Fact.Of("illThrough", Until),
            Fact.Of("easyThrough", EasyThrough),
            .. FirstRun is { } first ? (Fact[])[Fact.Meters("firstRun", first)] : [],
            .. Most is { } most ? (Fact[])[Fact.Meters("usualRun", most)] : [],
        ]);
    }
}
