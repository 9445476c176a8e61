using Backstride.App.Api;
using Backstride.App.Pages.Why;
using Backstride.App.Wording;
using Backstride.Coaching;
using Backstride.Coaching.Rules;
using Backstride.Journal;
using Backstride.Tests;
using Backstride.Tests.TrainingLoad;

namespace Backstride.App.Tests.Wording;

/// <summary>A reason asks for nothing that the day forbids, and a day of another year says its year.</summary>
public sealed class WaitingWordsTests
{
    /// <summary>Last ran two months ago, so a walk comes before running.</summary>
    private static Runner Away { get; } = Make.Runner().Is(new Profile { UsualPain = new PainScore(4), YearsRunning = 3 }).RanKm(8, 70).RanKm(8, 63).Known(70).ScreenedClear();

    private static Runner LegHurts { get; } = Away.CheckedIn(new CheckIn { Pain = new PainScore(4), LegPain = new PainScore(5), LegReach = LegReach.Calf, LegSymptoms = LegSymptoms.Known }, 0);

    [Fact]
    public void While_ill_nobody_is_sent_for_the_walk_that_the_way_back_begins_with()
    {
        Assert.Contains("brisk walk", Ladder(Away), StringComparison.Ordinal);
        Assert.Contains("Say how the walk was", Ladder(Away), StringComparison.Ordinal);
        var ill = Ladder(Away.Recorded(1, new LifeEvent { Event = "illness", Of = "fever", From = Make.DaysAgo(1) }));
        Assert.Contains("not today", ill, StringComparison.Ordinal);
        Assert.DoesNotContain("Say how the walk was", ill, StringComparison.Ordinal);
    }

    [Fact]
    public void While_the_leg_forbids_running_the_way_back_does_not_promise_it()
    {
        var said = Ladder(LegHurts);
        Assert.Contains("Running waits until your leg has been calm for a week", said, StringComparison.Ordinal);
        Assert.DoesNotContain("running returns in small pieces", said, StringComparison.Ordinal);
    }

    [Fact]
    public void While_a_clinician_forbids_running_the_way_back_does_not_promise_it()
    {
        var limited = Away.Recorded(0, new Clearance { Who = "doctor", Result = ClearanceResult.WithLimits, Limits = ["no-running"] });
        Assert.Contains("until a doctor or physiotherapist says that you may run", Ladder(limited), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "no running, walks only")]
    [InlineData(1, "run-walk stage 1 of 8 at most")]
    public void The_walk_stage_of_a_limit_is_no_stage_of_running(int stage, string words) =>
        Assert.Equal(words, Assert.Single(RecordWords.Limits(Limits.None with { Stage = new LadderStage(stage) })));

    [Fact]
    public void A_stretch_that_the_leg_leaves_out_is_not_promised()
    {
        Runner Short(Runner runner) => runner.Recorded(3, new Journal.TestResult { Test = "knee-extension", Side = BodySide.Left, Degrees = 60 }).Recorded(3, new Journal.TestResult { Test = "knee-extension", Side = BodySide.Right, Degrees = 60 });
        Assert.Contains("a stretch for it is part of the few minutes", Mobility(Short(Away)), StringComparison.Ordinal);
        var left = Mobility(Short(LegHurts));
        Assert.DoesNotContain("is part of the few minutes", left, StringComparison.Ordinal);
        Assert.Contains("left out for now", left, StringComparison.Ordinal);
    }

    [Fact]
    public void A_day_says_its_year_where_that_is_another_one_than_that_of_the_day_it_is_seen_from()
    {
        var day = new DateOnly(2025, 12, 31);
        Assert.Equal("Wednesday 31 December 2025", Quantities.Of(day, new DateOnly(2026, 1, 1)));
        Assert.Equal("Wednesday 31 December", Quantities.Of(day, day));
        Assert.Equal("31 Dec 2025", Quantities.Short(day, new DateOnly(2026, 1, 1)));
        Assert.Equal("31 Dec", Quantities.Short(day, day));
    }

    [Fact]
    public void The_reason_of_a_referral_says_the_year_of_its_days_in_the_record_too()
    {
        var broken = new SurgeryReason.ClearFirst(new DateOnly(2025, 12, 1), Bone: true);
        Assert.Contains("Monday 1 December 2025", ReasonWords.Of(broken, Make.Today), StringComparison.Ordinal);
        var plan = Coach.Plan(Away.Recorded(10, new LifeEvent { Event = "fracture", From = new DateOnly(2025, 12, 1) }).State, Make.Today);
        Assert.Contains("1 December 2025", PlanDocument.Element(plan).GetProperty("referral").GetProperty("reason").GetString(), StringComparison.Ordinal);
    }

    private static string Ladder(Runner runner) => Text<BackToRunning>(runner);

    private static string Mobility(Runner runner) => Text<MobilityOnlyIfShort>(runner);

    private static string Text<TRule>(Runner runner)
    {
        var plan = Coach.Plan(runner.State, Make.Today);
        return ReasonWords.Of(plan.Verdicts.First(judged => judged.Rule is TRule).Verdict, plan);
    }
}
