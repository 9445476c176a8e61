using Backstride.Coaching;
using Backstride.Coaching.Rules;
using Backstride.Exercises;
using Backstride.Symptoms;
using Backstride.Tests.Strength;

namespace Backstride.Tests.RunnerDays;

/// <summary>Follows the days of one life and tells where more than one step was taken at once, or a fortnight left something out.</summary>
internal sealed class Steps
{
    private const int Fortnight = 14;
    private const int FewestSessions = 4;
    private static readonly TimeSpan LeastTime = TimeSpan.FromMinutes(20);
    private static readonly BodyRegion[] Trunk = [BodyRegion.TrunkFront, BodyRegion.TrunkSide, BodyRegion.TrunkBack];

    private readonly List<JudgedDay> days = [];

    /// <summary>How many fortnights were looked at.</summary>
    public int Fortnights { get; private set; }

    /// <summary>How many exercises were shown one variant farther than they were done before.</summary>
    public int Variants { get; private set; }

    /// <summary>What is wrong with the next day.</summary>
    public IEnumerable<string> Take(JudgedDay lived)
    {
        days.Add(lived);
        return [.. OfLadder(), .. OfVariants(lived), .. OfFortnight()];
    }

    private IEnumerable<string> OfLadder()
    {
        if (days.Count > 1 && LadderOf(days[^2]) is { } before && LadderOf(days[^1]) is { } now && before.Since == now.Since && now.Stage.Number > before.Stage.Number + 1)
            yield return $"from stage {before.Stage.Number} to {now.Stage.Number}";
    }

    private static LadderState? LadderOf(JudgedDay lived) =>
        lived.Plan.Verdicts.First(judged => judged.Rule is BackToRunning).Verdict.Reason switch
        {
            LadderReason.OnStage on => on.State,
            LadderReason.RestBetween rest => rest.State,
            LadderReason.WalkFirst walk => walk.State,
            _ => null,
        };

    private IEnumerable<string> OfVariants(JudgedDay lived)
    {
        if (lived.Plan.Session is not { HasStrength: true } session)
            yield break;
        var history = TrainingHistory.Of(lived.State, lived.Day);
        foreach (var shown in session.Blocks.Where(block => block.Kind == BlockKind.Strength).SelectMany(block => block.Exercises))
        {
            var exercise = shown.InLibrary();
            var done = history.Of(exercise.Id).Select(before => before.Place).ToList();
            if (done.Count == 0)
                continue;
            Variants += exercise.PlaceOf(shown.Variant) == done[^1] + 1 ? 1 : 0;
            // A variant that the runner has not got the things for is no step between.
            if (exercise.Variants.Take(exercise.PlaceOf(shown.Variant)).Skip(done.Max() + 1).Any(history.Kit.Allows))
                yield return $"{shown.Exercise} goes from variant {done.Max()} to {exercise.PlaceOf(shown.Variant)}";
        }
    }

    private IEnumerable<string> OfFortnight()
    {
        if (days.Count < Fortnight || !days[^1].DoesAll)
            yield break;
        var sessions = days[^Fortnight..].Where(lived => lived.Plan.Session is { HasStrength: true }).ToList();
        if (sessions.Count < FewestSessions || sessions.Exists(lived => lived.Plan.Limits.Session != SessionScope.Full || lived.Plan.Limits.Sets < Ratio.Whole || lived.Plan.Session!.Time < LeastTime))
            yield break;
        Fortnights++;
        var reached = sessions.SelectMany(lived => lived.Plan.Session!.Exercises()).SelectMany(exercise => exercise.InLibrary().Regions).ToHashSet();
        foreach (var region in Trunk.Where(region => !reached.Contains(region) && sessions.TrueForAll(lived => IsOpen(region, lived))))
            yield return $"a fortnight without {region}";
    }

    private static bool IsOpen(BodyRegion region, JudgedDay lived)
    {
        var offer = new ExerciseOffer(lived.Plan.Limits, TrainingHistory.Of(lived.State, lived.Day));
        return ExerciseLibrary.Shipped.Exercises.Any(exercise => exercise.Purpose == ExercisePurpose.Strength && exercise.Regions.Contains(region) && offer.Of(exercise.Id) is not null);
    }
}
