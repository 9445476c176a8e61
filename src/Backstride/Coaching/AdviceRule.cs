using Backstride.Journal;

namespace Backstride.Coaching;

/// <summary>A rule that gives advice and imposes nothing, and does not say the same every day.</summary>
/// <remarks>It advises again when no plan that was shown for one of the <see cref="Every"/> days before held the advice. A plan of the judged day itself
/// does not count, so that the day's advice stays all day. On the days between the rule allows, with the same reason.</remarks>
public abstract class AdviceRule : Rule
{
    public sealed override Limits WhenUnknown => Limits.None;

    /// <summary>How many days the same advice rests after it was shown.</summary>
    protected virtual Days Every => new(6);

    /// <summary>There is nothing to advise.</summary>
    protected static Verdict Silent { get; } = new Verdict.Allow(new Nothing());

    /// <summary>The advice, or an allowance with the same reason while it rests.</summary>
    protected Verdict Advise(RunnerState runner, DateOnly day, Reason reason) =>
        AdviceShown.Within(Every, Id, runner, day) ? new Verdict.Allow(reason) : new Verdict.Limit(Limits.None, reason);

    /// <summary>What the rule looks at gives no reason for advice, or is not known.</summary>
    public sealed record Nothing : Reason
    {
        public override IReadOnlyList<Fact> Facts => [];
    }
}
