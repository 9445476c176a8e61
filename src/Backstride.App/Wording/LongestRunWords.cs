using Backstride.Coaching.Rules;
using Backstride.TrainingLoad;

namespace Backstride.App.Wording;

/// <summary>Words for what the longest run of 30 days allows.</summary>
internal static class LongestRunWords
{
    public static string Of(LongestRunReason reason) => reason switch
    {
        LongestRunReason.LongestIs it => Longest(it.Longest),
        LongestRunReason.WentBeyond it => $"{Longest(it.Longest)} {Beyond(it.Done)}",
        LongestRunReason.TypedIs it =>
            $"You said that {Quantities.Of(it.Typed.Longest)} is your longest in 30 days, so up to {Quantities.AtMost(it.Typed.Limit)} today.",
        LongestRunReason.LongestTimeIs it =>
            $"{Quantities.Of(it.Timed.Longest)} is your longest run in 30 days ({Quantities.Of(it.Timed.Day)}), so up to {Quantities.Of(it.Timed.Limit)} today.",
        LongestRunReason.LadderStageIs { Stage.Number: 0 } => "You are on the way back to running, at the walk stage, so nothing beyond a walk is planned.",
        LongestRunReason.LadderStageIs it =>
            $"You are on the way back to running, at stage {it.Stage.Number} of 8, and today's run keeps to that stage.",
        LongestRunReason.NoRunWithin => "There is no run in the 30 days before today to measure against, so nothing beyond a walk is planned.",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason.GetType().Name, "A reason without words."),
    };

    private static string Longest(Baseline.Measured longest)
    {
        var first = longest.Counts < longest.Longest
            ? $"Your {Quantities.Of(longest.Longest)} on {Quantities.Of(longest.Day)} counts as {Quantities.Of(longest.Counts)}, so up to {Quantities.AtMost(longest.Limit)} today."
            : $"{Quantities.Of(longest.Longest)} is {(longest.Waiting is null ? "your longest" : "the longest that counts")} in 30 days "
                + $"({Quantities.Of(longest.Day)}), so up to {Quantities.AtMost(longest.Limit)} today.";
        return longest.Waiting is { } waiting ? $"{first} {Waiting(waiting)}" : first;
    }

    private static string Waiting(WaitingRun waiting) => waiting.InFullFrom is { } full
        ? $"The {Quantities.Of(waiting.Distance)} on {Quantities.Of(waiting.Day)} went beyond what was planned and count in full from {Quantities.Of(full)}, "
            + "when 14 days have passed without a run after which you had to ease back."
        : $"The {Quantities.Of(waiting.Distance)} on {Quantities.Of(waiting.Day)} were a race and do not raise the limit.";

    private static string Beyond(DoneStep done) => done.Distance <= done.Longest * LongestRunStep.EaseBack
        ? $"Your last run was {Quantities.Of(done.Distance)} after {Quantities.Of(done.Longest)}, so nothing increases for now."
        : $"Your last run was {Quantities.Of(done.Distance)} after {Quantities.Of(done.Longest)}, more than twice as far, so the next one is shorter and easy.";
}
