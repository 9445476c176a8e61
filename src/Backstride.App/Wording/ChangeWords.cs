using System.Globalization;
using Backstride.Coaching;

namespace Backstride.App.Wording;

/// <summary>What would let a rule allow more, in a sentence.</summary>
public static class ChangeWords
{
    public static string Of(WouldChange change, DateOnly seen) => change.If switch
    {
        Change.QuestionsAnswered => $"With the safety questions answered, and a no to each, {Then(change.Then)}.",
        Change.Cleared => $"When somebody has looked at it and says that you are fit to train, {Then(change.Then)}.",
        Change.LessPain it => $"With your back at {Quantities.Of(it.AtMost)}{(it.AtMost > PainScore.None ? " or less" : "")} today {Then(change.Then)}.",
        Change.CalmAnswers it => $"If your back was as usual in and after the run of {Quantities.Of(it.Run, seen)}, tell it: {Then(change.Then)}.",
        Change.Sleep it => $"After {Count(it.Nights, "night")} of eight hours {Then(change.Then)}.",
        Change.CalmRuns it => $"After {Count(it.Count, "run")} of {Quantities.AtMost(it.Each)} that your back takes as usual {Then(change.Then)}.",
        Change.Later it => $"From {Quantities.Of(it.Day, seen)}, if nothing new comes in, {Then(change.Then)}.",
        _ => throw new ArgumentOutOfRangeException(nameof(change), change.If.GetType().Name, "A change without words."),
    };

    private static string Then(Limits then) =>
        then == Limits.None ? "this would hold nothing back"
        : then.Distance is { } far && then == Limits.None with { Distance = far } ? $"this would allow {Quantities.AtMost(far)}"
        : "this would allow more";

    private static string Count(int count, string what) => count == 1 ? $"one {what}" : string.Create(CultureInfo.InvariantCulture, $"{count} {what}s");
}
