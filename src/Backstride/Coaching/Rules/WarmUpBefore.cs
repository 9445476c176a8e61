using Backstride.Journal;

namespace Backstride.Coaching.Rules;

/// <summary>At least five minutes of easing in before every run, fitted to it; after a long ride no fast start.</summary>
/// <remarks>See <see cref="AroundTheRun"/> for what it is made of. Strength has its own, made of its first exercise. Imposes nothing: easy running begins with it anyway.</remarks>
public sealed class WarmUpBefore : Rule
{
    public override RuleId Id { get; } = new("warmup.before");

    public override Evidence Evidence { get; } = new(
        Source: "clinical judgement",
        Finding: "Two of the source articles ask for five minutes of movement before each session, never rushing into a run or off the bike. Nobody has tried out whether that spares the back; it is the usual advice and costs little.",
        Certainty: Certainty.Expert,
        Directness: Directness.Other,
        Serves: ["S0-07", "S0-23", "S0-25", "S4-19", "S4-20"],
        Reviewed: new DateOnly(2026, 11, 23));

    public override Limits WhenUnknown => Limits.None;

    public override Verdict Judge(RunnerState runner, DateOnly day) => AroundTheRun.StartOf(runner, day) switch
    {
        RunStart.OffTheBike => new Verdict.Limit(Limits.None, new WarmUpReason.OffTheBike(AroundTheRun.LongRideOn(runner, day)!.Value, AroundTheRun.Minutes)),
        RunStart.Race => new Verdict.Limit(Limits.None, new WarmUpReason.Begin(RunStart.Race, AroundTheRun.BeforeRace)),
        var start => new Verdict.Allow(new WarmUpReason.Begin(start, AroundTheRun.Minutes)),
    };
}

/// <summary>Why a session begins and ends as it does. A closed set of cases.</summary>
public abstract record WarmUpReason : Reason
{
    /// <summary>Time to ease in.</summary>
    public sealed record Begin(RunStart Start, TimeSpan Time) : WarmUpReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("start", Word), Fact.Minutes("warmUp", Time)];

        private string Word => Start switch
        {
            RunStart.Race => "race",
            RunStart.Hills => "hills",
            _ => "easy",
        };
    }

    /// <summary>A ride before a run.</summary>
    public sealed record OffTheBike(TimeSpan Ride, TimeSpan Time) : WarmUpReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Minutes("ride", Ride), Fact.Minutes("warmUp", Time)];
    }

    /// <summary>Time to come down.</summary>
    public sealed record End(TimeSpan Time) : WarmUpReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Minutes("coolDown", Time)];
    }
}
