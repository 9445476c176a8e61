using Backstride.Coaching;
using Backstride.Coaching.Rules;
using Backstride.Journal;
using Backstride.Screening;

namespace Backstride.Tests.Coaching;

/// <summary>A race falls under no rule of load, and is taken away by whatever is the matter with the runner: the day is one of training then.</summary>
public sealed class HeldRaceTests
{
    private static readonly Profile Known = new() { Born = 1985, UsualPain = PainScore.None };

    private static readonly Dictionary<string, Func<Runner, Runner>> Histories = new()
    {
        ["nothing"] = runner => runner,
        ["typed"] = runner => runner.Is(new Profile { LongestRun = Distance.FromKilometres(12) }),
        ["runs"] = runner => Enumerable.Range(0, 4).Aggregate(runner, (r, week) => r.RanKm(4, 27 - (week * 7)).RanKm(4, 25 - (week * 7)).RanKm(10, 23 - (week * 7))),
        ["a full week"] = runner => Enumerable.Range(1, 28).Reverse().Where(ago => ago % 7 is 1 or 3 or 5).Aggregate(runner, (r, ago) => r.RanKm(12, ago).Felt(0, 0)),
    };

    private static readonly Dictionary<string, Func<Runner, Runner>> Holds = new()
    {
        ["head cold"] = runner => runner.Recorded(1, new LifeEvent { Event = "illness", Of = Ill.HeadCold, From = Make.DaysAgo(1) }),
        ["back from a fever"] = runner => runner.Recorded(8, new LifeEvent { Event = "illness", Of = "fever", From = Make.DaysAgo(8), To = Make.DaysAgo(3) }),
        ["pregnancy"] = runner => runner.Recorded(1, new LifeEvent { Event = "pregnancy", From = Make.DaysAgo(20) }),
        ["birth"] = runner => runner.Recorded(1, new LifeEvent { Event = "birth", From = Make.DaysAgo(20) }),
        ["sore today"] = runner => runner.CheckedIn(4, 0),
        ["pain 7 today"] = runner => runner.CheckedIn(7, 0),
        ["a flare"] = runner => runner.CheckedIn(new CheckIn { Flare = true, Pain = new PainScore(4) }, 0),
        ["a run that was red"] = runner => runner.RanKm(5, 1).Felt(7, 6),
        ["a run that was amber"] = runner => runner.RanKm(5, 1).Felt(4, 2),
        ["a tingling leg"] = runner => runner.CheckedIn(new CheckIn { LegSymptoms = LegSymptoms.New, Pain = new PainScore(1) }, 0),
        ["a painkiller"] = runner => runner.CheckedIn(new CheckIn { Pain = new PainScore(1), Painkiller = true }, 0),
        ["no consent yet"] = runner => runner.Answered(ScreenForm.Full, 2, Backstride.Screening.Questions.KnownDisease),
        ["just cleared"] = runner => runner.Answered(ScreenForm.Full, 12, Backstride.Screening.Questions.Bladder).Cleared(ClearanceResult.FitToTrain, 2),
    };

    public static TheoryData<string, string, double?> Days()
    {
        var days = new TheoryData<string, string, double?>();
        foreach (var history in Histories.Keys)
        {
            foreach (var hold in Holds.Keys)
            {
                days.Add(history, hold, 42.195);
                days.Add(history, hold, 5);
                days.Add(history, hold, null);
            }
        }

        return days;
    }

    [Theory]
    [MemberData(nameof(Days))]
    public void It_leaves_no_more_than_the_day_without_it(string history, string hold, double? kilometres)
    {
        var runner = Holds[hold](Histories[history](Make.Runner().Is(Known).ScreenedClear(30).CheckedInDaily(0, 20, 1)));
        var plain = Coach.Plan(runner.State, Make.Today);
        var plan = Coach.Plan(Raced(runner, kilometres).State, Make.Today);
        Assert.True(Assert.Single(plan.Verdicts.Select(judged => judged.Verdict.Reason).OfType<RaceReason.Today>()).IsHeld);
        Assert.DoesNotContain(plan.Verdicts, judged => judged.Verdict.Reason is LoadRule.OnRaceDay);
        Assert.NotEqual(RunStart.Race, plan.Run?.WarmUp?.For);
        Assert.All(plan.Verdicts.Where(judged => judged.Verdict.Limits.Racing == Racing.NotToday), judged => Assert.Equal(Standing.Decides, Standings.Of(plan, judged.Verdict)));
        Assert.True(plan.Limits.IsAtLeastAsCarefulAs(plain.Limits with { Testing = plan.Limits.Testing }), $"{plan.Limits} against {plain.Limits}");
        if (plan.Run is not { Mode: RunMode.Run or RunMode.RunWalk } run)
            return;
        Assert.Equal(Intensity.Easy, run.Intensity);
        Assert.True(plain.Limits.Impact <= Impact.RunWalk, "a run where the day without the race has none");
        Assert.True(plain.Run!.Mode == RunMode.None || run.Target is not { } far || far <= plain.Run.Target, $"{run.Target} against {plain.Run.Target}");
        Assert.True(run.Mode == RunMode.RunWalk || run.Max <= (plain.Run.Max ?? plain.Limits.Distance), $"{run.Max} against {plain.Run.Max}");
    }

    [Fact]
    public void What_is_said_in_the_evening_takes_no_race_away_that_was_run()
    {
        var run = Raced(Histories["runs"](Make.Runner().Is(Known).ScreenedClear(30).CheckedInDaily(0, 20, 1)), 10).RanKm(9.94, 0);
        Assert.False(Today(run).IsHeld);
        Assert.False(Today(run.CheckedIn(6, 0, hour: 20)).IsHeld);

        static RaceReason.Today Today(Runner runner) => Assert.Single(Coach.Plan(runner.State, Make.Today).Verdicts.Select(judged => judged.Verdict.Reason).OfType<RaceReason.Today>());
    }

    [Fact]
    public void A_week_away_before_a_race_takes_none_away()
    {
        var runner = Histories["runs"](Make.Runner().Is(Known).ScreenedClear(30).CheckedInDaily(0, 20, 1))
            .Recorded(9, new LifeEvent { Event = "holiday", From = Make.DaysAgo(8), To = Make.DaysAgo(1) });
        Assert.Equal(42.195, Coach.Plan(Raced(runner, 42.195).State, Make.Today).Run!.Target!.Value.Kilometres, 6);
    }

    [Fact]
    public void What_only_holds_training_back_takes_none_away()
    {
        // No run was answered, so progression waits; nights were short as well.
        var runner = Enumerable.Range(1, 14).Reverse().Aggregate(
            Histories["runs"](Make.Runner().Is(Known).ScreenedClear(30)), (r, ago) => r.CheckedIn(new CheckIn { Pain = PainScore.None, Sleep = TimeSpan.FromHours(5) }, ago));
        var plan = Coach.Plan(Raced(runner, 42.195).State, Make.Today);
        Assert.Equal(Progression.Hold, plan.Limits.Progress);
        Assert.Equal(42.195, plan.Run!.Target!.Value.Kilometres, 6);
    }

    [Fact]
    public void What_takes_it_away_decides_the_day()
    {
        // Weekly means up by 0.7 twice: a trend, which leaves a day without a race as it is, but for no increase.
        var rising = Histories["typed"](Make.Runner().Is(Known).ScreenedClear(30)).CheckedInDaily(0, 28, 22).CheckedInDaily(1, 21, 15).CheckedInDaily(1.7, 14, 8).CheckedInDaily(2.4, 7, 0).ScreenedClear();
        var (plain, held) = (Coach.Plan(rising.State, Make.Today), Coach.Plan(Raced(rising, 10).State, Make.Today));
        Assert.NotEqual(Standing.Decides, Standings.Of(plain, Trend(plain)));
        Assert.Equal(Standing.Decides, Standings.Of(held, Trend(held)));
        Assert.Equal(PlanStatus.Modify, held.Status);

        static Verdict Trend(Plan plan) => plan.Verdicts.Single(judged => judged.Rule is PainWeekTrend).Verdict;
    }

    private static Runner Raced(Runner runner, double? kilometres) => runner.Recorded(0, new LifeEvent
    {
        Event = "race",
        From = Make.Today,
        Distance = kilometres is { } far ? Distance.FromKilometres(far) : null,
    });
}
