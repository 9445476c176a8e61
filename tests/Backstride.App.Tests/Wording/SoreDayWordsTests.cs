using Backstride.App.Cli;
using Backstride.App.Wording;
using Backstride.Coaching;
using Backstride.Coaching.Rules;
using Backstride.Journal;
using Backstride.Screening;
using Backstride.Tests;

namespace Backstride.App.Tests.Wording;

/// <summary>A day that holds back promises nothing that it does not have.</summary>
public sealed class SoreDayWordsTests
{
    private static DoneExercise BoxSquat { get; } = new()
    {
        Exercise = "goblet-squat", Variant = "box", Sets = [new DoneSet(8, null, null, null), new DoneSet(8, null, null, null)], Pain = PainScore.None,
    };

    private static readonly Runner Fine = Make.Runner()
        .Is(new Profile { UsualPain = new PainScore(1), YearsRunning = 3, Equipment = ["kettlebell"] })
        .RanKm(8, daysAgo: 12).Felt(1, 1).RanKm(5, daysAgo: 10).Felt(1, 1)
        .ScreenedClear(daysAgo: 5)
        .Trained(4, BoxSquat)
        .Trained(2, BoxSquat);

    private static readonly Runner Flaring = Fine.CheckedIn(new CheckIn { Flare = true, Pain = new PainScore(5) }, daysAgo: 0);

    private static Plan PlanOf(Runner runner) => Coach.Plan(runner.State, Make.Today);

    private static string Shown(Plan plan) =>
        string.Join('\n', PlanText.Of(plan, RunnerState.Empty, new Listing(ListOf.Everything, "", plan.Day)).Concat(ReasonOrder.Leading(plan, 3).Select(line => line.Text)));

    private static bool HasBirdDog(Plan plan) => plan.Session!.Blocks.Any(block => block.Exercises.Any(exercise => exercise.Exercise == "bird-dog"));

    [Fact]
    public void A_flare_promises_the_bird_dog_only_where_the_session_has_it()
    {
        var before = PlanOf(Flaring);
        var after = PlanOf(Flaring.Answered(ScreenForm.Short, 0));
        Assert.Equal((PlanStatus.Incomplete, false), (before.Status, HasBirdDog(before)));
        Assert.DoesNotContain("bird dog", Shown(before), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("short walks, gentle mobility and breathing", Shown(before), StringComparison.Ordinal);
        Assert.True(HasBirdDog(after));
        Assert.Contains("short walks, bird dog and breathing", Shown(after), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, PainMoment.Rest, 16, 0, "the day after")]
    [InlineData(1, PainMoment.Morning, 7, 0, "the next morning")]
    [InlineData(2, PainMoment.Rest, 21, 2, "later that day")]
    public void What_is_said_in_the_afternoon_is_not_told_back_as_the_morning(int ranAgo, PainMoment moment, int hour, int saidAgo, string when)
    {
        var runner = Fine.RanKm(5, ranAgo).Felt(1).CheckedIn(4, saidAgo, moment, hour);
        var reason = new PainZone().Judge(runner.State, Make.Today).Reason;
        var said = ReasonWords.Of(reason, Make.Today);
        Assert.Contains($"1 during the run and 4 {when}, usually 1", said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fever_and_a_flare_name_the_questions_that_are_due_with_the_command()
    {
        var runner = Flaring.Recorded(0, new LifeEvent { Event = "illness", Of = "fever", From = Make.Today });
        var said = string.Join('\n', PlanText.Of(PlanOf(runner), runner.State, new Listing(ListOf.TheFirst, "", Make.Today)));
        Assert.Matches("Answer the short safety questions \\([0-9]+ questions\\) with: .*screen", said);
        Assert.DoesNotContain("Answer them", said, StringComparison.Ordinal);
        Assert.DoesNotContain("the safety questions", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Somebody_new_is_asked_the_safety_questions_then_how_the_back_is_and_has_exercises_after_that()
    {
        static string Told(Runner runner) => string.Join('\n', PlanText.Of(PlanOf(runner), runner.State, new Listing(ListOf.TheFirst, "", Make.Today)));
        var nothing = Told(Make.Runner());
        Assert.Contains("Answer the safety questions (", nothing, StringComparison.Ordinal);
        Assert.DoesNotContain("Exercises, ", nothing, StringComparison.Ordinal);

        var answered = Told(Make.Runner().ScreenedClear());
        Assert.InRange(answered.IndexOf("How is your back?", StringComparison.Ordinal), 1, answered.IndexOf("Exercises, ", StringComparison.Ordinal));
        Assert.DoesNotContain("more than before", answered, StringComparison.Ordinal);
        Assert.DoesNotContain("How is your back?", Told(Make.Runner().ScreenedClear().CheckedIn(1, 0)), StringComparison.Ordinal);
        Assert.Contains("Nothing of your running is known yet", answered, StringComparison.Ordinal);
        Assert.DoesNotContain("Nothing of your running is known yet", Told(Make.Runner().ScreenedClear().RanKm(10, 0)), StringComparison.Ordinal);
    }

    [Fact]
    public void Somebody_who_is_above_five_already_is_not_told_to_stop_above_five()
    {
        var said = SessionRuleWords.OfPain(PlanOf(Fine.CheckedIn(6, 0).Answered(ScreenForm.Short, 0)));
        Assert.Contains("With your back at 6 of 10 do only what eases it", said, StringComparison.Ordinal);
        Assert.DoesNotContain("above 5", said, StringComparison.Ordinal);
        Assert.Contains("above 5", SessionRuleWords.OfPain(PlanOf(Fine.CheckedIn(6, 0, hour: 8).CheckedIn(3, 0, hour: 12).Answered(ScreenForm.Short, 0))), StringComparison.Ordinal);
        Assert.Contains("no worse than your usual 6 of 10", SessionRuleWords.OfPain(PlanOf(Make.Runner().Is(new Profile { UsualPain = new PainScore(6) }).ScreenedClear())), StringComparison.Ordinal);
    }

    [Fact]
    public void Answering_on_a_flare_day_does_not_open_all_exercises()
    {
        var said = string.Join('\n', ScreenedWords.Changed(PlanOf(Flaring), PlanOf(Flaring.Answered(ScreenForm.Short, 0))));
        Assert.Contains("without weight, as the day asks", said, StringComparison.Ordinal);
        Assert.DoesNotContain("all that suit you", said, StringComparison.Ordinal);
    }

    [Fact]
    public void At_six_nothing_speaks_of_strength_work_or_of_a_test_that_the_day_does_not_have()
    {
        var quiet = PlanOf(Fine.CheckedIn(1, 0));
        var sore = PlanOf(Fine.CheckedIn(6, 0).Answered(ScreenForm.Short, 0));
        Assert.Contains(quiet.Verdicts, judged => judged.Verdict.Reason is TestDueReason.First);
        Assert.Contains(quiet.Verdicts, judged => judged.Verdict.Reason is TrunkInAWeek { Cover.Missing.Count: > 0 });
        Assert.Contains("time for a starting point", Shown(quiet), StringComparison.Ordinal);
        Assert.DoesNotContain("starting point", Shown(sore), StringComparison.Ordinal);
        Assert.DoesNotContain("comes first", Shown(sore), StringComparison.Ordinal);
        var trunk = sore.Verdicts.Single(judged => judged.Verdict.Reason is TrunkInAWeek);
        Assert.EndsWith("what is missing comes first in the next strength session.", ReasonWords.Of(trunk.Verdict, sore), StringComparison.Ordinal);
    }

    [Fact]
    public void At_five_the_answer_has_one_distance_and_the_record_keeps_the_limit_of_the_longest_run()
    {
        var far = Fine.RanKm(3.7, daysAgo: 6).Felt(1, 1).RanKm(3.7, daysAgo: 3).Felt(1, 1)
            .Is(new Profile { RunsPerWeek = 6 }).CheckedIn(5, 0).ScreenedClear();
        var plan = PlanOf(far);
        Assert.Contains(plan.Verdicts, judged => judged.Verdict.Reason is PainZoneReason.MoreThanUsualToday);
        Assert.Equal("Run easy, up to 3.7 km", AnswerWords.Headline(plan));
        Assert.DoesNotContain("km", AnswerWords.Subline(plan) ?? "", StringComparison.Ordinal);
        Assert.Contains(plan.Verdicts, judged => judged.Rule is LongestRunStep && judged.Verdict.Limits.Distance == Distance.FromMeters(8_800));
    }
}
