using Backstride.Journal;
using Backstride.TrainingLoad;

namespace Backstride.Coaching.Rules;

/// <summary>On a holiday from training nothing is planned, and after a long one the first run is shorter.</summary>
/// <remarks>
/// From its first day to its last, both included; the day of an entered race is not part of it, unless the race is taken away (<see cref="HeldRace"/>). Walking and gentle movement stay open for a back that asks for them. When it had seven days or more
/// and nobody has run since it began, running comes back easy, with at most three quarters of the longest run that counts, and nothing increases: until there was a run, or for 14 days. After 30 days without
/// a run the return ladder decides. All numbers are choices of ours.
/// </remarks>
public sealed class Holiday : LoadRule
{
    /// <summary>A holiday of so many days has a way back of its own.</summary>
    public const int Long = 7;

    private static readonly Days Back = new(14);
    private static readonly Ratio ThreeQuarters = Ratio.Of(0.75);

    public override RuleId Id { get; } = new("life.holiday");

    public override Evidence Evidence { get; } = new(
        Source: "clinical judgement",
        Finding: "A week or two without training costs little of what was built up, and the first run after a pause is a step up from nothing. The three quarters are our choice.",
        Certainty: Certainty.Heuristic,
        Directness: Directness.Other,
        Serves: ["S0-15", "S3-04"],
        Reviewed: new DateOnly(2026, 11, 23));

    public override Limits WhenUnknown => Limits.None;

    private static Limits Away { get; } = Limits.Walking with { Session = SessionScope.Gentle, Progress = Progression.Hold, Testing = Testing.NotToday };

    private static Limits First { get; } = Limits.None with { Intensity = Intensity.Easy, Progress = Progression.Hold, Testing = Testing.NotToday };

    protected override Verdict JudgeTraining(RunnerState runner, DateOnly day)
    {
        if (LastDay(runner, day) is { } last)
            return new Verdict.Limit(Away, new HolidayReason.InIt(last));
        if (JustBack(runner, day) is not { } until)
            return new Verdict.Allow(new HolidayReason.None());
        var most = LongestRunBaseline.Before(day, runner)?.OffLadder() is Baseline.Measured longest ? longest.Counts * ThreeQuarters : (Distance?)null;
        return new Verdict.Limit(First with { Distance = most }, new HolidayReason.FirstRun(until, until.AddDays(Back.Count), most));
    }

    /// <summary>The last day of the holiday that a day lies in; absent when it lies in none, and on the day of a race that is run.</summary>
    internal static DateOnly? LastDay(RunnerState runner, DateOnly day) => Races.On(day, runner) is null || HeldRace.On(day, runner) ? Through(runner, day) : null;

    /// <summary>The same for the rules that take races away, which cannot ask whether one is: absent on the day of any race.</summary>
    internal static DateOnly? LastDayBesideRaces(RunnerState runner, DateOnly day) => Races.On(day, runner) is null ? Through(runner, day) : null;

    private static DateOnly? Through(RunnerState runner, DateOnly day)
    {
        DateOnly? last = null;
        foreach (var (from, to) in LifeSpans.Of(runner, LifeSpans.Holiday))
        {
            if (from <= day && day <= to && !(to < last))
                last = to;
        }

        return last;
    }

    /// <summary>The last day of a long holiday from which nobody has run yet.</summary>
    private static DateOnly? JustBack(RunnerState runner, DateOnly day)
    {
        DateOnly? until = null;
        foreach (var (from, to) in LifeSpans.Of(runner, LifeSpans.Holiday))
        {
            if (to < day && day.DayNumber - to.DayNumber <= Back.Count && to.DayNumber - from.DayNumber + 1 >= Long
                && !(to < until) && !runner.Runs.Between(from, day.AddDays(-1)).Any())
            {
                until = to;
            }
        }

        return until;
    }
}

/// <summary>Why <see cref="Holiday"/> says what it says. A closed set of cases.</summary>
public abstract record HolidayReason : Reason
{
    /// <summary>No holiday, nor a long one lately.</summary>
    public sealed record None : HolidayReason
    {
        public override IReadOnlyList<Fact> Facts => [];
    }

    /// <summary>A day of it.</summary>
    /// <param name="Until">The last one, included.</param>
    public sealed record InIt(DateOnly Until) : HolidayReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("holidayThrough", Until)];
    }

    /// <summary>Back from a long one, and not yet run.</summary>
    /// <param name="EasyThrough">The last day of it when nobody runs.</param>
    /// <param name="Most">Of the first run; absent when nothing is known to measure by.</param>
    public sealed record FirstRun(DateOnly Until, DateOnly EasyThrough, Distance? Most) : HolidayReason
    {
        public override IReadOnlyList<Fact> Facts => Most is { } most
            ? [Fact.Of("holidayThrough", Until), Fact.Of("easyThrough", EasyThrough), Fact.Meters("firstRun", most)]
            : [Fact.Of("holidayThrough", Until), Fact.Of("easyThrough", EasyThrough)];
    }
}
