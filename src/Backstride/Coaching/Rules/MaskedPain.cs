using Backstride.Journal;
using Backstride.Symptoms;

namespace Backstride.Coaching.Rules;

/// <summary>What was felt with a painkiller may lead a step back, never forward.</summary>
/// <remarks>Looks at the reports of the day and at the last run before it or on it: a painkiller in the 12 hours before either. A green that
/// was masked is none, see <see cref="Zones"/>.</remarks>
public sealed class MaskedPain : Rule
{
    public override RuleId Id { get; } = new("pain.masked");

    public override Evidence Evidence { get; } = new(
        Source: "clinical judgement",
        Finding: "A painkiller hides the answer that the next step is decided on.",
        Certainty: Certainty.Heuristic,
        Directness: Directness.BackPain,
        Serves: ["S0-33", "S4-08"],
        Reviewed: new DateOnly(2026, 11, 22));

    public override Limits WhenUnknown => Limits.None with { Progress = Progression.Hold };

    public override Verdict Judge(RunnerState runner, DateOnly day)
    {
        if (MaskedReports.On(runner, day))
            return new Verdict.Limit(WhenUnknown with { Testing = Testing.NotToday, Racing = Racing.NotToday }, new MaskedReason.Today());
        var last = Zones.OnTheDay(runner, day) is [.., var today] ? today : Zones.Of(runner, day) is [.., var before] ? before : null;
        return last is { Masked: true }
            ? new Verdict.Limit(WhenUnknown, new MaskedReason.LastRun(last))
            : new Verdict.Allow(new MaskedReason.None());
    }
}

/// <summary>Why <see cref="MaskedPain"/> says what it says. A closed set of cases.</summary>
public abstract record MaskedReason : Reason
{
    public sealed record None : MaskedReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("painkiller", false)];
    }

    /// <summary>A report of today was masked.</summary>
    public sealed record Today : MaskedReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("painkillerToday", true)];
    }

    /// <summary>The last run was masked.</summary>
    public sealed record LastRun(JudgedRun Run) : MaskedReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("maskedRun", Run.Run.Day)];
    }
}
