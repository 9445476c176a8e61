using Backstride.Journal;

namespace Backstride.Coaching.Rules;

/// <summary>A left and a right foot that stay on the ground clearly unequally: one experiment, and the weaker side first in strength.</summary>
/// <remarks>The share of the left foot in ground contact, as watches measure it: at least five runs of 42 days, the median two points or more from 50, and farther than one standard deviation of the runs.</remarks>
public sealed class GroundBalance : AdviceRule
{
    public override RuleId Id { get; } = new("form.asymmetry");

    public override Evidence Evidence { get; } = new(
        Source: "clinical judgement",
        Finding: "One of the source articles asks to look for asymmetry. What difference matters is not known; a watch measures it coarsely, and the two points are our choice.",
        Certainty: Certainty.Heuristic,
        Directness: Directness.Other,
        Serves: ["S0-30"],
        Reviewed: new DateOnly(2026, 11, 22));

    /// <summary>So many points from 50.</summary>
    public const double Off = 2;

    private const int Fewest = 5;
    private static readonly Days Looked = new(42);

    protected override Days Every => new(13);

    public override Verdict Judge(RunnerState runner, DateOnly day)
    {
        if (FormQuiet.On(day, runner))
            return Silent;
        var shares = new List<double>();
        foreach (var run in runner.Runs.Within(Looked, day))
        {
            if (run.What.Activity.Dynamics?.StanceTimeBalancePercent is { } left)
                shares.Add(left);
        }

        if (shares.Count < Fewest)
            return Silent;
        shares.Sort();
        var median = shares[(shares.Count - 1) / 2];
        var off = Math.Abs(median - 50);
        return Math.Round(off, 6) >= Off && off > Deviation(shares) ? Advise(runner, day, new Unequal(Math.Round(median, 1))) : Silent;
    }

    private static double Deviation(List<double> values)
    {
        var (sum, squares) = (0.0, 0.0);
        foreach (var value in values)
            (sum, squares) = (sum + value, squares + (value * value));
        var mean = sum / values.Count;
        return Math.Sqrt(Math.Max(0, (squares / values.Count) - (mean * mean)));
    }

    /// <summary>Clearly unequal.</summary>
    /// <param name="LeftPercent">The median share of the left foot.</param>
    public sealed record Unequal(double LeftPercent) : Reason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("leftFootPercent", LeftPercent)];
    }
}
