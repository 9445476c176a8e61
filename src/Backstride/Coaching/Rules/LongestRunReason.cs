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
        public override IReadOnlyList<Fact> Facts =>
        [
            .. Of(Longest),
            Fact.Of("doneOn", Done.Day),
            Fact.Meters("done", Done.Distance),
            Fact.Meters("longestBeforeDone", Done.Longest),
            Fact.Of("doneRatio", Math.Round(Done.Ratio.Value, 2)),
        ];
    }

    /// <summary>The longest run as typed at Start bounds the next.</summary>
    public sealed record TypedIs(Baseline.Typed Typed) : LongestRunReason
    {
        public override IReadOnlyList<Fact> Facts =>
        [
            Fact.Meters("longest", Typed.Longest),
            Fact.Of("typed", true),
            Fact.Of("typedOn", Typed.Given),
            Fact.Meters("limit", Typed.Limit),
        ];
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
            Fact.Meters("limit", longest.Limit),
        ];
        if (longest.Waiting is { } waiting)
        {
            facts.Add(Fact.Meters("waiting", waiting.Distance));
            facts.Add(Fact.Of("waitingSince", waiting.Day));
            facts.Add(Fact.Meters("waitingCountsAs", waiting.Limit));
            if (waiting.InFullFrom is { } full)
                facts.Add(Fact.Of("inFullFrom", full));
        }

        return facts;
    }
}
