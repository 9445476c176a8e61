using Backstride.Coaching;
using Backstride.Coaching.Rules;
using Backstride.Exercises;
using Backstride.Journal;
using Backstride.Screening;
using Backstride.Tests.Strength;

namespace Backstride.Tests.Health;

/// <summary>A holiday from training, and days on which the equipment is not at hand.</summary>
public sealed class HolidayTests
{
    private static readonly Holiday Free = new();
    private static readonly WithoutEquipment Equipment = new();

    private static Verdict Judge(Rule rule, Runner runner, int daysAgo = 0) => rule.Judge(runner.State, Make.DaysAgo(daysAgo));

    private static Runner Away(string what, int from, int to, string? of = null, Runner? who = null) =>
        (who ?? Make.Runner()).Recorded(30, new LifeEvent { Event = what, Of = of, From = Make.DaysAgo(from), To = Make.DaysAgo(to) });

    private static Runner Owner => Make.Runner().Is(new Profile { Equipment = ["kettlebell"], WeightKilograms = 16, BodyMassKilograms = 75, StrengthMonths = 24 });

    [Theory]
    [InlineData(4, Impact.Running)]
    [InlineData(3, Impact.Walking)]
    [InlineData(-2, Impact.Walking)]
    [InlineData(-3, Impact.Running)]
    public void A_holiday_lasts_from_its_first_day_to_its_last(int daysAgo, Impact expected) =>
        Assert.Equal(expected, Judge(Free, Away("holiday", 3, -2), daysAgo).Limits.Impact);

    [Fact]
    public void Nothing_is_planned_on_a_holiday_and_a_flare_on_it_still_has_its_walk()
    {
        var runner = Away("holiday", 1, -3, who: Make.Runner().RanKm(8, 5).Felt(1, 1).RanKm(8, 3).Felt(1, 1).ScreenedClear(5).CheckedIn(1, 0));
        var calm = Coach.Plan(runner.State, Make.Today);
        Assert.Equal((PlanStatus.Rest, RunMode.None), (calm.Status, calm.Run!.Mode));
        Assert.Null(calm.Session);
        Assert.Equal(new RunReason.OnHoliday(Make.DaysAgo(-3)), calm.Run.From);
        var sore = Coach.Plan(runner.CheckedIn(new CheckIn { Pain = new PainScore(6), Flare = true }, 0, hour: 9).Answered(ScreenForm.Short, 0).State, Make.Today);
        Assert.Equal(RunMode.Walk, sore.Run!.Mode);
        Assert.True(sore.Limits.IsAtLeastAsCarefulAs(calm.Limits));
    }

    [Fact]
    public void A_race_in_a_holiday_is_run_and_one_that_is_taken_away_leaves_the_holiday()
    {
        var runner = Away("holiday", 1, -2, who: Make.Runner().RanKm(8, 5).Felt(1, 1).RanKm(8, 3).Felt(1, 1).ScreenedClear(5).CheckedIn(1, 0))
            .Recorded(9, new LifeEvent { Event = "race", From = Make.Today, Distance = Distance.FromKilometres(10) });
        Assert.Equal(10, Coach.Plan(runner.State, Make.Today).Run!.Target?.Kilometres);
        var ill = Coach.Plan(runner.Recorded(2, new LifeEvent { Event = "illness", Of = "head-cold", From = Make.DaysAgo(2) }).State, Make.Today);
        Assert.Equal((RunMode.None, null), (ill.Run!.Mode, ill.Session));
        Assert.Equal(new RunReason.OnHoliday(Make.DaysAgo(-2)), ill.Run.From);
    }

    [Theory]
    [InlineData(7, true)]
    [InlineData(6, false)]
    public void After_seven_days_or_more_the_first_run_is_three_quarters(int from, bool isShorter)
    {
        var back = Judge(Free, Away("holiday", from, 1, who: Make.Runner().RanKm(12, 10)));
        Assert.Equal(isShorter ? 9 : null, back.Limits.Distance?.Kilometres);
        Assert.Equal(isShorter ? Progression.Hold : Progression.MayProgress, back.Limits.Progress);
    }

    [Fact]
    public void A_run_on_the_holiday_or_after_it_ends_the_way_back()
    {
        var runner = Away("holiday", 10, 3, who: Make.Runner().RanKm(12, 14));
        Assert.IsType<HolidayReason.FirstRun>(Judge(Free, runner).Reason);
        Assert.IsType<HolidayReason.FirstRun>(Judge(Free, runner.RanKm(3, 0)).Reason);
        Assert.IsType<HolidayReason.None>(Judge(Free, runner.RanKm(3, 1)).Reason);
        Assert.IsType<HolidayReason.None>(Judge(Free, runner.RanKm(3, 10)).Reason);
        Assert.IsType<HolidayReason.FirstRun>(Judge(Free, runner.RanKm(3, 11)).Reason);
    }

    [Theory]
    [InlineData(14, true)]
    [InlineData(15, false)]
    public void The_way_back_ends_by_itself_after_fourteen_days(int daysAgo, bool stands) =>
        Assert.Equal(stands, Judge(Free, Away("holiday", daysAgo + 7, daysAgo)) is Verdict.Limit);

    [Fact]
    public void The_day_of_a_race_is_not_part_of_a_holiday()
    {
        var runner = Away("holiday", 3, -3, who: Make.Runner().RanKm(8, 8).Felt(1, 1).RanKm(8, 6).Felt(1, 1).ScreenedClear(5).CheckedIn(1, 0)).Recorded(20, new LifeEvent { Event = "race", From = Make.Today, Distance = Distance.FromKilometres(10) });
        Assert.IsType<Verdict.Allow>(Judge(Free, runner));
        Assert.IsType<Verdict.Limit>(Judge(Free, runner, 1));
    }

    [Theory]
    [InlineData("no-equipment", null, true)]
    [InlineData("travel", "no-equipment", true)]
    [InlineData("travel", null, false)]
    public void Days_without_equipment_and_journeys_without_it_leave_what_needs_none(string what, string? of, bool isWithout)
    {
        Assert.Equal(isWithout ? Tools.None : Tools.All, Judge(Equipment, Away(what, 1, -1, of, Owner)).Limits.Tools);
        Assert.Equal(isWithout ? Tools.None : Tools.All, Judge(Equipment, Away(what, 1, -1, of, Owner), 1).Limits.Tools);
        Assert.Equal(isWithout ? Tools.None : Tools.All, Judge(Equipment, Away(what, 1, -1, of, Owner), -1).Limits.Tools);
        Assert.Equal(Tools.All, Judge(Equipment, Away(what, 1, -1, of, Owner), 2).Limits.Tools);
        Assert.Equal(Tools.All, Judge(Equipment, Away(what, 1, -1, of, Owner), -2).Limits.Tools);
    }

    [Fact]
    public void Somebody_who_has_no_equipment_is_told_nothing_of_it() =>
        Assert.IsType<Verdict.Allow>(Judge(Equipment, Away("no-equipment", 1, -1)));

    [Fact]
    public void What_was_earned_with_weights_waits_and_is_not_lost()
    {
        var squat = new ExerciseId("goblet-squat");
        var runner = Owner.Trained(9, Trainings.Done("goblet-squat", "goblet-box", 2, 8, 16)).Trained(6, Trainings.Done("goblet-squat", "goblet-box", 2, 8, 16));
        var history = TrainingHistory.Of(runner.State, Make.Today);
        var bare = new ExerciseOffer(Limits.None with { Tools = Tools.None }, history);
        var weighted = new ExerciseOffer(Limits.None, history);
        Assert.NotNull(weighted.Of(squat)!.LoadKilograms);
        Assert.Null(bare.Of(squat)?.LoadKilograms);
        Assert.All(ExerciseLibrary.Shipped.Exercises, exercise => Assert.True(bare.Of(exercise.Id) is not { } shown || shown.VariantInLibrary().Equipment.Count == 0, exercise.Id.Name));
        var after = TrainingHistory.Of(runner.Trained(3, bare.Of(squat) is { } light ? [light.AsShown()] : []).State, Make.Today);
        Assert.Equal(weighted.Of(squat)!.LoadKilograms, new ExerciseOffer(Limits.None, after).Of(squat)!.LoadKilograms);
    }

    [Fact]
    public void Card_of_holidays() => Approve.Card(
        Free,
        ("on a holiday until in two days", Away("holiday", 3, -2)),
        ("back since yesterday from ten days, longest run 12 km", Away("holiday", 11, 1, who: Make.Runner().RanKm(12, 14))),
        ("no holiday", Make.Runner()));

    [Fact]
    public void Card_of_equipment() => Approve.Card(
        Equipment,
        ("a kettlebell that stays at home until tomorrow", Away("travel", 1, -1, "no-equipment", Owner)),
        ("a kettlebell, at home", Owner));
}
