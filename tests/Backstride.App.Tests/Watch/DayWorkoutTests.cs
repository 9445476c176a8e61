using Backstride.App.Watch;
using Backstride.Coaching;
using Backstride.Demo;
using Backstride.Files.Fit;
using Backstride.Journal;
using Backstride.Runs;
using Backstride.Tests.Files;

namespace Backstride.App.Tests.Watch;

/// <summary>What days hold, as steps for a watch: never more than the day, and nothing of it lost.</summary>
public sealed class DayWorkoutTests
{
    private const int Lives = 60;
    private const int DaysOfEach = 12;
    private static readonly DateOnly Day = new(2026, 3, 2);
    private static readonly WarmUp FiveMinutes = new(RunStart.Easy, TimeSpan.FromMinutes(5), []);

    private static readonly Lazy<IReadOnlyList<Plan>> Plans = new(() => [.. Enumerable.Range(0, Lives).SelectMany(number => PlansOf((ulong)number))]);

    [Fact]
    public void The_steps_of_a_run_are_never_farther_or_longer_than_the_day_proposes()
    {
        var (byDistance, byTime, turns) = (0, 0, 0);
        foreach (var plan in Plans.Value)
        {
            if (RunWorkout.Of(plan.Run, plan.Day) is not { } workout || workout.Steps.Any(step => step is WorkoutStep.InTurnFor) || plan.Run!.WarmUp?.For == RunStart.Race)
                continue;
            var run = plan.Run!;
            var (meters, time) = (Meters(workout), Time(workout));
            Assert.True(meters == 0 || Math.Abs(meters - (run.Target ?? run.Max)!.Value.Meters) < 0.01, $"{run}: {meters} m");
            Assert.True(meters == 0 || !(meters > run.Max?.Meters + 0.01));
            Assert.True(time == TimeSpan.Zero || !(time > run.Time), $"{run}: {time}");
            Assert.True(run.Intervals.Count == 0 || Math.Abs((time - Total(run.Intervals)).TotalSeconds) < 0.01, $"{run}: {time}");
            byDistance += meters > 0 ? 1 : 0;
            byTime += run.Intervals.Count == 0 && time > TimeSpan.Zero ? 1 : 0;
            turns += run.Intervals.Count > 0 ? 1 : 0;
        }

        Assert.True(byDistance > 10 && byTime > 10 && turns > 10, $"{byDistance} by distance, {byTime} by time, {turns} in turn");
    }

    [Fact]
    public void The_last_stage_of_the_return_ladder_counts_only_whole_and_goes_by_its_minutes()
    {
        var stage = new RunProposal { Mode = RunMode.Run, Intensity = Intensity.Easy, Max = Distance.FromKilometres(5), Time = TimeSpan.FromMinutes(30), Cues = [RunCue.Flat, RunCue.WalksWarmUp] };
        var workout = RunWorkout.Of(stage, Day)!;
        Assert.Equal((0.0, stage.Time), (Meters(workout), Time(workout)));
        Assert.Equal(0, Time(RunWorkout.Of(stage with { Cues = [RunCue.Flat] }, Day)!).TotalSeconds);
    }

    [Fact]
    public void The_running_of_a_run_walk_is_kept_to_the_second()
    {
        foreach (var run in Plans.Value.Select(plan => plan.Run).OfType<RunProposal>().Where(run => run is { Intervals.Count: > 0, Done: null } && run.Cues.Contains(RunCue.WalksWarmUp)))
        {
            var steps = RunWorkout.Of(run, Day)!.Steps;
            var running = steps.Sum(step => Efforts(step).Where(one => one.Effort.Phase == StepPhase.Active).Sum(one => one.Times * Seconds(one.Effort)));
            Assert.Equal(run.Intervals.Sum(interval => interval.Run.TotalSeconds * interval.Repeats), running, 3);
            Assert.Equal(StepPhase.WarmUp, ((WorkoutStep.Effort)steps[0]).Phase);
            Assert.Equal(StepPhase.CoolDown, ((WorkoutStep.Effort)steps[^1]).Phase);
        }
    }

    [Fact]
    public void A_session_has_every_set_of_every_side_with_its_rest()
    {
        var seen = 0;
        foreach (var plan in Plans.Value.Where(plan => plan.Session is not null))
        {
            var workout = SessionWorkout.Of(plan.Session, plan.Day)!;
            var exercises = plan.Session!.Blocks.SelectMany(block => block.Exercises).ToList();
            var efforts = workout.Steps.SelectMany(Efforts).ToList();
            Assert.Equal(exercises.Sum(Sets), efforts.Where(one => one.Effort.Phase != StepPhase.Rest).Sum(one => one.Times));
            Assert.Equal(
                exercises.Sum(one => one.Rest.TotalSeconds * (one.Sets + (one.First is null ? 0 : one.MoreOfFirst))),
                efforts.Where(one => one.Effort.Phase == StepPhase.Rest).Sum(one => one.Times * Seconds(one.Effort)), 3);
            Assert.Equal(exercises.Sum(one => (one.Reps ?? 0) * Sets(one)), efforts.Sum(one => one.Times * (one.Effort.Length is StepLength.Repetitions reps ? reps.Count : 0)));
            Assert.Equal(plan.Session.HasStrength ? Sport.Strength : Sport.Mobility, workout.Sport);
            seen++;
        }

        Assert.True(seen > 100, $"{seen} sessions");
    }

    [Fact]
    public void Garmins_decoder_reads_what_the_days_of_made_up_runners_hold()
    {
        Assert.SkipUnless(PeerWorkouts.AreHere, PeerWorkouts.Missing);
        var meant = Plans.Value.SelectMany(plan => Enum.GetValues<WorkoutPart>().Select(part => WorkoutFile.Of(plan, part))).OfType<WorkoutFile.Made>().ToList();
        Assert.True(meant.Count > 300);
        var read = PeerWorkouts.Decode(meant.Select(made => made.Bytes()));
        for (var i = 0; i < meant.Count; i++)
            PeerWorkouts.AssertSame(meant[i].Workout, read[i]);
    }

    [Theory]
    [InlineData(55, 3, 3, 0)]
    [InlineData(20, 6, 2.2, 0)]
    [InlineData(9, 4, 0, 9)]
    public void Minutes_with_a_distance_at_most_end_with_the_distance_unless_nobody_could_run_it_in_them(double minutes, double most, double kilometres, double time)
    {
        var run = new RunProposal { Mode = RunMode.Run, Intensity = Intensity.Easy, Time = TimeSpan.FromMinutes(minutes), Max = Distance.FromKilometres(most), WarmUp = FiveMinutes, Cues = [RunCue.EasyEnds] };
        var workout = RunWorkout.Of(run, Day)!;
        Assert.Equal((kilometres * 1000, time), (Meters(workout), Time(workout).TotalMinutes));
        var inTurn = RunWorkout.Of(run with { Mode = RunMode.RunWalk, Intervals = [new Interval(TimeSpan.FromMinutes(9), TimeSpan.FromMinutes(1), 1)] }, Day)!.Steps;
        Assert.Equal(kilometres > 0, inTurn is [WorkoutStep.InTurnFor]);
    }

    [Fact]
    public void Eight_kilometres_at_six_minutes_begin_and_end_with_eight_hundred_slow_metres()
    {
        var steps = Steps(new RunProposal { Mode = RunMode.Run, Intensity = Intensity.Easy, Target = Distance.FromKilometres(8), Time = TimeSpan.FromMinutes(48), WarmUp = FiveMinutes });
        Assert.Equal([(StepPhase.WarmUp, 800), (StepPhase.Active, 6400), (StepPhase.CoolDown, 800)], steps.Cast<WorkoutStep.Effort>().Select(step => (step.Phase, (int)((StepLength.Over)step.Length).Far.Meters)));
    }

    [Fact]
    public void What_may_be_fast_comes_as_strides_in_the_middle_with_two_easy_minutes_after_each()
    {
        var steps = Steps(new RunProposal { Mode = RunMode.Run, Intensity = Intensity.Fast, Fast = Distance.FromMeters(600), Target = Distance.FromKilometres(8), Time = TimeSpan.FromMinutes(48), WarmUp = FiveMinutes });
        Assert.Equal(5, steps.Count);
        var strides = Assert.IsType<WorkoutStep.Repeat>(steps[2]);
        Assert.Equal(6, strides.Times);
        Assert.Equal([100, 300], strides.Steps.Select(step => ((StepLength.Over)step.Length).Far.Meters));
    }

    [Fact]
    public void A_minute_of_walking_in_ten_has_its_slow_ends_inside_the_first_and_the_last_ten()
    {
        var run = new RunProposal { Mode = RunMode.RunWalk, Intensity = Intensity.Easy, Time = TimeSpan.FromMinutes(40), Intervals = [new(TimeSpan.FromMinutes(9), TimeSpan.FromMinutes(1), 4)], Cues = [RunCue.EasyEnds], WarmUp = FiveMinutes };
        var steps = Steps(run);
        Assert.Equal([5.0, 4, 1], steps.Take(3).Select(step => Seconds((WorkoutStep.Effort)step) / 60));
        Assert.Equal(2, Assert.IsType<WorkoutStep.Repeat>(steps[3]).Times);
        Assert.Equal([4.0, 6], steps.Skip(4).Select(step => Seconds((WorkoutStep.Effort)step) / 60));
    }

    [Fact]
    public void A_race_with_walks_goes_on_until_its_distance_is_covered()
    {
        var run = new RunProposal { Mode = RunMode.RunWalk, Intensity = Intensity.Easy, Target = Distance.FromKilometres(10), Intervals = [new(TimeSpan.FromMinutes(9), TimeSpan.FromMinutes(1), 1)] };
        Assert.Equal(10, Assert.IsType<WorkoutStep.InTurnFor>(Assert.Single(Steps(run))).Far.Kilometres);
    }

    [Fact]
    public void A_race_has_its_warm_up_on_top_and_waits_at_the_start()
    {
        var run = new RunProposal { Mode = RunMode.Run, Intensity = Intensity.Fast, Target = Distance.FromKilometres(10), WarmUp = new WarmUp(RunStart.Race, TimeSpan.FromMinutes(10), []) };
        var steps = Steps(run).Cast<WorkoutStep.Effort>().ToList();
        Assert.Equal(new StepLength.After(TimeSpan.FromMinutes(10)), steps[0].Length);
        Assert.IsType<StepLength.UntilPressed>(steps[1].Length);
        Assert.Equal(new StepLength.Over(Distance.FromKilometres(10)), steps[2].Length);
    }

    [Theory]
    [InlineData(RunMode.None)]
    [InlineData(RunMode.Run)]
    public void A_day_of_rest_and_a_day_that_was_run_have_no_run_left(RunMode mode)
    {
        var run = new RunProposal { Mode = mode, Intensity = Intensity.Easy, Done = mode == RunMode.Run ? new RunsDone(1, null, TimeSpan.FromMinutes(30)) : null };
        Assert.Null(RunWorkout.Of(run, Day));
    }

    private static IReadOnlyList<WorkoutStep> Steps(RunProposal run) => RunWorkout.Of(run, Day)!.Steps;

    private static IEnumerable<Plan> PlansOf(ulong number)
    {
        var life = MadeLife.Of(number);
        for (var lived = 0; lived < DaysOfEach; lived++)
        {
            life.WakeUp();
            var plan = Coach.Plan(life.Journal.State, life.Day);
            yield return plan;
            life.LiveWith(plan);
        }
    }

    private static int Sets(ProposedExercise exercise) => exercise.Sets * (exercise.PerSide ? 2 : 1) + (exercise.First is null ? 0 : exercise.MoreOfFirst);

    private static TimeSpan Total(IReadOnlyList<Interval> intervals) => intervals.Aggregate(TimeSpan.Zero, (sum, interval) => sum + (interval.Run + interval.Walk) * interval.Repeats);

    private static IEnumerable<(WorkoutStep.Effort Effort, int Times)> Efforts(WorkoutStep step) => step switch
    {
        WorkoutStep.Repeat repeat => repeat.Steps.Select(effort => (effort, repeat.Times)),
        WorkoutStep.Effort one => [(one, 1)],
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "Counted by distance."),
    };

    private static double Seconds(WorkoutStep.Effort effort) => effort.Length is StepLength.After after ? after.Time.TotalSeconds : 0;

    private static TimeSpan Time(Workout workout) => TimeSpan.FromSeconds(workout.Steps.SelectMany(Efforts).Sum(one => one.Times * Seconds(one.Effort)));

    private static double Meters(Workout workout) =>
        workout.Steps.SelectMany(Efforts).Sum(one => one.Times * (one.Effort.Length is StepLength.Over over ? over.Far.Meters : 0));
}
