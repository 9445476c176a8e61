using Backstride.Coaching.Rules;
using Backstride.TrainingLoad;

namespace Backstride.App.Wording;

/// <summary>Words for a run that went beyond its limit: what it was held against, and what follows.</summary>
internal static class LastRunWords
{
    /// <summary>What a run was held against, as the runner's own record has it.</summary>
    public static string Of(HeldAgainst held, DateOnly seen) => held switch
    {
        HeldAgainst.Run run when run.Counted < run.Ran =>
            $"the {Quantities.Exact(run.Counted)} that the run of {Quantities.Exact(run.Ran)} on {Quantities.Of(run.Day, seen)} counted as",
        HeldAgainst.Run run => $"the run of {Quantities.Exact(run.Ran)} on {Quantities.Of(run.Day, seen)}",
        HeldAgainst.Typed typed => $"the {Quantities.Exact(typed.Longest)} that you named on {Quantities.Of(typed.Given, seen)}",
        HeldAgainst.Return part =>
            $"{Quantities.Of(part.Time)} of the run of {Quantities.Exact(part.Ran)} on {Quantities.Of(part.Day, seen)}, about {Quantities.AtMost(part.Within)} at its speed",
        _ => throw new ArgumentOutOfRangeException(nameof(held), held.GetType().Name, "Nothing to hold a run against."),
    };

    /// <summary>When, or that never, a run counts in full that does not yet.</summary>
    /// <param name="isNamed">The sentence before has named it.</param>
    public static string? Waiting(WaitingRun waiting, bool isNamed, DateOnly seen)
    {
        var run = isNamed ? "It" : $"The {(waiting.Less.Why == WaitReason.Race ? "race" : "run")} of {Quantities.Exact(waiting.Distance)} on {Quantities.Of(waiting.Day, seen)}";
        return waiting switch
        {
            { Less.Why: WaitReason.Race } => $"{run} {(isNamed ? "was a race, which does" : "does")} not raise the limit.",
            { InFullFrom: null } => $"{run} was one after which you had to ease back, so it does not raise the limit.",
            { InFullFrom: { } full } when isNamed => $"{run} counts in full from {Quantities.Of(full, seen)}, {Condition}",
            { InFullFrom: { } full } => $"{run} went beyond {LimitOf(waiting.Less.Held, seen)}, and counts in full from {Quantities.Of(full, seen)}, {Condition}",
        };
    }

    /// <summary>What the last run means for the next.</summary>
    /// <param name="isNamed">The sentence before has named it.</param>
    /// <param name="isLimitNamed">The sentence before has named what it was held against.</param>
    public static string Of(DoneStep done, bool isNamed, bool isLimitNamed, DateOnly seen)
    {
        // Today's own run, if there is one, is later and not meant; neither is one that nobody measured.
        var last = done.HasLater ? "last run with a distance before today" : "last run before today";
        var run = isNamed ? $"It was your {last}," : $"Your {last}, {Quantities.Exact(done.Distance)} on {Quantities.Of(done.Day, seen)}, was";
        return done.Distance <= done.Longest * LongestRunStep.EaseBack
            ? $"{run} beyond {(isLimitNamed ? "that limit" : LimitOf(done.Held, seen))}, so nothing increases for now."
            : $"{run} more than twice {(isLimitNamed ? "that" : Twice(done, seen))}, so the next one is shorter and easy.";
    }

    private const string Condition = "unless a run before then makes you ease back.";

    private static string LimitOf(HeldAgainst held, DateOnly seen) => held switch
    {
        HeldAgainst.Return part => $"{Of(part, seen)}, the limit then",
        _ => $"the limit then, a tenth more than {Of(held, seen)}",
    };

    private static string Twice(DoneStep done, DateOnly seen) => done.Held is HeldAgainst.Return part && part.Day == done.Day
        ? $"the {Quantities.Of(part.Time)} that are the limit after 30 days without a run"
        : Of(done.Held, seen);
}
