using Backstride.Journal;

namespace Backstride.Coaching.Rules;

/// <summary>Days of tiredness or lost weight bring the hint to eat enough for the training, and the question about energy.</summary>
/// <remarks>Three tired days in a row (<see cref="FatigueSigns"/>), or a body mass as typed that is at least 5 % lower than the highest of the 90 days before.</remarks>
public sealed class Fuel : AdviceRule
{
    public override RuleId Id { get; } = new("recovery.fuel");

    public override Evidence Evidence { get; } = new(
        Source: "doi:10.1136/bjsports-2023-106914",
        Finding: "Too little energy for the training shows in tiredness, lost weight, missed periods and bone injuries. The lines here are our choice.",
        Certainty: Certainty.Expert,
        Directness: Directness.Other,
        Serves: ["S4-27", "S4-28"],
        Reviewed: new DateOnly(2026, 11, 22));

    private const int TiredDays = 3;
    private static readonly Days Looked = new(90);
    private static readonly Ratio Kept = Ratio.Of(0.95);

    protected override Days Every => new(13);

    public override Verdict Judge(RunnerState runner, DateOnly day)
    {
        if (FatigueSigns.On(runner, day).Tired >= TiredDays)
            return Advise(runner, day, new EatEnough(null));
        return Lost(runner, day) is { } kilograms ? Advise(runner, day, new EatEnough(kilograms)) : Silent;
    }

    private static double? Lost(RunnerState runner, DateOnly day)
    {
        double? now = null;
        double most = 0;
        foreach (var said in runner.Profiles)
        {
            if (said.What.BodyMassKilograms is not { } mass || said.Day > day || said.Day < Looked.WindowStart(day))
                continue;
            now = mass;
            most = Math.Max(most, mass);
        }

        return now <= Math.Round(most * Kept.Value, 6) ? Math.Round(most - now.Value, 1) : null;
    }

    /// <summary>Tired days, or lost weight.</summary>
    /// <param name="LostKilograms">Absent when it is the tired days.</param>
    public sealed record EatEnough(double? LostKilograms) : Reason
    {
        public override IReadOnlyList<Fact> Facts => LostKilograms is { } lost ? [Fact.Of("lostKilograms", lost)] : [Fact.Of("tiredDays", TiredDays)];
    }
}
