using Backstride.Coaching;
using Backstride.Coaching.Rules;

namespace Backstride.App.Wording;

/// <summary>Words for the reasons of fatigue and of what life brings.</summary>
internal static class TirednessWords
{
    /// <summary>The sentence, or nothing when the reason belongs to another family.</summary>
    public static string? Of(Reason reason, DateOnly seen) => reason switch
    {
        FatigueReason fatigue => Fatigue(fatigue),
        LifeLoadReason life => Life(life, seen),
        _ => null,
    };

    private static string? Fatigue(FatigueReason reason) => reason switch
    {
        FatigueReason.Fresh { Days: 0 } => "Soreness, mood, sleep and motivation are about as usual for you.",
        FatigueReason.Fresh fresh => $"You were more tired than usual on {(fresh.Days == 1 ? "the last day" : $"the last {fresh.Days} days")} you answered. That happens.",
        FatigueReason.Tired tired =>
            $"Two or more of soreness, mood, sleep and motivation were worse than usual for you on the last {tired.Days} days you answered. Today is easy, or a day of rest.",
        FatigueReason.TiredForLong tired =>
            $"Two or more of soreness, mood, sleep and motivation were worse than usual for you on the last {tired.Days} days you answered. That asks for a lighter week: shorter, easy runs and a third fewer sets.",
        FatigueReason.TooFewAnswers few =>
            $"Soreness, mood, sleep quality and motivation are compared with what is usual for you; {few.Needed} answers in four weeks to two of them are needed.",
        _ => null,
    };

    private static string? Life(LifeLoadReason reason, DateOnly seen) => reason switch
    {
        LifeLoadReason.Quiet => "The last seven days had no deadline, no journey and no high stress.",
        LifeLoadReason.Loaded { Through: { } last } loaded => $"{Cause(loaded.Cause)} Nothing increases until after {Quantities.Of(last, seen)}, a week from its end.",
        LifeLoadReason.Loaded { Cause: LifeCause.Stress } => $"{Cause(LifeCause.Stress)} Nothing increases until it is lower again.",
        LifeLoadReason.Loaded loaded => $"{Cause(loaded.Cause)} Nothing increases in such a week.",
        LifeLoadReason.OneStepFree { Step: { } step } free =>
            $"{Cause(free.Cause)} That has gone on for three weeks, and after two good runs one small step is fine: up to {Quantities.AtMost(step)}.",
        LifeLoadReason.OneStepFree free => $"{Cause(free.Cause)} That has gone on for three weeks, and after two good runs one small step is fine.",
        _ => null,
    };

    private static string Cause(LifeCause cause) => cause switch
    {
        LifeCause.Deadline => "A deadline falls in these days.",
        LifeCause.Travel => "You are travelling, or were in the last days.",
        _ => "Your stress was high in the last seven days.",
    };
}
