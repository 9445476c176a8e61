using Backstride.Exercises;
using Backstride.Journal;
using Backstride.Symptoms;

namespace Backstride.Coaching.Rules;

/// <summary>72 hours of moving gently while the back is clearly worse than usual, and an easy way back.</summary>
/// <remarks>
/// Begins and ends as <see cref="Flares"/> has it. No running on day 1, then only if the last walk of 20 minutes since it began stayed at most
/// 1 above usual. The session keeps breathing, mobility, short walks and the bird dog; no test, no new load. Afterwards a run takes half the last
/// comfortable time, easy, and strength is one variant back until a green run; from there running grows by half again from green to green,
/// until it is where it was and for 30 days at most (<see cref="FlareReturn"/>). Prolonged once to day 7, it asks
/// that somebody has a look. It never locks.
/// </remarks>
public sealed class FlarePlan : Rule
{
    private static readonly TimeSpan ShortWalk = TimeSpan.FromMinutes(20);

    private static readonly PatternCeilings BirdDogOnly = PatternCeilings.ForAllLoaded(LoadCeiling.Closed).With(MovementPattern.TrunkBrace, LoadCeiling.Unloaded);

    public override RuleId Id { get; } = new("pain.flare");

    public override Evidence Evidence { get; } = new(
        Source: "https://www.nice.org.uk/guidance/ng59",
        Finding: "Guidance for low back pain is to keep moving and to go on with ordinary activities rather than rest. The 72 hours and the "
            + "thresholds are clinical judgement.",
        Certainty: Certainty.Expert,
        Directness: Directness.BackPain,
        Serves: ["S3-11", "S1-14", "S0-02", "S3-03"],
        Reviewed: new DateOnly(2026, 11, 22));

    public override Limits WhenUnknown => Limits.None with { Progress = Progression.Hold };

    public override Verdict Judge(RunnerState runner, DateOnly day)
    {
        var back = FlareReturn.On(runner, day);
        if (Flares.On(runner, day) is not { } flare)
            return back is null ? new Verdict.Allow(new FlareReason.None()) : new Verdict.Limit(Returning(back), new FlareReason.Returning(back));
        var mayRun = flare.Day > 1 && LastTrialWentWell(runner, day, flare);
        var limits = InFlare(mayRun).Meet(back is null ? Limits.None : Returning(back));
        return flare.Extended
            ? new Verdict.Refer(Urgency.Routine, limits, new FlareReason.StillUp(flare, mayRun))
            : new Verdict.Limit(limits, new FlareReason.InFlare(flare, mayRun));
    }

    private static Limits InFlare(bool mayRun) => Limits.None with
    {
        Impact = mayRun ? Impact.Running : Impact.Walking,
        Time = mayRun ? null : ShortWalk,
        Intensity = Intensity.Easy,
        Descent = Flat.Descent,
        Session = SessionScope.Unloaded,
        Patterns = BirdDogOnly,
        Progress = Progression.StepBack,
        Testing = Testing.NotToday,
    };

    private static Limits Returning(FlareReturn back)
    {
        var running = Limits.None with { Time = back.Time, Intensity = Intensity.Easy };
        return back.IsGrowing
            ? running
            : running with { Patterns = PatternCeilings.ForAllLoaded(LoadCeiling.OneBack), Progress = Progression.StepBack };
    }

    private static bool LastTrialWentWell(RunnerState runner, DateOnly day, FlareState flare) =>
        FlareWalks.LastTrial(runner, day, flare) is { } walk && FlareWalks.WentWell(walk);
}

/// <summary>Why <see cref="FlarePlan"/> says what it says. A closed set of cases.</summary>
public abstract record FlareReason : Reason
{
    /// <summary>There is none, and none to come back from.</summary>
    public sealed record None : FlareReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("flare", false)];
    }

    /// <summary>A day of the 72 hours.</summary>
    /// <param name="MayRun">A walk went well enough to try running.</param>
    public sealed record InFlare(FlareState Flare, bool MayRun) : FlareReason
    {
        public override IReadOnlyList<Fact> Facts => Of(Flare, MayRun);
    }

    /// <summary>Still up at 72 hours: on to day 7, and somebody has a look.</summary>
    public sealed record StillUp(FlareState Flare, bool MayRun) : FlareReason
    {
        public override IReadOnlyList<Fact> Facts => Of(Flare, MayRun);
    }

    /// <summary>The first runs after it.</summary>
    public sealed record Returning(FlareReturn Return) : FlareReason
    {
        public override IReadOnlyList<Fact> Facts
        {
            get
            {
                var facts = new List<Fact> { Fact.Of("flareEnded", Return.Flare.LastDay) };
                if (Return.Comfortable is { } run)
                    facts.AddRange([Fact.Of("comfortableRun", run.Run.Day), Fact.Minutes("comfortable", run.Run.What.Activity.Timer)]);
                if (Return.LongestSince is { } longest)
                    facts.Add(Fact.Minutes("longestGreenSince", longest));
                return [.. facts, Fact.Minutes("limit", Return.Time)];
            }
        }
    }

    private static IReadOnlyList<Fact> Of(FlareState flare, bool mayRun) =>
    [
        Fact.Of("flareDay", flare.Day),
        Fact.Of("flareSince", flare.KnownOn),
        Fact.Of("saidBy", flare.By == FlareSource.Runner ? "runner" : "entries"),
        Fact.Of("through", flare.LastDay),
        Fact.Of("mayRun", mayRun),
    ];
}
