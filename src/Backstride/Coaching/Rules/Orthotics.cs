using Backstride.Journal;

namespace Backstride.Coaching.Rules;

/// <summary>Orthotics are not needed for back pain; those that were prescribed and are comfortable stay.</summary>
/// <remarks>For four weeks after a pair was noted.</remarks>
public sealed class Orthotics : AdviceRule
{
    public override RuleId Id { get; } = new("gear.orthotics");

    public override Evidence Evidence { get; } = new(
        Source: "https://www.nice.org.uk/guidance/ng59",
        Finding: "Guidance is not to offer foot orthotics for low back pain. One of the source articles recommends them; we follow the guidance.",
        Certainty: Certainty.Expert,
        Directness: Directness.BackPain,
        Serves: ["S1-20"],
        Reviewed: new DateOnly(2026, 11, 22));

    private static readonly Days Lately = new(28);

    protected override Days Every => new(59);

    public override Verdict Judge(RunnerState runner, DateOnly day)
    {
        Recorded<Gear>? last = null;
        foreach (var gear in runner.Gear)
        {
            if (gear.What.What == "orthotics" && gear.What.Retired is null && gear.Day <= day)
                last = gear;
        }

        return last is not null && day.DayNumber - last.Day.DayNumber < Lately.Count ? Advise(runner, day, new Noted(last.What.Prescribed == true)) : Silent;
    }

    /// <summary>A pair was noted.</summary>
    public sealed record Noted(bool Prescribed) : Reason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("prescribed", Prescribed)];
    }
}
