using Backstride.Coaching;
using Backstride.Exercises;

namespace Backstride.Screening;

/// <summary>The limits a clinician can give, as the journal words them.</summary>
public static class ClearanceLimits
{
    /// <summary>Every word, in the order it is offered.</summary>
    public static IReadOnlyList<string> Words { get; } = ["no-running", "no-impact", "no-load", "walk-only", "no-extension"];

    /// <summary>What a word forbids. A word that no version knows leaves the gentlest plan: what a clinician meant is not guessed.</summary>
    public static Limits Of(string word) => word switch
    {
        "no-running" or "no-impact" => Limits.Walking,
        "no-load" => new Limits { Patterns = PatternCeilings.ForAllLoaded(LoadCeiling.Unloaded) },
        "walk-only" => Limits.Walking with { Session = SessionScope.Gentle },
        "no-extension" => Referrals.WithoutExtension,
        _ => Limits.Gentlest,
    };
}
