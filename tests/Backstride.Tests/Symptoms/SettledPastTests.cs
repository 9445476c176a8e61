using Backstride.Coaching;
using Backstride.Demo;
using Backstride.Journal;
using Backstride.Symptoms;

namespace Backstride.Tests.Symptoms;

public sealed class SettledPastTests
{
    private const int Days = 300;

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(11)]
    public void A_walk_that_goes_on_from_a_settled_past_finds_what_one_from_the_first_day_finds(int number)
    {
        var (life, wentOn) = (MadeLife.Of((ulong)number), 0);
        for (var day = 0; day < Days; day++)
        {
            life.WakeUp();
            var state = life.Journal.State;
            var plan = Coach.Plan(state, life.Day);
            if (day % 9 == 0)
            {
                var anew = RunnerState.FromStored([.. life.Journal.Entries]);
                Assert.Equal(Shape(SymptomHistory.Of(anew, life.Day)), Shape(SymptomHistory.Of(state, life.Day)));
                Assert.Equal(Told(Coach.Plan(anew, life.Day)), Told(plan));
                wentOn += SettledPast.Of(state, life.Day, SymptomHistory.Of(state, life.Day).Earliest) is null ? 0 : 1;
            }

            life.LiveWith(plan);
        }

        Assert.True(wentOn > 5, $"{wentOn} walks went on from a settled past");
    }

    [Fact]
    public void A_late_answer_about_an_old_run_is_seen()
    {
        var life = MadeLife.Of(3);
        for (var day = 0; day < 200; day++)
        {
            life.WakeUp();
            life.LiveWith(Coach.Plan(life.Journal.State, life.Day));
        }

        _ = SymptomHistory.Of(life.Journal.State, life.Day);
        var old = life.Journal.State.Runs[^1];
        foreach (var run in life.Journal.State.Runs)
            old = run.Day <= life.Day.AddDays(-120) ? run : old;
        life.Journal.Write(life.Day, 8 * 60, new RunFeedback { During = new PainScore(9), Limp = true }, old.Id);
        var history = SymptomHistory.Of(life.Journal.State, life.Day);
        Assert.Equal(Zone.Red, history.Runs.Find(judged => judged.Run.Id == old.Id)!.Zone);
        Assert.Equal(Shape(SymptomHistory.Of(RunnerState.FromStored([.. life.Journal.Entries]), life.Day)), Shape(history));
    }

    private static string Shape(SymptomHistory history) => string.Join('\n',
    [
        $"{history.Ladder.State} {string.Join(',', history.Rises)} {string.Join(',', history.Flares)}",
        string.Join(',', history.Ladder.StageOfRun.Select(stage => stage?.ToString() ?? "-")),
        .. history.Runs.Concat(history.Walks).Select(judged => $"{judged.Run.Id} {judged.Zone} {judged.Usual} {judged.Before} {judged.During} {judged.DuringOn} {judged.NextMorning} {judged.KnownOn} {judged.RedAt} {judged.Masked} {judged.Limp}"),
        .. history.Reports.Select(report => report.ToString()),
        string.Join(',', Enumerable.Range(0, 460).Select(back => history.UsualOn(history.Day.AddDays(-back)))),
    ]);

    private static string Told(Plan plan) =>
        $"{plan.Limits} {plan.Run} {plan.Session?.Time} {string.Join(';', plan.Session?.Blocks.SelectMany(block => block.Exercises).Select(shown => $"{shown.Exercise} {shown.Variant} {shown.Sets} {shown.Reps} {shown.Hold}") ?? [])}\n"
        + string.Join('\n', plan.Verdicts.Select(judged => $"{judged.Rule.Id} {judged.Verdict.GetType().Name} {string.Join(',', judged.Verdict.Reason.Facts)}"));
}
