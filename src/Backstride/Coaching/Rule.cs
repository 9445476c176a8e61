using Backstride.Exercises;
using Backstride.Journal;

namespace Backstride.Coaching;

/// <summary>One policy of the rule book: an id that never changes, its evidence, and one pure method.</summary>
/// <remarks>Rules bound their own windows: facts of the judged day and later count only where a rule says so.</remarks>
public abstract class Rule
{
    public abstract RuleId Id { get; }

    public abstract Evidence Evidence { get; }

    /// <summary>The limit when the rule cannot judge. A rule that states none does not compile.</summary>
    public abstract Limits WhenUnknown { get; }

    /// <summary>What this rule says about a day, from the history alone.</summary>
    public abstract Verdict Judge(RunnerState runner, DateOnly day);

    /// <summary>Not enough is known: the stated limit, with what is missing.</summary>
    protected Verdict CannotJudge(Reason missing) => new Verdict.CannotJudge(WhenUnknown, missing);
}

/// <summary>A rule that failed. Counts as the most careful verdict of its family.</summary>
public sealed record RuleFailed(string Error) : Reason
{
    public override IReadOnlyList<Fact> Facts => [Fact.Of("error", Error)];
}

public static class CarefulJudging
{
    /// <summary>Judges, and fails closed: a rule that throws is shown and counts as the most careful verdict of its family.</summary>
    public static Verdict JudgeSafely(this Rule rule, RunnerState runner, DateOnly day)
    {
        try
        {
            return VerdictsOfDay.Of(runner, day).Of(rule);
        }
#pragma warning disable CA1031 // Fail closed: whatever a rule throws, the plan becomes more careful and says so.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return new Verdict.CannotJudge(MostCareful(rule.Id.Family), new RuleFailed(e.GetType().Name));
        }
    }

    /// <summary>The strictest thing a family of rules can say.</summary>
    public static Limits MostCareful(string family) => family switch
    {
        "screen" => Limits.Locked,
        "load" => Limits.Walking,
        "strength" or "mobility" or "breath" => Limits.None with { Session = SessionScope.Gentle, ClosedGates = Gates.All, Testing = Testing.NotToday, Progress = Progression.Hold },
        "test" => Limits.None with { Testing = Testing.NotToday },
        "recovery" => Limits.None with { Intensity = Intensity.Easy, Progress = Progression.Hold },
        _ => Limits.Gentlest,
    };
}
