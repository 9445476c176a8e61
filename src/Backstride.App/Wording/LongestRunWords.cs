using Backstride.Coaching.Rules;
using Backstride.TrainingLoad;

namespace Backstride.App.Wording;

/// <summary>Words for what the longest run of 30 days allows.</summary>
/// <remarks>Every distance is one that was run or typed, or a tenth more than one of them, and the sentence says which.</remarks>
internal static class LongestRunWords
{
    private const string InForce = "so up to {0} today";
    private const string Overruled = "which alone would allow {0}";

    public static string Of(LongestRunReason reason, DateOnly seen) => Of(reason, InForce, seen);

    /// <summary>The sentence on a day on which something else leaves less.</summary>
    public static string WhenOverruled(LongestRunReason reason, DateOnly seen) => Of(reason, Overruled, seen);

    private static string Of(LongestRunReason reason, string allows, DateOnly seen) => reason switch
    {
        LongestRunReason.LongestIs it => Longest(it.Longest, allows, seen),
        LongestRunReason.WentBeyond { Longest.Waiting: { } waiting } it when waiting.Day == it.Done.Day && waiting.Distance == it.Done.Distance =>
            $"{First(it.Longest, allows, seen)} {LastRunWords.Of(it.Done, isNamed: false, Names(it.Longest, it.Done.Held), seen)} {LastRunWords.Waiting(waiting, isNamed: true, seen)}",
        LongestRunReason.WentBeyond it => $"{Longest(it.Longest, allows, seen)} {LastRunWords.Of(it.Done, IsTheSame(it), it.Longest.Waiting is null && Names(it.Longest, it.Done.Held), seen)}",
        LongestRunReason.TypedIs it => Typed(it.Typed, allows),
        LongestRunReason.WentBeyondTyped it =>
            $"{Typed(it.Typed, allows)} {LastRunWords.Of(it.Done, isNamed: false, it.Done.Held is HeldAgainst.Typed held && held.Longest == it.Typed.Longest, seen)}",
        LongestRunReason.LongestTimeIs it =>
            $"{Quantities.Of(it.Timed.Longest)} is your longest run in 30 days ({Quantities.Of(it.Timed.Day, seen)}), {Say(allows, Quantities.Of(it.Timed.Limit))}.",
        LongestRunReason.LadderStageIs { Stage.Number: 0 } => "You are on the way back to running, at the walk stage, so nothing beyond a walk is planned.",
        LongestRunReason.LadderStageIs it when allows == Overruled =>
            $"You are on the way back to running, at stage {it.Stage.Number} of 8, and a run would keep to that stage.",
        LongestRunReason.LadderStageIs it =>
            $"You are on the way back to running, at stage {it.Stage.Number} of 8, and today's run keeps to that stage.",
        LongestRunReason.NoRunWithin => "There is no run in the 30 days before today to measure against, so nothing beyond a walk is planned.",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason.GetType().Name, "A reason without words."),
    };

    private static string Typed(Baseline.Typed typed, string allows) =>
        $"You said that {Quantities.Exact(typed.Longest)} is your longest in 30 days. The limit is a tenth more, {Say(allows, Quantities.AtMost(typed.Limit))}.";

    private static string Longest(Baseline.Measured longest, string allows, DateOnly seen) =>
        longest.Waiting is { } waiting && LastRunWords.Waiting(waiting, IsTheLongest(waiting, longest), seen) is { } more
            ? $"{First(longest, allows, seen)} {more}"
            : First(longest, allows, seen);

    private static string First(Baseline.Measured longest, string allows, DateOnly seen) => longest.Less is { } less
        ? Less(longest, less, Say(allows, Quantities.AtMost(longest.Limit)), seen)
        : $"{Quantities.Exact(longest.Longest)} is {(longest.Waiting is null ? "your longest run" : "the longest run that counts")} in 30 days "
            + $"({Quantities.Of(longest.Day, seen)}{(longest.Since is { } since ? $"; it went beyond its own limit then, and counts since {Quantities.Of(since, seen)}" : "")}). The limit is a tenth more, {Say(allows, Quantities.AtMost(longest.Limit))}.";

    /// <summary>The first sentence names the run that this was held against.</summary>
    private static bool Names(Baseline.Measured longest, HeldAgainst held) =>
        longest.Less is null && held is HeldAgainst.Run run && run.Day == longest.Day && run.Ran == longest.Longest && run.Counted == run.Ran;

    private static string Less(Baseline.Measured longest, CountsLess less, string allowed, DateOnly seen)
    {
        var run = $"Your {(less.Why == WaitReason.Race ? "race" : "run")} of {Quantities.Exact(longest.Longest)} on {Quantities.Of(longest.Day, seen)}";
        return less switch
        {
            { Why: WaitReason.AtTheLimit } => $"{run} counts as the {Quantities.Exact(longest.Counts)} that were the limit on that day, a tenth more than {LastRunWords.Of(less.Held, seen)}. "
                + $"The limit is a tenth more again, {allowed}.",
            { Held: HeldAgainst.Return part } when part.Day == longest.Day =>
                $"{run} was the first {(less.Why == WaitReason.Race ? "one" : "after 30 days without any")}, so {Quantities.Of(part.Time)} of it count: {Quantities.AtMost(part.Within)} at its speed, {allowed}.",
            { Held: HeldAgainst.Return part } => $"{run} does not count in full, so the limit stays at {LastRunWords.Of(part, seen)}, {allowed}.",
            _ => $"{run} does not count in full, so {LastRunWords.Of(less.Held, seen)} still counts as your longest. The limit is a tenth more, {allowed}.",
        };
    }

    /// <summary>The last run is the one that is spoken of as the longest.</summary>
    private static bool IsTheSame(LongestRunReason.WentBeyond it) =>
        it.Longest.Day == it.Done.Day && it.Longest.Longest == it.Done.Distance;

    private static bool IsTheLongest(WaitingRun waiting, Baseline.Measured longest) => waiting.Day == longest.Day && waiting.Distance == longest.Longest;

    private static string Say(string allows, string limit) => allows.Replace("{0}", limit, StringComparison.Ordinal);
}
