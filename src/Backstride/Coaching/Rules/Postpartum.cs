using Backstride.Journal;
using Backstride.Runs;
using Backstride.Screening;
using Backstride.TrainingLoad;

namespace Backstride.Coaching.Rules;

/// <summary>After a birth no running before twelve weeks, and then after a walk of half an hour that the pelvic floor took well.</summary>
/// <remarks>
/// Counts for a year. Exactly twelve weeks are enough. The walk lies after the birth; on its day or the next the pelvic floor was fine. The last word about it counts: leaking, heaviness or pain
/// asks for a pelvic-health physiotherapist, with walking until that visit. Then the ladder takes over, as after every pause. A minute of the walk is forgiven.
/// </remarks>
public sealed class Postpartum : Rule
{
    /// <summary>Before this nobody runs.</summary>
    public static readonly Days Wait = new(84);

    private static readonly Days Year = new(365);
    private static readonly TimeSpan Walk = TimeSpan.FromMinutes(29);

    public override RuleId Id { get; } = new("health.postpartum");

    public override Evidence Evidence { get; } = new(
        Source: "clinical judgement",
        Finding: "Guidance of pelvic-health physiotherapists is to begin running three months after a birth at the earliest, and without leaking, heaviness or pain on a walk. There is no trial.",
        Certainty: Certainty.Expert,
        Directness: Directness.Other,
        Serves: ["S0-33", "S1-13"],
        Reviewed: new DateOnly(2026, 11, 22));

    public override Limits WhenUnknown => Limits.None;

    private static Limits WalkOnly { get; } = Limits.Walking with { Progress = Progression.Hold, Testing = Testing.NotToday };

    public override Verdict Judge(RunnerState runner, DateOnly day)
    {
        if (BirthBefore(day, runner) is not { } birth)
            return new Verdict.Allow(new PostpartumReason.None());
        if (Signs(birth, runner, day) is { What.PelvicFloor: { } signs and not PelvicFloor.Fine } said && Visits.Since(said.Day, Id, runner, day) is null)
            return new Verdict.Refer(Urgency.Routine, WalkOnly, new PostpartumReason.HasSigns(birth, signs, said.Day));
        if (day.DayNumber - birth.DayNumber < Wait.Count)
            return new Verdict.Limit(WalkOnly, new PostpartumReason.TooEarly(birth, birth.AddDays(Wait.Count)));
        return WalkedWell(birth, runner, day)
            ? new Verdict.Allow(new PostpartumReason.Ready(birth))
            : new Verdict.Limit(WalkOnly, new PostpartumReason.WalkFirst(birth));
    }

    /// <summary>The last birth of the year up to a day; absent when there was none.</summary>
    public static DateOnly? BirthBefore(DateOnly day, RunnerState runner)
    {
        DateOnly? last = null;
        foreach (var life in runner.LifeEvents)
        {
            var on = life.What.From ?? life.Day;
            if (life.What.Event == LifeSpans.Birth && on <= day && on > Year.WindowStart(day) && !(on < last))
                last = on;
        }

        return last;
    }

    private static Recorded<CheckIn>? Signs(DateOnly birth, RunnerState runner, DateOnly day)
    {
        Recorded<CheckIn>? last = null;
        foreach (var said in runner.CheckIns)
        {
            if (said.What.PelvicFloor is not null && said.Day >= birth && said.Day <= day)
                last = said;
        }

        return last;
    }

    private static bool WalkedWell(DateOnly birth, RunnerState runner, DateOnly day)
    {
        foreach (var walk in runner.OtherActivities)
        {
            if (walk.Day >= birth && walk.Day <= day && walk.What.Activity is { Sport: Sport.Walk or Sport.Hike } done && done.Timer >= Walk && WasFine(walk.Day, runner, day))
                return true;
        }

        return false;
    }

    private static bool WasFine(DateOnly walked, RunnerState runner, DateOnly day)
    {
        foreach (var said in runner.CheckIns)
        {
            if (said.Day <= day && said.Day >= walked && said.Day <= walked.AddDays(1) && said.What.PelvicFloor == PelvicFloor.Fine)
                return true;
        }

        return false;
    }
}

/// <summary>Why <see cref="Postpartum"/> says what it says. A closed set of cases.</summary>
public abstract record PostpartumReason : Reason
{
    /// <summary>No birth in a year.</summary>
    public sealed record None : PostpartumReason
    {
        public override IReadOnlyList<Fact> Facts => [];
    }

    /// <summary>Not twelve weeks yet.</summary>
    public sealed record TooEarly(DateOnly Birth, DateOnly From) : PostpartumReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("birth", Birth), Fact.Of("runningFrom", From)];
    }

    /// <summary>The pelvic floor spoke up.</summary>
    public sealed record HasSigns(DateOnly Birth, PelvicFloor Signs, DateOnly On) : PostpartumReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("birth", Birth), Fact.Of("pelvicFloor", Word), Fact.Of("saidOn", On)];

        private string Word => Signs switch
        {
            PelvicFloor.Leaking => "leaking",
            PelvicFloor.Heaviness => "heaviness",
            _ => "pain",
        };
    }

    /// <summary>First the walk that goes well.</summary>
    public sealed record WalkFirst(DateOnly Birth) : PostpartumReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("birth", Birth), Fact.Of("walkDone", false)];
    }

    /// <summary>Twelve weeks, and a walk that went well.</summary>
    public sealed record Ready(DateOnly Birth) : PostpartumReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("birth", Birth), Fact.Of("walkDone", true)];
    }
}
