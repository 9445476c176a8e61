using Backstride.Exercises;
using Backstride.Journal;

namespace Backstride.Symptoms;

/// <summary>Which way of loading the back it does not like, as far as that is known.</summary>
/// <remarks>
/// Signs of bending: worse with sitting, worse with bending, better with walking, better with standing, exercises that bend hurt in two sessions. Signs of arching: worse with
/// standing, arching, downhill or late in a run, better with sitting, exercises that arch hurt in two sessions, hilly runs hurt and flatter ones did not, pain that keeps beginning late in
/// runs. Two signs make a direction; both can be there. An exercise hurt at 3 or more and 2 or more above usual, within 56 days. Runs of the last two days are left out, as
/// their answers may still change. Heuristic.
/// </remarks>
public sealed class PainDirection
{
    /// <summary>Signs from which a direction counts.</summary>
    public const int Enough = 2;

    private const int SessionsThatHurt = 2;
    private const int Settled = 3;
    private static readonly Days Looked = new(56);
    private static readonly Distance Hilly = Distance.FromMeters(150);
    private static readonly PainScore LeastPain = new(3);
    private const double AboveUsual = 2;

    private static readonly LatestOfDay<PainDirection> Latest = new(static (runner, day) => new PainDirection(runner, day));

    private readonly List<string> bending = [];
    private readonly List<string> arching = [];

    private PainDirection(RunnerState runner, DateOnly day)
    {
        Take(runner.Profile.WorseWith, ["sitting", "bending"], ["standing", "arching", "downhill", "late-run"]);
        TakeBetter(runner.Profile.BetterWith ?? []);
        TakeSessions(runner, day);
        if (HillsHurt(runner, day))
            Add(arching, "downhill");
        if (LateRuns.On(runner, day) is not null)
            Add(arching, "late-run");
    }

    /// <summary>Words for what speaks for bending as the worse direction.</summary>
    public IReadOnlyList<string> Bending => bending;

    /// <summary>Words for what speaks for arching as the worse direction.</summary>
    public IReadOnlyList<string> Arching => arching;

    public bool DislikesBending => bending.Count >= Enough;

    public bool DislikesArching => arching.Count >= Enough;

    public static PainDirection On(RunnerState runner, DateOnly day) => Latest.On(runner, day);

    private void Take(IReadOnlyList<string>? worse, ReadOnlySpan<string> forBending, ReadOnlySpan<string> forArching)
    {
        foreach (var word in worse ?? [])
        {
            if (forBending.Contains(word))
                Add(bending, word);
            if (forArching.Contains(word))
                Add(arching, word);
        }
    }

    private void TakeBetter(IReadOnlyList<string> better)
    {
        foreach (var word in better)
        {
            if (word is "walking" or "standing")
                Add(bending, "better-" + word);
            if (word == "sitting")
                Add(arching, "better-sitting");
        }
    }

    private void TakeSessions(RunnerState runner, DateOnly day)
    {
        var (bends, arches) = (0, 0);
        var usual = UsualPain.On(runner, day) ?? PainScore.None;
        foreach (var session in runner.Sessions.Within(Looked, day))
        {
            bends += Hurt(session.What, Precaution.Flexion, usual) ? 1 : 0;
            arches += Hurt(session.What, Precaution.Extension, usual) ? 1 : 0;
        }

        if (bends >= SessionsThatHurt)
            Add(bending, "exercises");
        if (arches >= SessionsThatHurt)
            Add(arching, "exercises");
    }

    private static bool Hurt(SessionDone session, Precaution way, PainScore usual)
    {
        foreach (var done in session.Exercises)
        {
            if (done.Pain is { } pain && pain >= LeastPain && pain.Above(usual) >= AboveUsual && IsOfWay(done.Exercise, way))
                return true;
        }

        return false;
    }

    private static bool IsOfWay(string exercise, Precaution way)
    {
        foreach (var not in ExerciseLibrary.Shipped.Find(exercise)?.NotWhen ?? [])
        {
            if (not.When == way)
                return true;
        }

        return false;
    }

    /// <summary>At least two hilly runs were not green, more than were; and of two flatter ones or more at least two thirds were.</summary>
    private static bool HillsHurt(RunnerState runner, DateOnly day)
    {
        var (hills, hillsGreen, flat, flatGreen) = (0, 0, 0, 0);
        foreach (var run in SymptomHistory.Of(runner, day).Runs)
        {
            if (run.Zone is not { } zone || !Looked.Before(day, run.Run.Day) || run.Run.Day > day.AddDays(-Settled))
                continue;
            var green = zone == Zone.Green ? 1 : 0;
            if (run.Run.What.Activity.Descent is not { } descent || descent < Hilly)
                (flat, flatGreen) = (flat + 1, flatGreen + green);
            else
                (hills, hillsGreen) = (hills + 1, hillsGreen + green);
        }

        var hurt = hills - hillsGreen;
        return hurt >= 2 && hurt > hillsGreen && flat >= 2 && flatGreen * 3 >= flat * 2;
    }

    private static void Add(List<string> signs, string word)
    {
        if (!signs.Contains(word))
            signs.Add(word);
    }
}
