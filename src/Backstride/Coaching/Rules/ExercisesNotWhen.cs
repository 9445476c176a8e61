using Backstride.Exercises;
using Backstride.Journal;
using Backstride.Symptoms;

namespace Backstride.Coaching.Rules;

/// <summary>Leaves out or changes the exercises that do not suit this back, leg, shoulder or pregnancy; the nearest that does takes their place.</summary>
/// <remarks>
/// Bending and arching as <see cref="PainDirection"/> has learned them; the vertebral arch while <see cref="ParsStress"/> holds something back; the nerve while
/// <see cref="LegTrouble"/> stands; the shoulder for 14 days after somebody wrote that it hurts; a pregnancy from its first to its last day. Which exercise
/// is left out and which is changed is in the library. Words in an entry's place that nobody wrote say nothing, so nothing is missing here.
/// </remarks>
public sealed class ExercisesNotWhen : Rule
{
    private const string ShoulderWord = "shoulder";
    private static readonly Days ShoulderRemembered = new(14);
    private static readonly ParsStress Pars = new();

    public override RuleId Id { get; } = new("strength.not-when");

    public override Evidence Evidence { get; } = new(
        Source: "clinical judgement",
        Finding: "Twisting, end-range bending and arching provoke some backs, and a loaded hinge or a long hamstring stretch an irritated nerve. Leaving them out for a while is usual practice; sorting by direction alone did no better in trials.",
        Certainty: Certainty.Heuristic,
        Directness: Directness.BackPain,
        Serves: ["S2-20", "S4-26", "S4-09", "S1-14"],
        Reviewed: new DateOnly(2026, 11, 22));

    public override Limits WhenUnknown => Limits.None;

    public override Verdict Judge(RunnerState runner, DateOnly day)
    {
        var holds = Of(runner, day);
        var reason = new PrecautionsHold(holds, LeftOut(holds));
        return holds == Precautions.None ? new Verdict.Allow(reason) : new Verdict.Limit(Limits.None with { Precautions = holds }, reason);
    }

    private static Precautions Of(RunnerState runner, DateOnly day)
    {
        var direction = PainDirection.On(runner, day);
        return (direction.DislikesBending ? Precautions.Flexion : Precautions.None)
            | (direction.DislikesArching ? Precautions.Extension : Precautions.None)
            | (Pars.Judge(runner, day) is Verdict.Refer or Verdict.Limit ? Precautions.Pars : Precautions.None)
            | (LegTrouble.On(runner, day) is not null ? Precautions.Nerve : Precautions.None)
            | (ShoulderHurts(runner, day) ? Precautions.Shoulder : Precautions.None)
            | (Pregnant.Since(runner, day) is not null ? Precautions.Pregnancy : Precautions.None);
    }

    private static bool ShoulderHurts(RunnerState runner, DateOnly day)
    {
        foreach (var said in runner.CheckIns.Between(day.AddDays(1 - ShoulderRemembered.Count), day))
        {
            if (said.What.Place?.Contains(ShoulderWord, StringComparison.OrdinalIgnoreCase) == true && said.What.Pain != PainScore.None)
                return true;
        }

        return false;
    }

    private static int LeftOut(Precautions holds)
    {
        var count = 0;
        foreach (var exercise in ExerciseLibrary.Shipped.Exercises)
            count += holds.LeaveOut(exercise) ? 1 : 0;
        return count;
    }
}

/// <summary>Which precautions hold, and how many exercises they leave out.</summary>
public sealed record PrecautionsHold(Precautions Holding, int LeftOut) : Reason
{
    public override IReadOnlyList<Fact> Facts => [Fact.Of("precautions", Holding.ToString()), Fact.Of("exercisesLeftOut", LeftOut)];
}
