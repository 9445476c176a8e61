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
