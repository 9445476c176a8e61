using Backstride.Journal;

namespace Backstride.Coaching.Rules;

/// <summary>A gait analysis or bike fit that was done once comes again after two years.</summary>
/// <remarks>The last one noted lies two years back or more. Somebody who never noted one is not reminded.</remarks>
public sealed class CheckDue : AdviceRule
{
    public override RuleId Id { get; } = new("gear.check-due");

    public override Evidence Evidence { get; } = new(
        Source: "clinical judgement",
        Finding: "One of the source articles asks for a gait analysis or bike fit every one to two years. Nobody has tried out whether that helps.",
        Certainty: Certainty.Expert,
        Directness: Directness.Other,
        Serves: ["S0-29", "S0-31", "S1-18"],
        Reviewed: new DateOnly(2026, 11, 22));

    private static readonly Days TwoYears = new(730);

    protected override Days Every => new(59);

    public override Verdict Judge(RunnerState runner, DateOnly day)
    {
        (string What, DateOnly On)? last = null;
        foreach (var gear in runner.Gear)
        {
            if (gear.What.What is "gait-analysis" or "bike-fit" && gear.Day <= day && !(gear.Day < last?.On))
                last = (gear.What.What, gear.Day);
        }

        return last is { } check && day.DayNumber - check.On.DayNumber >= TwoYears.Count ? Advise(runner, day, new Due(check.What, check.On)) : Silent;
    }

    /// <summary>Two years ago.</summary>
    public sealed record Due(string What, DateOnly On) : Reason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("check", What), Fact.Of("lastOn", On)];
    }
}
