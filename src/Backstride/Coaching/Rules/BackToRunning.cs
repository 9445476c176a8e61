using Backstride.Journal;
using Backstride.Symptoms;

namespace Backstride.Coaching.Rules;

/// <summary>The return ladder: run and walk in turn, one stage at a time, with a rest day between.</summary>
/// <remarks>See <see cref="ReturnLadder"/>. The walk stage allows 30 minutes; two red walks on it ask that somebody has a look. On the last
/// stage 30 minutes are run without a break.</remarks>
public sealed class BackToRunning : Rule
{
    private static readonly TimeSpan Session = TimeSpan.FromMinutes(30);
    private const int RedWalksForReferral = 2;

    public override RuleId Id { get; } = new("pain.return-ladder");

    public override Evidence Evidence { get; } = new(
        Source: "doi:10.1136/bjsports-2024-108245",
        Finding: "In 40 adults with long-lasting back pain, twelve weeks of run-walk intervals, three times 30 minutes a week, lowered pain and "
            + "disability. The stages and the greens that a step takes are clinical judgement, modelled on published tables (doi:10.1186/s13063-023-07502-x).",
        Certainty: Certainty.Expert,
        Directness: Directness.BackPain,
        Serves: ["S4-22", "S4-24", "S0-02"],
        Reviewed: new DateOnly(2026, 11, 22));

    public override Limits WhenUnknown => Limits.Walking;

    public override Verdict Judge(RunnerState runner, DateOnly day)
    {
        if (ReturnLadder.StateOn(runner, day) is not { } state)
            return new Verdict.Allow(new LadderReason.OffLadder());
        if (state.Stage == LadderStage.Walk)
            return OnWalks(state);
        var limits = OnStage(state.Stage);
        var ranOn = runner.Runs.Between(day.AddDays(-1), day).Select(run => (DateOnly?)run.Day).Max();
        return ranOn is { } ran
            ? new Verdict.Limit(limits.Meet(Limits.Walking), new LadderReason.RestBetween(state, ran))
            : new Verdict.Limit(limits, new LadderReason.OnStage(state));
    }

    private static Verdict OnWalks(LadderState state)
    {
        var limits = OnStage(LadderStage.Walk).Meet(Limits.Walking);
        return state.RedWalks >= RedWalksForReferral
            ? new Verdict.Refer(Urgency.Routine, limits, new LadderReason.RedWalks(state))
            : new Verdict.Limit(limits, new LadderReason.WalkFirst(state));
    }

    private static Limits OnStage(LadderStage stage) => Limits.None with
    {
        Impact = stage == LadderStage.Continuous ? Impact.Running : Impact.RunWalk,
        Stage = stage,
        Time = Session,
        Intensity = Intensity.Easy,
        Descent = Flat.Descent,
    };
}

/// <summary>Why <see cref="BackToRunning"/> says what it says. A closed set of cases.</summary>
public abstract record LadderReason : Reason
{
    public sealed record OffLadder : LadderReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("onLadder", false)];
    }

    /// <summary>A stage of running and walking.</summary>
    public sealed record OnStage(LadderState State) : LadderReason
    {
        public override IReadOnlyList<Fact> Facts => Of(State);
    }

    /// <summary>A rest day between two of them.</summary>
    public sealed record RestBetween(LadderState State, DateOnly RanOn) : LadderReason
    {
        public override IReadOnlyList<Fact> Facts => [.. Of(State), Fact.Of("ranOn", RanOn)];
    }

    /// <summary>A settled walk comes before running.</summary>
    public sealed record WalkFirst(LadderState State) : LadderReason
    {
        public override IReadOnlyList<Fact> Facts => Of(State);
    }

    /// <summary>Walking itself made the back worse, twice.</summary>
    public sealed record RedWalks(LadderState State) : LadderReason
    {
        public override IReadOnlyList<Fact> Facts => [.. Of(State), Fact.Of("redWalks", State.RedWalks)];
    }

    private static IReadOnlyList<Fact> Of(LadderState state) =>
    [
        Fact.Of("stage", state.Stage.Number),
        Fact.Of("entered", state.Why switch { LadderEntry.NoRecentRun => "no-recent-run", LadderEntry.TwoReds => "two-reds", _ => "asked" }),
        Fact.Of("since", state.Since),
        Fact.Of("greens", state.Greens),
        Fact.Of("greensNeeded", state.Needed),
    ];
}
