using Backstride.Coaching;

namespace Backstride.App.Wording;

/// <summary>One plain sentence for a reason, in the second person, with its numbers. Each family of rules words its own.</summary>
public static class ReasonWords
{
    /// <summary>The sentence for a verdict as a part of a plan: where the plan has less than it would allow, it says so.</summary>
    public static string Of(Verdict verdict, Plan plan)
    {
        using (Quantities.SeenFrom(plan.Day))
            return OverruledWords.Of(verdict, plan) ?? Of(verdict.Reason);
    }

    /// <summary>The sentence for a reason by itself.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A reason without words; a test goes through all of them.</exception>
    public static string Of(Reason reason) =>
        ScreeningWords.Of(reason)
        ?? LoadWords.Of(reason)
        ?? PainWords.Of(reason)
        ?? StrengthWords.Of(reason)
        ?? TestWords.Of(reason)
        ?? RecoveryWords.Of(reason)
        ?? (reason is RunReason run ? RunWords.Of(run) : null)
        ?? (reason is RuleFailed failed
            ? $"This rule failed ({failed.Error}), so the plan takes the most careful answer it could have given."
            : throw new ArgumentOutOfRangeException(nameof(reason), reason.GetType().Name, "A reason without words."));
}
