using System.Globalization;
using Backstride.Coaching;
using Backstride.Coaching.Rules;
using Backstride.Demo;
using Backstride.Exercises;
using Backstride.Journal;
using Backstride.Runs;
using Backstride.Screening;
using Backstride.Tests.Files;
using Backstride.Tests.Files.Mutants;

namespace Backstride.Tests.RunnerDays;

/// <summary>How often each rule speaks to ordinary runners, made up and real. Nothing is tuned to the real history.</summary>
public sealed class AlertTests
{
    private const int FewLives = 8;
    private const int FewDays = 60;
    private const int Year = 365;

    [Fact]
    public void Rules_speak_rarely_to_ordinary_runners_and_the_growth_of_a_week_stays_advice()
    {
        var lives = MutantNumbers.OrFirst(FewLives);
        var days = lives.All.SelectMany(number => LivedDay.Of((ulong)number * (ulong)Enum.GetValues<Theme>().Length)).Select(lived => lived.Plan).ToList();
        Tell("made-up", days);
        Assert.All(days, plan => Assert.Equal(Limits.None, OfGrowth(plan).Limits with { Progress = Progression.MayProgress }));
        Assert.InRange(days.Count(plan => plan.Limits.Impact == Impact.Nothing), 0, days.Count / 50);
    }

    [Fact]
    public void Rules_speak_rarely_to_a_real_history_of_runs()
    {
        Assert.SkipWhen(SharedData.Folder is null, SharedData.Missing);
        var runs = File.ReadAllLines(Path.Combine(SharedData.Folder!, "SamirRehm+half-marathon-training", "data", "activities.csv")).Skip(1).Select(line => line.Split(',')).ToList();
        var journal = new LifeJournal();
        var last = DayOf(runs[^1]);
        var start = last.AddDays(-Year);
        journal.Write(start, 6 * 60, new Profile { Born = 1990, UsualPain = new PainScore(1), YearsRunning = 3 });
        journal.Write(start, 7 * 60, new ScreeningAnswers { Form = ScreenForm.Full, Answers = Questions.All.ToDictionary(question => question.Id.Name, _ => Answer.No) });
        foreach (var run in runs.TakeLast(700))
            journal.Write(DayOf(run), 11 * 60, Run(run));
        var state = journal.State;
        var wanted = MutantNumbers.OrFirst(FewDays).Count;
        Tell("real", [.. Enumerable.Range(0, Math.Min(wanted, Year)).Select(back => Coach.Plan(state, last.AddDays(-back)))]);
    }

    private static DateOnly DayOf(string[] run) => DateOnly.ParseExact(run[0], "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static ActivityBody Run(string[] run)
    {
        var time = TimeSpan.FromSeconds(double.Parse(run[2], CultureInfo.InvariantCulture));
        return new ActivityBody
        {
            Reader = "csv",
            Source = "csv",
            Activity = new Activity
            {
                Sport = Sport.Run,
                Start = new DateTimeOffset(DayOf(run).ToDateTime(new TimeOnly(11, 0)), TimeSpan.Zero),
                OffsetSource = OffsetSource.Device,
                Distance = Distance.FromMeters(double.Parse(run[1], CultureInfo.InvariantCulture)),
                Timer = time,
                Elapsed = time,
            },
        };
    }

    private static Verdict OfGrowth(Plan plan) => plan.Verdicts.First(judged => judged.Rule is WeekGrowth).Verdict;

    private static void Tell(string who, List<Plan> days)
    {
        foreach (var rule in Rulebook.Rules)
        {
            var verdicts = days.Select(plan => plan.Verdicts.First(judged => judged.Rule == rule).Verdict).ToList();
            var (limits, advises, unknown) = (verdicts.Count(Imposes), verdicts.Count(verdict => verdict is Verdict.Limit or Verdict.Refer && !Imposes(verdict)), verdicts.Count(verdict => verdict is Verdict.CannotJudge));
            TestContext.Current.SendDiagnosticMessage(string.Create(CultureInfo.InvariantCulture, $"runner-days alert {who} {rule.Id} {days.Count} {limits} {advises} {unknown}"));
        }
    }

    /// <summary>A bound on distance or hills that every runner has, and gates, are no alerts.</summary>
    private static bool Imposes(Verdict verdict) => verdict is Verdict.Limit or Verdict.Refer
        && (verdict.Limits with { Distance = null, Descent = null, Ascent = null, ClosedGates = Gates.None }) != Limits.None;
}
