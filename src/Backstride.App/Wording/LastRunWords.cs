using Backstride.Coaching.Rules;
using Backstride.TrainingLoad;

namespace Backstride.App.Wording;

/// <summary>Words for a run that went beyond its limit: what it was held against, and what follows.</summary>
internal static class LastRunWords
{
    /// <summary>What a run was held against, as the runner's own record has it.</summary>
    public static string Of(HeldAgainst held) => held switch
    {
        HeldAgainst.Run run when run.Counted < run.Ran =>
            $"the {Quantities.Exact(run.Counted)} that the run of {Quantities.Exact(run.Ran)} on {Quantities.Of(run.Day)} counted as",
        HeldAgainst.Run run => $"the run of {Quantities.Exact(run.Ran)} on {Quantities.Of(run.Day)}",
        HeldAgainst.Typed typed => $"the {Quantities.Exact(typed.Longest)} that you named on {Quantities.Of(typed.Given)}",
        HeldAgainst.Return part =>
            $"{Quantities.Of(part.Time)} of the run of {Quantities.Exact(part.Ran)} on {Quantities.Of(part.Day)}, about {Quantities.AtMost(part.Within)} at its speed",
        _ => throw new ArgumentOutOfRangeException(nameof(held), held.GetType().Name, "Nothing to hold a run against."),
    };

    /// <summary>When, or that never, a run counts in full that does not yet.</summary>
    /// <param name="isNamed">The sentence before has named it.</param>
    public static string? Waiting(WaitingRun waiting, bool isNamed)
    {
        var run = isNamed ? "It" : $"The {(waiting.Less.Why == WaitReason.Race ? "race" : "run")} of {Quantities.Exact(waiting.Distance)} on {Quantities.Of(waiting.Day)}";
        return waiting switch
        {
            { Less.Why: WaitReason.Race } => $"{run} {(isNamed ? "was a race, which does" : "does")} not raise the limit.",
            { InFullFrom: null } => $"{run} was one after which you had to ease back, so it does not raise the limit.",
            { InFullFrom: { } full } when isNamed => $"{run} counts in full from {Quantities.Of(full)}, {Condition}",
            { InFullFrom: { } full } => $"{run} went beyond {LimitOf(waiting.Less.Held)}, and counts in full from {Quantities.Of(full)}, {Condition}",
        };
    }

    /// <summary>What the last run means for the next.</summary>
    /// <param name="isNamed">The sentence before has named it.</param>
    /// <param name="isLimitNamed">The sentence before has named what it was held against.</param>
    public static string Of(DoneStep done, bool isNamed, bool isLimitNamed)
    {
        var run = isNamed ? "It was your last run," : $"Your last run, {Quantities.Exact(done.Distance)} on {Quantities.Of(done.Day)}, was";
        return done.Distance <= done.Longest * LongestRunStep.EaseBack
            ? $"{run} beyond {(isLimitNamed ? "that limit" : LimitOf(done.Held))}, so nothing increases for now."
            : $"{run} more than twice {(isLimitNamed ? "that" : Twice(done))}, so the next one is shorter and easy.";
    }

    private const string Condition = "unless a run before then makes you ease back.";

    private static string LimitOf(HeldAgainst held) => held switch
    {
        HeldAgainst.Return part => $"{Of(part)}, the limit then",
        _ => $"the limit then, a tenth more than {Of(held)}",
    };

    private static string Twice(DoneStep done) => done.Held is HeldAgainst.Return part && part.Day == done.Day
        ? $"the {Quantities.Of(part.Time)} that are the limit after 30 days without a run"
        : Of(done.Held);
}
