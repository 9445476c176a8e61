using Backstride.Journal;
using Backstride.Runs;

namespace Backstride.Coaching.Rules;

/// <summary>A low step rate for the speed, or a shin that lands far ahead: one experiment with slightly quicker steps.</summary>
/// <remarks>The median step rate under 160 in at least three of the runs of 42 days at 2.8 m/s or faster; or a shin at landing, in a form check of 180 days, more than 8 degrees ahead. Not on the ladder, in a flare or in the week after a red run.</remarks>
public sealed class Overstride : AdviceRule
{
    public override RuleId Id { get; } = new("form.overstride");

    public override Evidence Evidence { get; } = new(
        Source: "doi:10.1249/MSS.0b013e3181ebedf4",
        Finding: "Five percent more steps a minute took load off the knee, ten percent off the hip as well. In runners with back pain the step rate was a little lower than in others. Whether changing it helps a back is not known.",
        Certainty: Certainty.Trial,
        Directness: Directness.Other,
        Serves: ["S1-04", "S1-18", "S4-11"],
        Reviewed: new DateOnly(2026, 11, 22));

    /// <summary>Fewer steps a minute than this are few at such a speed.</summary>
    public const double Few = 160;

    /// <summary>The shin more than so far ahead at landing.</summary>
    public const double FarAhead = 8;

    private const double LeastSpeed = 2.8;
    private const int Fewest = 3;
    private static readonly Days Looked = new(42);

    protected override Days Every => new(13);

    public override Verdict Judge(RunnerState runner, DateOnly day)
    {
        if (FormQuiet.On(day, runner))
            return Silent;
        if (StepRate(runner, day) is { } rate && rate < Few)
            return Advise(runner, day, new QuickerSteps(Math.Round(rate), null));
        return FormQuiet.Last("shankDegrees", runner, day) is { } shank && shank.Degrees > FarAhead
            ? Advise(runner, day, new QuickerSteps(null, shank.Degrees))
            : Silent;
    }

    private static double? StepRate(RunnerState runner, DateOnly day)
    {
        var rates = new List<double>();
        foreach (var run in runner.Runs.Within(Looked, day))
        {
            if (run.What.Activity is { AverageCadence: { } rate } done && IsFastEnough(done))
                rates.Add(rate.StepsPerMinute);
        }

        rates.Sort();
        return rates.Count < Fewest ? null : rates[(rates.Count - 1) / 2];
    }

    private static bool IsFastEnough(Activity run) =>
        run.Timer > TimeSpan.Zero && run.Distance is { } distance && Math.Round(distance.Meters / run.Timer.TotalSeconds, 3) >= LeastSpeed;

    /// <summary>One of both is known.</summary>
    public sealed record QuickerSteps(double? StepRate, double? ShankDegrees) : Reason
    {
        public override IReadOnlyList<Fact> Facts =>
            StepRate is { } rate ? [Fact.Of("stepsPerMinute", rate)] : [Fact.Of("shankDegrees", ShankDegrees ?? 0)];
    }
}
