using Backstride.Journal;

namespace Backstride.Coaching.Rules;

/// <summary>Long hours of sitting bring the advice to get up every half hour to hour.</summary>
/// <remarks>The mean of at least three answered days of the last seven, today included, above six hours; of several answers of a day the last counts.</remarks>
public sealed class Sitting : AdviceRule
{
    public override RuleId Id { get; } = new("recovery.sitting");

    public override Evidence Evidence { get; } = new(
        Source: "doi:10.5271/sjweh.3949",
        Finding: "In office workers active breaks and changes of posture cut new back pain to about a third. How often is our choice; they were not runners.",
        Certainty: Certainty.Trial,
        Directness: Directness.Other,
        Serves: ["S1-08"],
        Reviewed: new DateOnly(2026, 11, 22));

    /// <summary>More than this is long.</summary>
    public static readonly TimeSpan Long = TimeSpan.FromHours(6);

    private const int Week = 7;
    private const int Fewest = 3;

    public override Verdict Judge(RunnerState runner, DateOnly day)
    {
        var hours = new TimeSpan?[Week];
        foreach (var said in runner.CheckIns.Between(day.AddDays(1 - Week), day))
        {
            var back = day.DayNumber - said.Day.DayNumber;
            hours[back] = said.What.Sitting ?? hours[back];
        }

        var (count, sum) = (0, TimeSpan.Zero);
        foreach (var sat in hours)
            (count, sum) = sat is { } time ? (count + 1, sum + time) : (count, sum);
        return count >= Fewest && sum / count > Long ? Advise(runner, day, new LongHours(sum / count)) : Silent;
    }

    /// <summary>More than six hours a day.</summary>
    public sealed record LongHours(TimeSpan Mean) : Reason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Hours("sitting", Mean)];
    }
}
