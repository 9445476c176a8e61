using Backstride.Coaching;
using Backstride.Coaching.Rules;
using Backstride.Journal;
using Backstride.Screening;

namespace Backstride.Tests.Screening;

public class ScreenDueTests
{
    private static Runner Clear(int daysAgo) => Runner.Who().Born(1984).Is(new Profile { Sex = Sex.M, UsualPain = new PainScore(4) }).ScreenedClear(daysAgo);

    private static ScreenDue.Due? DueFor(Runner runner) => new ScreenDue().Judge(runner.State, Make.Today).Reason as ScreenDue.Due;

    [Fact]
    public void At_start_the_full_screen_is_due_and_leaves_the_gentlest_plan()
    {
        var verdict = new ScreenDue().Judge(Runner.Who().State, Make.Today);

        Assert.Equal(Limits.Gentlest, Assert.IsType<Verdict.CannotJudge>(verdict).Limits);
        Assert.Equal((ScreenForm.Full, TriggerCause.Start), (((ScreenDue.Due)verdict.Reason).Form, ((ScreenDue.Due)verdict.Reason).Cause));
    }

    [Fact]
    public void The_full_screen_answered_is_enough() => Assert.Null(DueFor(Clear(1)));

    [Fact]
    public void A_short_screen_does_not_stand_in_for_the_full_one()
    {
        var due = DueFor(Runner.Who().Born(1984).Answered(ScreenForm.Short, 1));

        Assert.Equal(TriggerCause.Start, due!.Cause);
        Assert.DoesNotContain(Questions.Bladder.Id, due.Missing);
        Assert.Contains(Questions.GroinPain.Id, due.Missing);
    }

    [Fact]
    public void A_form_may_be_answered_in_parts()
    {
        var halves = Questions.All.Chunk(20).Select(part => part.Select(question => (question, Answer.No)).ToArray()).ToList();
        var answered = halves.Aggregate(Runner.Who().Born(1984), (runner, part) => runner.Said(1, part));

        Assert.Null(DueFor(answered));
    }

    [Fact]
    public void A_follow_up_is_asked_only_after_its_yes()
    {
        var parentOnly = Runner.Who().Born(1984).Said(1, [.. Questions.All.Where(question => question.Asked is not AskedWhen.AfterYes)
            .Select(question => (question, question == Questions.CancerEver ? Answer.Yes : Answer.No))]);

        Assert.Equal([Questions.CancerPain.Id], DueFor(parentOnly)!.Missing);
    }

    [Theory]
    [InlineData(182, false)]
    [InlineData(183, true)]
    public void Six_months_away_ask_for_the_full_screen(int daysAgo, bool due) => Assert.Equal(due, DueFor(Clear(daysAgo)) is { Cause: TriggerCause.SixMonthsAway, Form: ScreenForm.Full });

    [Theory]
    [InlineData("fever", 5, 0, true)]
    [InlineData(null, 5, 0, true)]
    [InlineData("fever", 4, 0, false)]
    [InlineData("head-cold", 6, 0, false)]
    [InlineData("fever", 5, 1, true)]
    [InlineData("fever", 5, 6, false)]
    public void A_fever_with_a_back_above_its_usual_four_asks_for_the_short_screen(string? of, double pain, int painDaysAgo, bool due)
    {
        var runner = Clear(9).Recorded(5, new LifeEvent { Event = "illness", Of = of, From = Make.Today.AddDays(-5), To = of == "fever" ? null : Make.Today }).CheckedIn(pain, painDaysAgo);
        Assert.Equal(due, DueFor(runner) is { Form: ScreenForm.Short, Cause: TriggerCause.FeverAndPain });
        Assert.Equal(due ? Make.DaysAgo(painDaysAgo) : null, DueFor(runner)?.On);
        Assert.Null(DueFor(due ? runner.Answered(ScreenForm.Short, 0) : runner));
    }

    [Fact]
    public void Coming_back_without_answering_does_not_settle_the_months_away()
    {
        var back = Clear(300).RanKm(5, daysAgo: 2);

        Assert.Equal(TriggerCause.SixMonthsAway, DueFor(back)!.Cause);
        Assert.Null(DueFor(back.ScreenedClear(1)));
    }

    [Fact]
    public void Regular_entries_keep_a_screen_of_last_year_in_force() =>
        Assert.Null(DueFor(Enumerable.Range(0, 10).Aggregate(Clear(400), (runner, i) => runner.RanKm(5, daysAgo: 390 - (i * 40)))));

    [Theory]
    [InlineData(6.5, false)]
    [InlineData(7, true)]
    public void Pain_of_7_asks_for_the_short_screen(double pain, bool due)
    {
        Assert.Equal(due, DueFor(Clear(9).CheckedIn(pain, daysAgo: 1)) is { Form: ScreenForm.Short });
        Assert.Equal(due, DueFor(Clear(9).RanKm(5, daysAgo: 1).Felt(during: pain)) is { Form: ScreenForm.Short, Cause: TriggerCause.HighPain });
        Assert.Equal(due, DueFor(Clear(9).RanKm(5, daysAgo: 1).FeltAs(new RunFeedback { After = new PainScore(pain) })) is { Form: ScreenForm.Short });
        Assert.Equal(due, DueFor(Clear(9).RanKm(5, daysAgo: 1).Felt(nextMorning: pain)) is { Form: ScreenForm.Short });
        Assert.Equal(due, DueFor(Clear(9).RanKm(5, daysAgo: 1).Felt(before: pain)) is { Form: ScreenForm.Short });
        Assert.Equal(due, DueFor(Clear(9).Trained(1, new DoneExercise { Exercise = "bird-dog", Variant = "full", Pain = new PainScore(pain) })) is { Form: ScreenForm.Short });
    }

    [Theory]
    [InlineData(LegSymptoms.None, false)]
    [InlineData(LegSymptoms.Known, false)]
    [InlineData(LegSymptoms.New, true)]
    public void A_new_leg_symptom_asks_for_the_short_screen(LegSymptoms legs, bool due)
    {
        Assert.Equal(due, DueFor(Clear(9).CheckedIn(new CheckIn { LegSymptoms = legs }, daysAgo: 1)) is { Cause: TriggerCause.LegSymptoms });
        Assert.Equal(due, DueFor(Clear(9).RanKm(5, daysAgo: 1).Felt(legs: legs)) is { Cause: TriggerCause.LegSymptoms });
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public void A_limp_asks_for_the_short_screen(bool? limp, bool due)
    {
        Assert.Equal(due, DueFor(Clear(9).CheckedIn(new CheckIn { Limp = limp, Mood = 5 }, daysAgo: 1)) is { Cause: TriggerCause.Limp, Form: ScreenForm.Short });
        Assert.Equal(due, DueFor(Clear(9).RanKm(5, daysAgo: 1).Felt(during: 2, limp: limp)) is { Cause: TriggerCause.Limp });
    }

    [Fact]
    public void A_flare_asks_for_the_short_screen_whoever_says_so()
    {
        Assert.Equal(TriggerCause.Flare, DueFor(Clear(9).CheckedIn(new CheckIn { Flare = true }, daysAgo: 1))!.Cause);
        Assert.Equal(TriggerCause.Flare, DueFor(Clear(60).CheckedInDaily(1, 40, 3).CheckedIn(5, 2).CheckedIn(5, 2, hour: 18))!.Cause);
        Assert.Null(DueFor(Clear(60).CheckedInDaily(1, 40, 3).CheckedIn(5, 2)));
    }

    [Theory]
    [InlineData(7, true)]
    [InlineData(8, false)]
    public void A_second_red_within_seven_days_asks_and_a_single_one_does_not(int apart, bool due)
    {
        var one = Clear(60).RanKm(5, daysAgo: apart + 1).Felt(during: 6);

        Assert.Null(DueFor(one));
        Assert.Equal(due, DueFor(one.RanKm(5, daysAgo: 1).Felt(during: 6)) is { Cause: TriggerCause.SecondRed, Form: ScreenForm.Short });
    }

    [Fact]
    public void A_clock_that_is_ahead_leaves_no_question_open_that_was_answered()
    {
        // The phone says ten, the journal took it at eight, and the answers five minutes later.
        var ahead = Clear(9).With(Make.Today, Runner.At(0, 10), new CheckIn { Flare = true }, receivedAfter: -TimeSpan.FromHours(2));
        Assert.Equal(TriggerCause.Flare, DueFor(ahead)!.Cause);
        Assert.Null(DueFor(ShortAt(ahead, Runner.At(0, 8).AddMinutes(5))));
        var twice = Clear(60).CheckedInDaily(1, 40, 3).CheckedIn(5, 2).With(Make.Today, Runner.At(0, 8), new CheckIn { Pain = new PainScore(5) }, receivedAfter: -TimeSpan.FromHours(2));
        Assert.Equal(TriggerCause.Flare, DueFor(twice)!.Cause);
        Assert.Null(DueFor(ShortAt(twice, Runner.At(0, 7))));
    }

    [Fact]
    public void Who_answers_before_the_usual_hour_of_waking_has_answered()
    {
        // A next morning is put at eight; this one was written at six.
        var red = Clear(60).RanKm(5, daysAgo: 3).Felt(during: 6).RanKm(5, daysAgo: 1);
        var early = red.With(Make.DaysAgo(1), Runner.At(0, 6), new RunFeedback { During = PainScore.None, NextMorning = new PainScore(6.5) }, red.Entries[^1].Id);
        Assert.Equal(TriggerCause.SecondRed, DueFor(early)!.Cause);
        Assert.Null(DueFor(ShortAt(early, Runner.At(0, 6).AddMinutes(5))));
        Assert.NotNull(DueFor(ShortAt(early, Runner.At(0, 6))));
    }

    [Fact]
    public void A_red_that_is_told_later_asks_whatever_was_answered_before_it()
    {
        var red = Clear(60).RanKm(5, daysAgo: 4).Felt(during: 6).RanKm(5, daysAgo: 2);
        var told = ShortAt(red, Runner.At(1, 9)).With(Make.DaysAgo(2), Runner.At(2, 14), new RunFeedback { During = new PainScore(6) }, red.Entries[^1].Id, receivedAfter: TimeSpan.FromHours(30));
        Assert.Equal(TriggerCause.SecondRed, DueFor(told)!.Cause);
        var calm = ShortAt(told, Runner.At(0, 8));
        Assert.Null(DueFor(calm));
        // What is said of it afterwards is no new red.
        Assert.Null(DueFor(calm.With(Make.DaysAgo(1), Runner.At(0, 9), new RunFeedback { NextMorning = PainScore.None }, red.Entries[^1].Id)));
        // The first of the two, told last, makes them two.
        var first = Clear(60).RanKm(5, daysAgo: 4);
        var second = ShortAt(first.RanKm(5, daysAgo: 2).Felt(during: 6), Runner.At(1, 9));
        Assert.Null(DueFor(second));
        Assert.Equal(TriggerCause.SecondRed, DueFor(second.With(Make.DaysAgo(4), Runner.At(0, 8), new RunFeedback { During = new PainScore(6) }, first.Entries[^1].Id))!.Cause);
    }

    private static Runner ShortAt(Runner runner, DateTimeOffset received) => runner.With(DateOnly.FromDateTime(received.Date), received, new ScreeningAnswers
    {
        Form = ScreenForm.Short,
        Answers = Questions.Of(ScreenForm.Short).ToDictionary(question => question.Id.Name, _ => Answer.No),
    }, receivedAfter: TimeSpan.Zero);

    [Fact]
    public void The_short_screen_settles_what_asked_for_it()
    {
        var due = Clear(9).CheckedIn(8, daysAgo: 1);

        Assert.Null(DueFor(due.Answered(ScreenForm.Short, 0)));
        Assert.Null(DueFor(due.ScreenedClear()));
        Assert.NotNull(DueFor(due.Answered(ScreenForm.Short, 0).CheckedIn(8, daysAgo: 0, hour: 20)));
    }

    [Fact]
    public void Six_weeks_without_improvement_ask_for_the_full_screen_once()
    {
        var same = Clear(60).CheckedInDaily(4, 59, 1);

        Assert.Equal(TriggerCause.SixWeeksNoBetter, DueFor(same)!.Cause);
        Assert.Null(DueFor(same.ScreenedClear()));
        Assert.Null(DueFor(Clear(41).CheckedInDaily(4, 59, 1)));
        Assert.Equal(TriggerCause.SixWeeksNoBetter, DueFor(Clear(42).CheckedInDaily(4, 59, 1))!.Cause);
    }
}
