using Backstride.Symptoms;

namespace Backstride.Coaching.Rules;

/// <summary>Why <see cref="PainZone"/> says what it says. A closed set of cases.</summary>
public abstract record PainZoneReason : Reason
{
    /// <summary>Usual pain is too high to run with; walking, other sports and strength go on.</summary>
    public sealed record UsualIsHigh(PainScore Usual) : PainZoneReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Pain("usualPain", Usual)];
    }

    /// <summary>Usual pain is not known, so nothing can be told apart from it.</summary>
    public sealed record UsualIsUnknown : PainZoneReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("usualPainKnown", false)];
    }

    /// <summary>A run was red.</summary>
    public sealed record EaseBack(EasedLevel Level, JudgedRun Run) : PainZoneReason
    {
        public override IReadOnlyList<Fact> Facts => [.. Of(Run), Fact.Of("stepsBack", Level.Steps), .. Of(Level)];
    }

    /// <summary>A run was amber.</summary>
    public sealed record Repeat(EasedLevel Level, JudgedRun Run) : PainZoneReason
    {
        public override IReadOnlyList<Fact> Facts => [.. Of(Run), .. Of(Level)];
    }

    /// <summary>Pain at rest today is too high to run with.</summary>
    public sealed record TooMuchToday(PainScore Pain, PainScore Usual) : PainZoneReason
    {
        /// <summary>What was reported last today, when that is less: the worst of a day counts for it.</summary>
        public PainScore? Now { get; init; }

        public override IReadOnlyList<Fact> Facts => Today(Pain, Now, Usual);
    }

    /// <summary>Pain at rest today is clearly above usual.</summary>
    public sealed record MoreThanUsualToday(PainScore Pain, PainScore Usual) : PainZoneReason
    {
        /// <summary>What was reported last today, when that is less: the worst of a day counts for it.</summary>
        public PainScore? Now { get; init; }

        public override IReadOnlyList<Fact> Facts => Today(Pain, Now, Usual);
    }

    /// <summary>After a red the long run returns to the longest green run.</summary>
    public sealed record Recovering(EasedLevel Level) : PainZoneReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("greens", Level.Greens), Fact.Of("greensNeeded", Level.Needed), .. Of(Level)];
    }

    /// <summary>Usual pain has risen by a point.</summary>
    public sealed record UsualRose(DateOnly On, PainScore Usual) : PainZoneReason
    {
        public override IReadOnlyList<Fact> Facts =>
            [Fact.Of("usualRoseOn", On), Fact.Pain("usualPain", Usual), Fact.Of("frozenThrough", On.AddDays(UsualPain.Freeze.Count - 1))];
    }

    /// <summary>With a high usual pain one step a week is enough.</summary>
    public sealed record SteppedThisWeek(DateOnly On, PainScore Usual) : PainZoneReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("longerRunOn", On), Fact.Pain("usualPain", Usual)];
    }

    /// <summary>Not enough greens in a row for more.</summary>
    public sealed record GreensSoFar(int Greens, int Needed) : PainZoneReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("greens", Greens), Fact.Of("greensNeeded", Needed)];
    }

    /// <summary>Enough greens in a row: something may become more.</summary>
    public sealed record GoOn(int Greens, int Needed) : PainZoneReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("greens", Greens), Fact.Of("greensNeeded", Needed)];
    }

    /// <summary>On the return ladder, which counts greens for itself.</summary>
    public sealed record LadderDecides(LadderStage Stage) : PainZoneReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("stage", Stage.Number)];
    }

    /// <summary>What was said of a run.</summary>
    internal static IReadOnlyList<Fact> Of(JudgedRun run)
    {
        List<Fact> facts = [Fact.Of("run", run.Run.Day)];
        if (run.Run.What.Activity.Distance is { } distance)
            facts.Add(Fact.Meters("run", distance));
        if (run.During is { } during)
            facts.Add(Fact.Pain("during", during));
        if (run.NextMorning is { } morning)
            facts.Add(Fact.Pain("nextMorning", morning));
        if (run.Limp)
            facts.Add(Fact.Of("limp", true));
        if (run.NewLegSymptoms)
            facts.Add(Fact.Of("newLegSymptoms", true));
        facts.Add(Fact.Pain("usualPain", run.Usual));
        return facts;
    }

    private static IReadOnlyList<Fact> Today(PainScore worst, PainScore? now, PainScore usual) => now is { } last
        ? [Fact.Pain("painToday", worst), Fact.Pain("painNow", last), Fact.Pain("usualPain", usual)]
        : [Fact.Pain("painToday", worst), Fact.Pain("usualPain", usual)];

    private static List<Fact> Of(EasedLevel level)
    {
        List<Fact> facts = [];
        if (level.Distance is { } distance)
            facts.Add(Fact.Meters("limit", distance));
        if (level.Time is { } time)
            facts.Add(Fact.Minutes("limit", time));
        if (level.LongestGreen is { } green)
            facts.Add(Fact.Meters("longestGreen", green));
        return facts;
    }
}
