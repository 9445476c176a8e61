using Backstride.Coaching;

namespace Backstride.Symptoms;

/// <summary>Moves a runner on to, along and off the return ladder, day by day and what was known on each.</summary>
/// <remarks>
/// A stage takes two greens in a row, three with a usual pain of 3 or more and then at most one step a week, one after a pain-free return
/// with two years of running and a usual pain of at most 2; leaving takes two (three) at 30 minutes continuous. A red is one stage back, a
/// second within 7 days two, never below the walk stage, from which one settled walk of 30 minutes leads on. Silent and masked runs, runs
/// longer than their stage and runs without a rest day before them never advance; in a flare and while a rise of usual pain freezes
/// progression nobody does. A run was on the ladder when its day began there.
/// </remarks>
/// <param name="state">Where the runner stood before; absent when off the ladder.</param>
/// <param name="lastRed">The day of the last red run before.</param>
internal sealed class LadderFold(LadderFacts facts, LadderState? state, DateOnly? lastRed)
{
    private static readonly Days SecondRed = new(7);
    private static readonly Days Week = new(7);
    private static readonly PainScore HighUsual = new(3);
    private static readonly PainScore LowUsual = new(2);
    private const double ExperiencedYears = 2;

    /// <summary>Where the runner stands; absent when off the ladder.</summary>
    public LadderState? State => state;

    /// <summary>The day of the last red run.</summary>
    public DateOnly? LastRed => lastRed;

    public void Enter(LadderEntry why, LadderStage stage, DateOnly day, bool painFree)
    {
        state ??= Counted(new LadderState(stage, why, day) { PainFree = painFree }, day);
    }

    public void Leave() => state = null;

    /// <summary>A pause on the ladder never leads to a higher stage than the pause itself would.</summary>
    public void LowerTo(LadderStage stage, DateOnly day)
    {
        if (state is not null && stage.CompareTo(state.Stage) < 0)
            state = Counted(state with { Stage = stage, Greens = 0 }, day);
    }

    /// <summary>Takes what became known of a run on a day.</summary>
    /// <param name="stageThen">The stage on the day of the run; absent when it was off the ladder.</param>
    public void Take(JudgedRun run, LadderStage? stageThen, DateOnly day)
    {
        if (run.Zone == Zone.Red)
            TakeRed(run, day);
        else if (state is not null && stageThen == state.Stage && LadderRun.LengthOf(run.Run.What.Activity, state.Stage) is var length and not LadderLength.Long)
            state = run.Zone == Zone.Amber ? state with { Greens = 0 } : length == LadderLength.AsPlanned ? Green(state, run, day) : state;
    }

    /// <summary>Takes what became known of a walk; it counts on the walk stage only.</summary>
    public void TakeWalk(JudgedRun walk, DateOnly day)
    {
        if (state is null || state.Stage != LadderStage.Walk || walk.Run.Day < state.Since)
            return;
        if (walk.Zone == Zone.Red)
            state = state with { RedWalks = state.RedWalks + 1 };
        else if (EntryWalk.IsPassed(walk) && MayStep(state, day))
            state = Counted(state with { Stage = LadderStage.First, Greens = 0, RedWalks = 0, SteppedUpOn = day }, day);
    }

    private void TakeRed(JudgedRun run, DateOnly day)
    {
        var isSecond = lastRed is { } before && before.AddDays(SecondRed.Count) >= run.Run.Day;
        lastRed = run.Run.Day;
        if (state is not null)
            state = Counted(state with { Stage = state.Stage.Back(isSecond ? 2 : 1), Greens = 0 }, day);
        else if (isSecond)
            Enter(LadderEntry.TwoReds, LadderStage.Walk, day, painFree: false);
    }

    private LadderState? Green(LadderState on, JudgedRun run, DateOnly day)
    {
        if (facts.RanOn(run.Run.Day.AddDays(-1)))
            return on;
        var counted = Counted(on with { Greens = on.Greens + 1 }, day);
        if (counted.Greens < counted.Needed || !MayStep(counted, day))
            return counted;
        if (on.Stage != LadderStage.Continuous)
            return Counted(counted with { Stage = on.Stage.Next, Greens = 0, SteppedUpOn = day }, day);
        lastRed = null;
        return null;
    }

    private bool MayStep(LadderState on, DateOnly day) =>
        !facts.IsFrozen(day)
        && !facts.IsFlare(day)
        && !(facts.UsualOn(day) >= HighUsual && on.SteppedUpOn is { } stepped && stepped.AddDays(Week.Count) > day);

    private LadderState Counted(LadderState on, DateOnly day) => on with { Needed = GreensNeeded(on, day) };

    private int GreensNeeded(LadderState on, DateOnly day)
    {
        var usual = facts.UsualOn(day);
        if (on.Stage == LadderStage.Walk)
            return 1;
        if (usual >= HighUsual)
            return 3;
        var isExperienced = on.PainFree && facts.YearsRunning >= ExperiencedYears && usual <= LowUsual;
        return isExperienced && on.Stage != LadderStage.Continuous ? 1 : 2;
    }
}
