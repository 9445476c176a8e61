using Backstride.Journal;
using Backstride.Runs;
using Backstride.Screening;
using Backstride.Symptoms;

namespace Backstride.Coaching;

/// <summary>Finds what would let a rule allow more, by trying: the history with one thing changed is put before the same rule.</summary>
/// <remarks>
/// Tried in this order, and the first that helps is the answer: the safety questions answered with no, a clearance, less pain today, calm answers about the last run,
/// the days passing, up to four weeks, one to fourteen nights of eight hours, and one to three calm runs every other day as far as today's plan goes. It helps when what the rule imposes is
/// nowhere stricter and somewhere looser, and the rule can still judge: not knowing is no improvement. Other rules may hold the plan all the same.
/// What is tried touches no journal. Not safe for several threads.
/// </remarks>
public sealed class WhatIf(RunnerState runner, Plan plan)
{
    private const int MostNights = 14;
    private const int MostRuns = 3;
    private const int MostDays = 28;
    private static readonly TimeSpan GoodNight = TimeSpan.FromHours(8);
    private static readonly Days Recent = new(7);

    private readonly DateOnly day = plan.Day;
    private readonly List<Trial> tried = [];
    private IEnumerator<Trial>? untried;

    /// <summary>What would change a verdict; absent when it imposes nothing, or nothing that was tried helps.</summary>
    public WouldChange? Of(RuleVerdict judged)
    {
        var now = judged.Verdict.Limits;
        if (judged.Verdict is Verdict.Allow || now == Limits.None)
            return null;
        foreach (var trial in Trials())
        {
            var then = judged.Rule.JudgeSafely(trial.State, trial.Day);
            if (then is not Verdict.CannotJudge && then.Limits != now && now.Meet(then.Limits) == now)
                return new WouldChange(trial.If, then.Limits);
        }

        return null;
    }

    /// <summary>Each history is made once, however many rules are asked, and only as far as they go.</summary>
    private IEnumerable<Trial> Trials()
    {
        untried ??= All().GetEnumerator();
        for (var i = 0; ; i++)
        {
            if (i == tried.Count)
            {
                if (!untried.MoveNext())
                    yield break;
                tried.Add(untried.Current);
            }

            yield return tried[i];
        }
    }

    private IEnumerable<Trial> All()
    {
        yield return new Trial(new Change.QuestionsAnswered(), Answered(), day);
        yield return new Trial(new Change.Cleared(), Cleared(), day);
        for (var pain = Math.Ceiling(WorstToday()) - 1; pain >= 0; pain--)
            yield return new Trial(new Change.LessPain(new PainScore(pain)), WithLessPain(new PainScore(pain)), day);
        if (LastSilent() is { } silent)
            yield return new Trial(new Change.CalmAnswers(silent.Day), Said(runner, silent, day), day);
        for (var later = 1; later <= MostDays; later++)
            yield return new Trial(new Change.Later(day.AddDays(later)), runner, day.AddDays(later));
        foreach (var nights in (int[])[1, 2, 3, 5, 7, 10, MostNights])
            yield return new Trial(new Change.Sleep(nights), Slept(nights), day.AddDays(nights));
        for (var runs = 1; runs <= MostRuns && plan.Run is { Mode: RunMode.Run, Max: { } each }; runs++)
            yield return new Trial(new Change.CalmRuns(runs, each), Ran(runs, each), day.AddDays((2 * runs) - 1));
    }

    private RunnerState Answered() => runner with
    {
        Screenings =
        [
            .. runner.Screenings,
            Entry(new ScreeningAnswers { Form = ScreenForm.Full, Answers = Questions.All.ToDictionary(question => question.Id.Name, _ => Answer.No) }, day, Evening(day)),
        ],
    };

    private RunnerState Cleared() => runner with
    {
        Clearances = [.. runner.Clearances, Entry(new Clearance { Who = "clinician", Result = ClearanceResult.FitToTrain }, day, Evening(day))],
    };

    private double WorstToday()
    {
        var worst = 0.0;
        foreach (var checkIn in runner.CheckIns)
            worst = checkIn.Day == day ? Math.Max(worst, checkIn.What.Pain?.Value ?? 0) : worst;
        foreach (var felt in runner.Feedback)
        {
            if (felt.Day == day && Worst(felt.What) is { } pain)
                worst = Math.Max(worst, pain.Value);
        }

        return worst;
    }

    private static PainScore? Worst(RunFeedback felt) => ((PainScore?[])[felt.Before, felt.During, felt.After, felt.NextMorning]).Max();

    private RunnerState WithLessPain(PainScore most) => runner with
    {
        CheckIns = [.. runner.CheckIns.Select(said => said.Day != day ? said : said with { What = said.What with { Pain = Least(said.What.Pain, most) } })],
        Feedback = [.. runner.Feedback.Select(felt => felt.Day != day ? felt : felt with { What = Eased(felt.What, most) })],
    };

    private static RunFeedback Eased(RunFeedback felt, PainScore most) => felt with
    {
        Before = Least(felt.Before, most),
        During = Least(felt.During, most),
        After = Least(felt.After, most),
        NextMorning = Least(felt.NextMorning, most),
    };

    private static PainScore? Least(PainScore? pain, PainScore most) => pain > most ? most : pain;

    /// <summary>The last run of a week about which something is still unsaid.</summary>
    private Recorded<ActivityBody>? LastSilent()
    {
        var runs = SymptomHistory.Of(runner, day).Runs;
        return runs.Count > 0 && runs[^1] is { Zone: null } last && Recent.Before(day, last.Run.Day) ? last.Run : null;
    }

    private RunnerState Slept(int nights)
    {
        var slept = new List<Recorded<CheckIn>>(runner.CheckIns);
        for (var night = 1; night <= nights; night++)
            slept.Add(Entry(new CheckIn { Sleep = GoodNight }, day.AddDays(night), Morning(day.AddDays(night))));
        return runner with { CheckIns = slept };
    }

    private RunnerState Ran(int count, Distance each)
    {
        var state = runner;
        for (var i = 0; i < count; i++)
        {
            var on = day.AddDays(2 * i);
            var run = Entry(new ActivityBody { Reader = "what-if", Source = "manual", Activity = RunOn(on, each) }, on, Noon(on));
            state = Said(state with { Runs = [.. state.Runs, run], Logged = state.Logged.With(on) }, run, on.AddDays(1));
        }

        return state;
    }

    private static Activity RunOn(DateOnly on, Distance each) => new()
    {
        Sport = Sport.Run,
        Start = Noon(on),
        OffsetSource = OffsetSource.Device,
        Distance = each,
        Timer = TimeSpan.FromMinutes(6 * each.Kilometres),
        Elapsed = TimeSpan.FromMinutes(6 * each.Kilometres),
    };

    /// <summary>A run during and after which the back was as it usually is.</summary>
    private RunnerState Said(RunnerState state, Recorded<ActivityBody> run, DateOnly on)
    {
        var usual = SymptomHistory.Of(runner, day).UsualOn(day) ?? PainScore.None;
        var felt = Entry(new RunFeedback { During = usual, NextMorning = usual }, on, Morning(on)) with { Subject = run.Id };
        return state with { Feedback = [.. state.Feedback, felt] };
    }

    private static Recorded<T> Entry<T>(T body, DateOnly on, DateTimeOffset at)
        where T : EntryBody =>
        new(EntryId.DerivedFrom("what-if", typeof(T).Name, at.ToString("O", System.Globalization.CultureInfo.InvariantCulture)), at, on, at, body);

    private static DateTimeOffset Morning(DateOnly on) => new(on.ToDateTime(new TimeOnly(8, 0)), TimeSpan.Zero);

    private static DateTimeOffset Noon(DateOnly on) => new(on.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);

    /// <summary>After everything of a day in every zone.</summary>
    private static DateTimeOffset Evening(DateOnly on) => new(on.AddDays(1).ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);

    private sealed record Trial(Change If, RunnerState State, DateOnly Day);
}
