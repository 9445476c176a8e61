using Backstride.Coaching;

namespace Backstride.App.Wording;

/// <summary>One plain sentence for a reason, in the second person, with its numbers. Each family of rules words its own.</summary>
public static class ReasonWords
{
    /// <summary>The sentence for a verdict as a part of a plan: where the plan has less than it would allow, it says so.</summary>
    public static string Of(Verdict verdict, Plan plan) => OverruledWords.Of(verdict, plan) ?? Of(verdict.Reason, plan.Day);

    /// <summary>The sentence for a reason by itself.</summary>
    /// <param name="seen">The day from which days are seen: one of another year says its year.</param>
    /// <exception cref="ArgumentOutOfRangeException">A reason without words; a test goes through all of them.</exception>
    public static string Of(Reason reason, DateOnly seen) =>
        ScreeningWords.Of(reason, seen)
        ?? LoadWords.Of(reason, seen)
        ?? PainWords.Of(reason, seen)
        ?? StrengthWords.Of(reason, seen)
        ?? TestWords.Of(reason, seen)
        ?? RecoveryWords.Of(reason, seen)
        ?? (reason is RunReason run ? RunWords.Of(run, seen) : null)
        ?? (reason is RuleFailed failed
            ? $"This rule failed ({failed.Error}), so the plan takes the most careful answer it could have given."
            : throw new ArgumentOutOfRangeException(nameof(reason), reason.GetType().Name, "A reason without words."));
}
