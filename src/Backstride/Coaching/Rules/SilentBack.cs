using Backstride.Journal;
using Backstride.Symptoms;

namespace Backstride.Coaching.Rules;

/// <summary>A run of which nobody said how it was holds the level: it is neither green nor red.</summary>
/// <remarks>Three such runs in a row bring one question; 14 days without an entry about the back are said. Nothing here ever locks.</remarks>
public sealed class SilentBack : Rule
{
    private const int RunsBeforeAsking = 3;
    private static readonly Days Long = new(14);

    public override RuleId Id { get; } = new("pain.silent");

    public override Evidence Evidence { get; } = new(
        Source: "clinical judgement",
        Finding: "Silence is neither a good nor a bad answer; asking often enough to be a nuisance ends answers altogether.",
        Certainty: Certainty.Heuristic,
        Directness: Directness.Other,
        Serves: ["S0-33"],
        Reviewed: new DateOnly(2026, 11, 22));

    public override Limits WhenUnknown => Limits.None with { Progress = Progression.Hold };

    public override Verdict Judge(RunnerState runner, DateOnly day)
    {
        if (Zones.Of(runner, day) is not [.., var last] runs)
            return new Verdict.Allow(new SilentReason.NoRuns());
        if (last.Zone is not null || last.Masked)
            return new Verdict.Allow(new SilentReason.Answered(last.Run.Day));
        var silent = runs.Count - 1 - LastAnswered(runs);
        if (DaysWithoutEntry(runner, day) is not { } without)
            return CannotJudge(new SilentReason.NeverSaid(silent));
        if (without.Count >= Long.Count)
            return CannotJudge(new SilentReason.LongSilence(without, silent));
        return CannotJudge(silent >= RunsBeforeAsking ? new SilentReason.AskOnce(silent, last.Run.Day) : new SilentReason.Held(silent, last.Run.Day, MissingOf(last, day)));
    }

    private static MissingAnswer MissingOf(JudgedRun run, DateOnly day) => run switch
    {
        { During: not null } => run.Run.Day < day ? MissingAnswer.NextMorning : MissingAnswer.NextMorningToCome,
        { NextMorning: not null } => MissingAnswer.During,
        _ => run.Run.Day < day ? MissingAnswer.Both : MissingAnswer.During,
    };

    private static int LastAnswered(IReadOnlyList<JudgedRun> runs)
    {
        var i = runs.Count - 1;
        while (i >= 0 && runs[i].Zone is null && !runs[i].Masked)
            i--;
        return i;
    }

    /// <summary>Days since the last word about the back; absent where there never was one.</summary>
    private static Days? DaysWithoutEntry(RunnerState runner, DateOnly day)
    {
        var said = runner.CheckIns.Where(checkIn => checkIn.Day <= day && checkIn.What.Pain is not null).Select(checkIn => checkIn.Day)
            .Concat(runner.Feedback.Where(feedback => feedback.Day <= day).Select(feedback => feedback.Day))
            .ToList();
        return said.Count == 0 ? null : new Days(day.DayNumber - said.Max().DayNumber);
    }
}

/// <summary>What of a run has not been said yet.</summary>
public enum MissingAnswer
{
    Both,
    During,
    NextMorning,

    /// <summary>The morning after has not come yet.</summary>
    NextMorningToCome,
}

/// <summary>Why <see cref="SilentBack"/> says what it says. A closed set of cases.</summary>
public abstract record SilentReason : Reason
{
    public sealed record NoRuns : SilentReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("runs", false)];
    }

    public sealed record Answered(DateOnly Run) : SilentReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("lastRun", Run)];
    }

    /// <summary>The last run has not been answered, or not wholly.</summary>
    /// <param name="Missing">What has not been said; what has is not asked again.</param>
    public sealed record Held(int SilentRuns, DateOnly LastRun, MissingAnswer Missing) : SilentReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("silentRuns", SilentRuns), Fact.Of("lastRun", LastRun), Fact.Of("missing", Missing switch
        {
            MissingAnswer.During => "during",
            MissingAnswer.Both => "during, next morning",
            _ => "next morning",
        })];
    }

    /// <summary>Several in a row: one question.</summary>
    public sealed record AskOnce(int SilentRuns, DateOnly LastRun) : SilentReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("silentRuns", SilentRuns), Fact.Of("lastRun", LastRun)];
    }

    /// <summary>Not a word about the back so far: runs that were brought along, and nothing else.</summary>
    public sealed record NeverSaid(int SilentRuns) : SilentReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("silentRuns", SilentRuns)];
    }

    /// <summary>Nothing about the back for two weeks: the level stays.</summary>
    public sealed record LongSilence(Days Without, int SilentRuns) : SilentReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Days("withoutEntry", Without), Fact.Of("silentRuns", SilentRuns)];
    }
}
