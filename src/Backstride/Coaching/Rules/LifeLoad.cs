using Backstride.Journal;
using Backstride.TrainingLoad;

namespace Backstride.Coaching.Rules;

/// <summary>What made a week a loaded one.</summary>
public enum LifeCause
{
    Deadline,
    Travel,
    Stress,
}

/// <summary>Nothing increases in a week that life has loaded already.</summary>
/// <remarks>
/// Loaded: a deadline or a journey touches the judged day or one of the six before, or the mean stress of these seven days is 7 of 10 or more, of at least three answered
/// days; of several answers of a day the last counts. Exactly 7 is loaded. A hold lasts 21 days in a row, then one step is free as <see cref="LongHold"/> has it. Race nerves are left to the rules
/// of races. The number is a choice of ours.
/// </remarks>
public sealed class LifeLoad : Rule
{
    /// <summary>Mean stress from which a week is loaded.</summary>
    public const double High = 7;

    private const int LeastAnswers = 3;
    private const int Week = 7;
    private const string Deadline = "deadline";

    public override RuleId Id { get; } = new("recovery.life-load");

    public override Evidence Evidence { get; } = new(
        Source: "doi:10.1097/BRS.0000000000002326",
        Finding: "People with back pain had flares more often after days of stress or low mood. In endurance athletes complaints of the mind and of daily life went with more new injuries a week later. "
            + "That holding the training helps is not shown; the line at 7 is our choice.",
        Certainty: Certainty.Association,
        Directness: Directness.BackPain,
        Serves: ["S3-04"],
        Reviewed: new DateOnly(2026, 11, 22));

    public override Limits WhenUnknown => Limits.None;

    public override Verdict Judge(RunnerState runner, DateOnly day)
    {
        var stress = Stress(runner, day);
        var (deadlines, journeys) = (LifeSpans.Of(runner, Deadline), LifeSpans.Of(runner, LifeSpans.Travel));
        if (CauseOn(day) is not { } cause)
            return new Verdict.Allow(new LifeLoadReason.Quiet());
        var held = 0;
        while (held < LongHold.Most.Count && CauseOn(day.AddDays(-(held + 1))) is not null)
            held++;
        var (limits, isStepFree) = LongHold.After(held, runner, day);
        return new Verdict.Limit(limits, isStepFree
            ? new LifeLoadReason.OneStepFree(cause, limits.Distance)
            : new LifeLoadReason.Loaded(cause, new Days(held)) { Through = ThroughOf(cause) });

        LifeCause? CauseOn(DateOnly at) =>
            Touches(deadlines, at) ? LifeCause.Deadline
            : Touches(journeys, at) ? LifeCause.Travel
            : IsStressed(stress, day.DayNumber - at.DayNumber) ? LifeCause.Stress : null;

        DateOnly? ThroughOf(LifeCause cause) => cause switch
        {
            LifeCause.Deadline => LastTouched(deadlines, day),
            LifeCause.Travel => LastTouched(journeys, day),
            _ => null,
        };
    }

    private static bool Touches(List<(DateOnly From, DateOnly To)> spans, DateOnly day)
    {
        foreach (var (from, to) in spans)
        {
            if (from <= day && to > day.AddDays(-Week))
                return true;
        }

        return false;
    }

    /// <summary>The last day that the spans which touch a day reach.</summary>
    private static DateOnly LastTouched(List<(DateOnly From, DateOnly To)> spans, DateOnly day)
    {
        var last = day;
        foreach (var (from, to) in spans)
        {
            if (from <= day && to.AddDays(Week - 1) > last)
                last = to.AddDays(Week - 1);
        }

        return last;
    }

    /// <summary>The last stress of each day, by days back.</summary>
    private static double?[] Stress(RunnerState runner, DateOnly day)
    {
        var stress = new double?[LongHold.Most.Count + Week];
        foreach (var checkIn in runner.CheckIns.Between(day.AddDays(1 - stress.Length), day))
        {
            var back = day.DayNumber - checkIn.Day.DayNumber;
            stress[back] = checkIn.What.Stress ?? stress[back];
        }

        return stress;
    }

    private static bool IsStressed(double?[] stress, int back)
    {
        var (count, sum) = (0, 0.0);
        for (var i = back; i < back + Week && i < stress.Length; i++)
        {
            count += stress[i] is null ? 0 : 1;
            sum += stress[i] ?? 0;
        }

        return count >= LeastAnswers && sum >= High * count;
    }
}

/// <summary>Why <see cref="LifeLoad"/> says what it says. A closed set of cases.</summary>
public abstract record LifeLoadReason : Reason
{
    /// <summary>Neither a deadline nor a journey, and no high stress.</summary>
    public sealed record Quiet : LifeLoadReason
    {
        public override IReadOnlyList<Fact> Facts => [];
    }

    /// <summary>The week is loaded.</summary>
    /// <param name="Held">How many days in a row before today it has been so.</param>
    public sealed record Loaded(LifeCause Cause, Days Held) : LifeLoadReason
    {
        /// <summary>The last day of it by what was written down; absent for stress, which ends when it falls.</summary>
        public DateOnly? Through { get; init; }

        public override IReadOnlyList<Fact> Facts => Through is { } last
            ? [Fact.Of("cause", Word(Cause)), Fact.Days("held", Held), Fact.Of("holdThrough", last)]
            : [Fact.Of("cause", Word(Cause)), Fact.Days("held", Held)];
    }

    /// <summary>The week is still loaded, but three weeks of holding and two green runs leave room for one small step.</summary>
    public sealed record OneStepFree(LifeCause Cause, Distance? Step) : LifeLoadReason
    {
        public override IReadOnlyList<Fact> Facts => Step is { } step
            ? [Fact.Of("cause", Word(Cause)), Fact.Meters("step", step)]
            : [Fact.Of("cause", Word(Cause))];
    }

    private static string Word(LifeCause cause) => cause switch
    {
        LifeCause.Deadline => "deadline",
        LifeCause.Travel => "travel",
        _ => "stress",
    };
}
