using Backstride.TrainingLoad;

namespace Backstride.Coaching.Rules;

/// <summary>Why <see cref="LongestRunStep"/> says what it says. A closed set of cases.</summary>
public abstract record LongestRunReason : Reason
{
    /// <summary>The longest run of 30 days bounds the next.</summary>
    public sealed record LongestIs(Baseline.Measured Longest) : LongestRunReason
    {
        public override IReadOnlyList<Fact> Facts => Of(Longest);
    }

    /// <summary>The last run went beyond the longest before it.</summary>
    public sealed record WentBeyond(Baseline.Measured Longest, DoneStep Done) : LongestRunReason
    {
        public override IReadOnlyList<Fact> Facts => [.. Of(Longest), .. Of(Done)];
    }

    /// <summary>The longest run as typed at Start bounds the next.</summary>
    public sealed record TypedIs(Baseline.Typed Typed) : LongestRunReason
    {
        public override IReadOnlyList<Fact> Facts => Of(Typed);
    }

    /// <summary>The longest run as typed bounds the next, and the last run went beyond the longest before it.</summary>
    public sealed record WentBeyondTyped(Baseline.Typed Typed, DoneStep Done) : LongestRunReason
    {
        public override IReadOnlyList<Fact> Facts => [.. Of(Typed), .. Of(Done)];
    }

    /// <summary>The longest time bounds the next run, where no distance is known.</summary>
    public sealed record LongestTimeIs(Baseline.Timed Timed) : LongestRunReason
    {
        public override IReadOnlyList<Fact> Facts =>
        [
            Fact.Minutes("longest", Timed.Longest),
            Fact.Of("longestOn", Timed.Day),
            Fact.Minutes("limit", Timed.Limit),
        ];
    }

    /// <summary>On the return ladder the stage is the baseline.</summary>
    public sealed record LadderStageIs(LadderStage Stage) : LongestRunReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("stage", Stage.Number)];
    }

    /// <summary>There is no run in the window and nothing typed.</summary>
    public sealed record NoRunWithin(Days Window) : LongestRunReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Days("window", Window)];
    }

    private static List<Fact> Of(Baseline.Measured longest)
    {
        List<Fact> facts =
        [
            Fact.Meters("longest", longest.Longest),
            Fact.Of("longestOn", longest.Day),
            Fact.Meters("counts", longest.Counts),
        ];
        facts.AddRange(CountsLess("longest", longest.Less));
        if (longest.Since is { } since)
            facts.Add(Fact.Of("inFullSince", since));
        facts.Add(Fact.Meters("limit", longest.Limit));
        if (longest.Waiting is { } waiting && waiting.Day != longest.Day)
        {
            facts.AddRange([Fact.Meters("waiting", waiting.Distance), Fact.Of("waitingSince", waiting.Day), Fact.Of("waitingBecause", Word(waiting.Less.Why))]);
            facts.AddRange(HeldAgainst("waiting", waiting.Less.Held));
        }

        if (longest.Waiting is { InFullFrom: { } full })
            facts.Add(Fact.Of("inFullFrom", full));
        return facts;
    }

    private static IReadOnlyList<Fact> Of(Baseline.Typed typed) =>
        [Fact.Meters("longest", typed.Longest), Fact.Of("typed", true), Fact.Of("typedOn", typed.Given), Fact.Meters("limit", typed.Limit)];

    private static IReadOnlyList<Fact> Of(DoneStep done) =>
    [
        Fact.Of("doneOn", done.Day),
        Fact.Meters("done", done.Distance),
        Fact.Meters("allowedThen", done.Limit),
        .. HeldAgainst("then", done.Held),
        Fact.Of("timesAsFar", Math.Round(done.Ratio.Value, 2)),
    ];

    /// <summary>Why a run counts as less than it was, and what it was held against; nothing of one that counts in full.</summary>
    internal static IReadOnlyList<Fact> CountsLess(string what, CountsLess? less) =>
        less is null ? [] : [Fact.Of("countsLess", Word(less.Why)), .. HeldAgainst(what, less.Held)];

    /// <summary>What a limit came from, back to what was recorded or typed.</summary>
    private static IReadOnlyList<Fact> HeldAgainst(string what, HeldAgainst held) => held switch
    {
        HeldAgainst.Run { Counted: var counted } run when counted < run.Ran =>
            [Fact.Meters($"{what}HeldAgainst", run.Ran), Fact.Of($"{what}HeldAgainstOn", run.Day), Fact.Meters($"{what}HeldAgainstCounts", counted)],
        HeldAgainst.Run run => [Fact.Meters($"{what}HeldAgainst", run.Ran), Fact.Of($"{what}HeldAgainstOn", run.Day)],
        HeldAgainst.Typed typed => [Fact.Meters($"{what}HeldAgainstTyped", typed.Longest), Fact.Of($"{what}HeldAgainstTypedOn", typed.Given)],
        HeldAgainst.Return part =>
        [
            Fact.Minutes($"{what}FirstAfterABreak", part.Time),
            Fact.Meters($"{what}WentInThem", part.Within),
            Fact.Of($"{what}WentInThemOn", part.Day),
        ],
        _ => [],
    };

    private static string Word(WaitReason why) => why switch
    {
        WaitReason.WentBeyond => "went-beyond",
        WaitReason.AtTheLimit => "at-the-limit",
        WaitReason.WasRed => "was-red",
        _ => "race",
    };
}
