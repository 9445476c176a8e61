using Backstride.App.Api;
using Backstride.App.Cli;
using Backstride.App.Wording;
using Backstride.Coaching;
using Backstride.Journal;
using Backstride.Tests;
using Backstride.Tests.TrainingLoad;

namespace Backstride.App.Tests.Wording;

/// <summary>What decides comes first, and what was overruled does not speak of the day as if it held.</summary>
public sealed class ReasonOrderTests
{
    /// <summary>Five and eight kilometres each week for seventy known days; today, a Sunday, is the day for the long run.</summary>
    private static Runner Regular { get; } = new[] { 63, 56, 49, 42, 35, 28, 21, 14, 7 }
        .Aggregate(Make.Runner().Is(new Profile { UsualPain = new PainScore(1), YearsRunning = 3 }), (runner, ago) => runner.RanKm(8, ago).Felt(1, 1).RanKm(5, ago - 3).Felt(1, 1))
        .Known(70).ScreenedClear();

    private static Plan InPain { get; } = Coach.Plan(Regular.CheckedIn(7, 0, PainMoment.Rest, hour: 9).State, Make.Today);

    private static List<string> Terminal { get; } = [.. PlanText.Of(InPain, RunnerState.Empty, new Listing(ListOf.Everything, "", InPain.Day))];

    [Fact]
    public void The_reason_that_makes_the_day_a_walk_is_the_first_on_the_terminal_and_on_the_page()
    {
        Assert.Equal(RunMode.Walk, InPain.Run?.Mode);
        var first = Terminal[Terminal.IndexOf("Why:") + 1];
        Assert.StartsWith("  - Your back is at 7 today.", first, StringComparison.Ordinal);
        Assert.EndsWith("[pain.zone]", first, StringComparison.Ordinal);
        Assert.Equal("pain.zone", ReasonOrder.Leading(InPain, 3)[0].Name);
    }

    [Fact]
    public void What_a_stricter_reason_has_overruled_stands_apart_and_says_what_it_would_allow()
    {
        var overruled = Terminal.SkipWhile(line => line != "Would allow more, and is overruled today:").Skip(1).TakeWhile(line => line.Length > 0).ToList();
        Assert.Contains(
            "  - 8 km is your longest run in 30 days (Sunday 22 February). The limit is a tenth more, which alone would allow 8.8 km. [load.longest-run-step]", overruled);
        Assert.Contains(overruled, line => line.StartsWith("  - This weekday is your day for the long run.", StringComparison.Ordinal));
        Assert.DoesNotContain(Terminal, line => line.Contains("km today", StringComparison.Ordinal) || line.Contains("Today is your day", StringComparison.Ordinal));
    }

    [Fact]
    public void Minutes_are_no_reason_for_a_run_that_a_rule_forbids_nor_the_usual_speed_for_one_with_walking_breaks()
    {
        var noTime = InPain.Run! with { From = new RunReason.NoTime(Weekday.Sunday, TimeSpan.FromMinutes(25), TimeSpan.FromMinutes(20)) };
        Assert.Empty(ReasonOrder.OfRun(InPain with { Run = noTime }));
        Assert.Single(ReasonOrder.OfRun(InPain with { Run = noTime, Limits = Limits.None }));
        var within = Distance.FromKilometres(5);
        var byTime = InPain.Run! with { Mode = RunMode.RunWalk, From = null, MaxFrom = new RunReason.InTime(new RunTime(TimeSpan.FromMinutes(30), null, TimeSpan.Zero), within) };
        Assert.Empty(ReasonOrder.OfRun(InPain with { Run = byTime }));
        Assert.Single(ReasonOrder.OfRun(InPain with { Run = byTime with { Mode = RunMode.Run } }));
    }

    [Fact]
    public void The_record_marks_what_decided_and_what_was_overruled()
    {
        var verdicts = PlanDocument.Element(InPain).GetProperty("verdicts").EnumerateArray()
            .Where(verdict => verdict.TryGetProperty("standing", out _))
            .ToDictionary(verdict => verdict.GetProperty("rule").GetString()!, verdict => verdict.GetProperty("standing").GetString());
        Assert.Equal("decides", verdicts["pain.zone"]);
        Assert.Equal("overruled", verdicts["load.longest-run-step"]);
        Assert.Equal("overruled", verdicts["load.late-fatigue"]);
    }

    [Fact]
    public void Exercises_that_come_after_others_hold_nothing_back_and_a_standstill_does()
    {
        var gates = Coach.Plan(Regular.State, Make.Today).Verdicts.Single(judged => judged.Rule.Id.Name == "strength.gates").Verdict;
        Assert.NotEqual(Backstride.Exercises.Gates.None, gates.Limits.ClosedGates);
        Assert.Equal(Zone.GoOn, Zones.Of(gates));
        Assert.Equal(Zone.Hold, Zones.Of(new Verdict.Limit(gates.Limits with { Progress = Progression.Hold }, gates.Reason)));
    }

    [Fact]
    public void On_a_good_day_the_same_reasons_hold_and_the_record_says_where_the_distance_comes_from()
    {
        var plan = Coach.Plan(Regular.State, Make.Today);
        Assert.Equal("Run easy, 8.4 km", AnswerWords.Headline(plan));
        var record = PlanDocument.Element(plan);
        Assert.Equal(
            "This weekday is your day for the long run, and your back was fine with the last two runs. Your longest in 30 days, on Sunday 22 February, is 8 km; 5 % more is 8.4 km.",
            record.GetProperty("run").GetProperty("from").GetProperty("text").GetString());
        Assert.Equal(8800, record.GetProperty("run").GetProperty("maxFrom").GetProperty("because").GetProperty("limitMeters").GetDouble());
        Assert.DoesNotContain(PlanText.Of(plan, RunnerState.Empty, new Listing(ListOf.Everything, "", plan.Day)), line => line.Contains("overruled", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_not_known_and_holds_nothing_back_stands_in_the_record_and_not_on_the_page()
    {
        var plan = Coach.Plan(Regular.State, Make.Today);
        var hills = plan.Verdicts.Single(judged => judged.Rule.Id.Name == "load.descent-step");
        Assert.Equal(Limits.None, Assert.IsType<Verdict.CannotJudge>(hills.Verdict).Limits);
        var page = ReasonOrder.Leading(plan, int.MaxValue).Select(line => line.Name).ToList();
        Assert.DoesNotContain("load.descent-step", page);
        Assert.DoesNotContain("screen.no-better", page);
        Assert.Contains("load.descent-step", ReasonOrder.Names(plan));
    }

    [Fact]
    public void What_is_not_known_and_holds_something_back_for_it_is_said_on_the_page()
    {
        var silent = Enumerable.Range(0, 3).Aggregate(Regular, (runner, run) => runner.RanKm(5, 5 - (2 * run)));
        var plan = Coach.Plan(silent.State, Make.Today);
        Assert.Equal(Progression.Hold, Assert.IsType<Verdict.CannotJudge>(plan.Verdicts.Single(judged => judged.Rule.Id.Name == "pain.silent").Verdict).Limits.Progress);
        Assert.Contains("pain.silent", ReasonOrder.Leading(plan, int.MaxValue).Select(line => line.Name));
    }
}
