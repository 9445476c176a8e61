using Backstride.Journal;

namespace Backstride.Coaching.Rules;

/// <summary>When mornings are worst, the first hour after getting up is without loaded bending.</summary>
/// <remarks>Over 28 days, today included: at least five answers on getting up and five at other times, and the mornings a point or more worse on average.</remarks>
public sealed class WorstMornings : AdviceRule
{
    public override RuleId Id { get; } = new("life.morning");

    public override Evidence Evidence { get; } = new(
        Source: "clinical judgement",
        Finding: "One of the source articles tells that discs take up water overnight, which makes the back stiffer on getting up. Whether leaving out early bending helps runners is not known; the lines are our choice.",
        Certainty: Certainty.Heuristic,
        Directness: Directness.BackPain,
        Serves: ["S2-04"],
        Reviewed: new DateOnly(2026, 11, 22));

    /// <summary>So many points worse.</summary>
    public const double Worse = 1;

    private const int Fewest = 5;
    private const int Looked = 28;

    public override Verdict Judge(RunnerState runner, DateOnly day)
    {
        var (mornings, morning, others, other) = (0, 0.0, 0, 0.0);
        foreach (var said in runner.CheckIns.Between(day.AddDays(1 - Looked), day))
        {
            if (said.What.Pain is not { } pain)
                continue;
            if (said.What.Moment == PainMoment.Morning)
                (mornings, morning) = (mornings + 1, morning + pain.Value);
            else if (said.What.Moment is null or PainMoment.Rest)
                (others, other) = (others + 1, other + pain.Value);
        }

        return mornings >= Fewest && others >= Fewest && Math.Round((morning / mornings) - (other / others), 6) >= Worse
            ? Advise(runner, day, new NoEarlyBending(Math.Round(morning / mornings, 1), Math.Round(other / others, 1)))
            : Silent;
    }

    /// <summary>The mornings are worst.</summary>
    public sealed record NoEarlyBending(double Morning, double Later) : Reason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("morningMean", Morning), Fact.Of("laterMean", Later)];
    }
}
