using Backstride.Coaching;
using Backstride.Coaching.Rules;
using Backstride.Exercises;
using Backstride.Journal;
using Backstride.Runs;
using Backstride.Tests.HomeTests;

namespace Backstride.Tests.Coaching;

/// <summary>How a run begins and ends.</summary>
public sealed class AroundTheRunTests
{
    private static readonly Runner Ordinary = Make.Runner().Is(new Profile { UsualPain = PainScore.None }).ScreenedClear(20)
        .RanKm(8, 18).RanKm(8, 14).RanKm(8, 10).RanKm(8, 6).RanKm(8, 3);

    private static RunProposal RunOf(Runner runner, Limits? limits = null) =>
        AroundTheRun.Of(new RunProposal { Mode = RunMode.Run, Intensity = Intensity.Easy }, limits ?? Limits.None, runner.State, Make.Today)!;

    private static List<string> Names(IEnumerable<ProposedExercise> moves) => [.. moves.Select(move => move.Exercise)];

    [Theory]
    [InlineData(60, RunStart.Easy)]
    [InlineData(60.1, RunStart.OffTheBike)]
    public void A_ride_of_more_than_an_hour_is_one_to_come_down_from(double minutes, RunStart start)
    {
        var runner = Ordinary.Did(Sport.Ride, minutes, 0);
        Assert.Equal(start, AroundTheRun.StartOf(runner.State, Make.Today));
        Assert.Equal(start == RunStart.OffTheBike, new WarmUpBefore().Judge(runner.State, Make.Today).Reason is WarmUpReason.OffTheBike);
    }

    [Fact]
    public void Yesterdays_ride_is_over() => Assert.Equal(RunStart.Easy, AroundTheRun.StartOf(Ordinary.Did(Sport.Ride, 120, 1).State, Make.Today));

    [Theory]
    [InlineData(79, 4, RunStart.Easy)]
    [InlineData(80, 4, RunStart.Hills)]
    [InlineData(80, 3, RunStart.Easy)]
    public void Ways_that_climb_ten_metres_a_kilometre_are_hilly(double ascent, int runs, RunStart start)
    {
        var runner = Make.Runner().ScreenedClear(20);
        for (var i = 0; i < runs; i++)
        {
            runner = runner.Ran(new Activity
            {
                Sport = Sport.Run,
                Start = default,
                OffsetSource = OffsetSource.Device,
                Distance = Distance.FromKilometres(8),
                Timer = TimeSpan.FromMinutes(48),
                Elapsed = TimeSpan.FromMinutes(48),
                Ascent = Distance.FromMeters(ascent),
            }, 2 + (3 * i));
        }

        Assert.Equal(start, AroundTheRun.StartOf(runner.State, Make.Today));
    }

    [Theory]
    [InlineData(RunMode.Walk)]
    [InlineData(RunMode.CrossTrain)]
    [InlineData(RunMode.None)]
    public void Where_nothing_is_run_there_is_nothing_to_warm_up_for(RunMode mode)
    {
        var run = AroundTheRun.Of(new RunProposal { Mode = mode, Intensity = Intensity.Easy }, Limits.None, Ordinary.State, Make.Today)!;
        Assert.Null(run.WarmUp);
        Assert.Null(run.CoolDown);
    }

    [Fact]
    public void Five_minutes_each_and_ten_before_a_race()
    {
        Assert.Equal(TimeSpan.FromMinutes(5), RunOf(Ordinary).WarmUp!.Time);
        Assert.Equal(TimeSpan.FromMinutes(5), RunOf(Ordinary).CoolDown!.Time);
        var racer = Ordinary.Recorded(0, new LifeEvent { Event = "race", Distance = Distance.FromKilometres(10) });
        Assert.Equal(TimeSpan.FromMinutes(10), RunOf(racer).WarmUp!.Time);
        Assert.IsType<Verdict.Limit>(new WarmUpBefore().Judge(racer.State, Make.Today));
    }

    [Fact]
    public void On_hilly_ways_the_buttocks_come_first_and_off_the_bike_the_hips()
    {
        Assert.Equal(["leg-swing", "ankle-circle"], Names(RunOf(Ordinary).WarmUp!.Moves));
        Assert.Equal(["hip-circle", "leg-swing"], Names(RunOf(Ordinary.Did(Sport.Ride, 90, 0)).WarmUp!.Moves));
    }

    [Fact]
    public void A_stretch_comes_after_a_run_only_where_a_test_is_short()
    {
        Assert.DoesNotContain("hip-flexor-stretch", Names(RunOf(Ordinary).CoolDown!.Moves));
        Assert.Contains("hip-flexor-stretch", Names(RunOf(Ordinary.Measured("thomas", -5, -5, 10)).CoolDown!.Moves));
    }

    [Fact]
    public void What_a_leg_with_new_trouble_leaves_out_is_in_neither()
    {
        var limits = Limits.None with { Precautions = Precautions.Nerve };
        foreach (var move in RunOf(Ordinary.Measured("knee-extension", 40, 40, 10), limits).CoolDown!.Moves)
            Assert.False(limits.Precautions.LeaveOut(ExerciseLibrary.Shipped.Find(move.Exercise)!), move.Exercise);
    }

    [Fact]
    public void Card_of_the_warm_up() => Approve.Card(
        new WarmUpBefore(), ("An ordinary day", Ordinary), ("After a ride", Ordinary.Did(Sport.Ride, 90, 0)), ("A race", Ordinary.Recorded(0, new LifeEvent { Event = "race" })));

    [Fact]
    public void Card_of_the_cool_down() => Approve.Card(new CoolDownAfter(), ("An ordinary day", Ordinary));

    [Fact]
    public void The_plan_of_a_day_with_a_run_has_both()
    {
        var plan = Coach.Plan(Ordinary.State, Make.Today);
        Assert.Equal(RunMode.Run, plan.Run!.Mode);
        Assert.NotEmpty(plan.Run.WarmUp!.Moves);
        Assert.NotEmpty(plan.Run.CoolDown!.Moves);
    }
}
