using Backstride.Coaching;
using Backstride.Files.Fit;
using Backstride.Runs;

namespace Backstride.App.Watch;

/// <summary>The run of a day as steps for a watch.</summary>
/// <remarks>
/// The steps together are never farther, and never longer, than what the day proposes: warm-up and cool-down lie inside it, as on the page, but for a race, whose
/// warm-up comes on top. Where the day gives a distance, the five minutes at both ends become the distance they take at the run's own speed, or at 7 min/km while that is not known.
/// Where it gives minutes and a distance, whichever comes first, the watch is told the distance: no watch knows "whichever", and the minutes at an unknown speed may be any distance. Only where nobody could run so far in them the minutes are the end.
/// What may be fast comes as strides of 100 m, ten at most, with the way of two easy minutes after each.
/// </remarks>
internal static class RunWorkout
{
    private const int MostStrides = 10;
    private const double RoundMeters = 100;
    private static readonly Distance Stride = Distance.FromMeters(100);
    private static readonly TimeSpan EasyAfter = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan PerKilometreUnknown = TimeSpan.FromMinutes(7);
    private static readonly TimeSpan PerKilometreSlowest = TimeSpan.FromMinutes(9);
    private static readonly TimeSpan PerKilometreFastest = TimeSpan.FromMinutes(3);

    /// <summary>The workout; absent for a day without a run, or with one that was run already.</summary>
    public static Workout? Of(RunProposal? run, DateOnly day) => run switch
    {
        null or { Mode: RunMode.None } or { Done: not null } => null,
        { Mode: RunMode.Walk } => new Workout("Walk", Sport.Walk, day, [Whole("Walk", run)]),
        { Mode: RunMode.CrossTrain } => new Workout("Swim or ride", Sport.Other, day, [Whole("Easy, off your feet", run)]),
        { Mode: RunMode.RunWalk, Intervals.Count: > 0 } => new Workout("Run and walk", Sport.Run, day, RunWalkSteps.Of(run)),
        _ => new Workout(run.Fast is null ? "Run" : "Run with strides", Sport.Run, day, [.. Continuous(run)]),
    };

    private static WorkoutStep.Effort Whole(string name, RunProposal run) =>
        new(name, run.Time is { } time ? new StepLength.After(time) : new StepLength.UntilPressed(), StepPhase.Active);

    private static IEnumerable<WorkoutStep> Continuous(RunProposal run)
    {
        if (run.WarmUp is { For: RunStart.Race } before)
            return OfRace(run, before.Time);
        if (Farthest(run) is { } far)
            return ByDistance(run, far);
        return run.Time is { } time ? ByTime(run, time) : [new WorkoutStep.Effort(NameOf(run), new StepLength.UntilPressed(), StepPhase.Active)];
    }

    /// <summary>The distance proposed, else what bounds the minutes, else the farthest allowed; absent where the minutes are the end.</summary>
    private static Distance? Farthest(RunProposal run) => run.Target ?? (run.Time is null ? run.Max : InsteadOfMinutes(run));

    /// <summary>The distance at which a run ends that goes by minutes with a distance at most: not more than a slow runner covers in the minutes, which are a limit too.</summary>
    internal static Distance? InsteadOfMinutes(RunProposal run) => run is { MostInTime: { } most, Time: { } time } && time / PerKilometreFastest > most.Kilometres
        ? Distance.Min(most, Distance.FromMeters(Math.Floor(time / PerKilometreSlowest * 1000 / RoundMeters) * RoundMeters))
        : null;

    private static IEnumerable<WorkoutStep> OfRace(RunProposal run, TimeSpan before)
    {
        yield return WarmUp(new StepLength.After(before));
        yield return new WorkoutStep.Effort("To the start, press lap there", new StepLength.UntilPressed(), StepPhase.Rest);
        yield return new WorkoutStep.Effort("Race", run.Target is { } far ? new StepLength.Over(far) : new StepLength.UntilPressed(), StepPhase.Active);
    }

    private static IEnumerable<WorkoutStep> ByTime(RunProposal run, TimeSpan time)
    {
        var ends = EndsOf(run, time);
        yield return WarmUp(new StepLength.After(ends));
        yield return new WorkoutStep.Effort(NameOf(run), new StepLength.After(time - 2 * ends), StepPhase.Active);
        yield return CoolDown(new StepLength.After(ends));
    }

    /// <summary>Five minutes, or a third of a run that is shorter than a quarter of an hour.</summary>
    private static TimeSpan EndsOf(RunProposal run, TimeSpan time)
    {
        var wanted = run.WarmUp?.Time ?? AroundTheRun.Minutes;
        return wanted < time / 3 ? wanted : TimeSpan.FromSeconds(Math.Floor(time.TotalSeconds / 3));
    }

    private static IEnumerable<WorkoutStep> ByDistance(RunProposal run, Distance far)
    {
        var perKilometre = run is { Target: not null, Time: { } time } ? time / far.Kilometres : PerKilometreUnknown;
        var ends = Distance.FromMeters(Math.Min(Rounded((run.WarmUp?.Time ?? AroundTheRun.Minutes) / perKilometre * 1000), Math.Floor(far.Meters / 3)));
        var main = Distance.FromMeters(far.Meters - 2 * ends.Meters);
        yield return WarmUp(new StepLength.Over(ends));
        foreach (var step in Middle(run, main, Distance.FromMeters(Rounded(EasyAfter / perKilometre * 1000))))
            yield return step;
        yield return CoolDown(new StepLength.Over(ends));
    }

    private static IEnumerable<WorkoutStep> Middle(RunProposal run, Distance main, Distance easy)
    {
        var strides = Math.Min(MostStrides, (int)Math.Min((run.Fast ?? Distance.Zero) / Stride, main / (Stride + easy)));
        if (strides < 2)
            return [new WorkoutStep.Effort(NameOf(run), new StepLength.Over(main), StepPhase.Active)];
        var left = main.Meters - strides * (Stride + easy).Meters;
        var before = Math.Floor(left / 2 / RoundMeters) * RoundMeters;
        WorkoutStep repeat = new WorkoutStep.Repeat(strides,
        [
            new("Stride, fast and loose", new StepLength.Over(Stride), StepPhase.Active),
            new("Easy", new StepLength.Over(easy), StepPhase.Recovery),
        ]);
        return [.. Easy(before), repeat, .. Easy(left - before)];
    }

    private static WorkoutStep[] Easy(double meters) =>
        meters > 0 ? [new WorkoutStep.Effort("Run easy", new StepLength.Over(Distance.FromMeters(meters)), StepPhase.Active)] : [];

    private static double Rounded(double meters) => Math.Max(RoundMeters, Math.Round(meters / RoundMeters) * RoundMeters);

    private static string NameOf(RunProposal run) => run.Intensity == Intensity.Steady ? "Run steadily" : "Run easy";

    private static WorkoutStep.Effort WarmUp(StepLength length) => new("Warm-up: walk or jog slowly", length, StepPhase.WarmUp);

    private static WorkoutStep.Effort CoolDown(StepLength length) => new("Cool-down: slow, then walk", length, StepPhase.CoolDown);
}
