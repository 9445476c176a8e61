using Backstride.Journal;
using Backstride.Symptoms;
using Backstride.TrainingLoad;

namespace Backstride.Screening;

/// <summary>What in the log asks for the short screen.</summary>
/// <remarks>
/// A single red does not. Heuristic of ours. A moment is the one at which the journal took the words, by its own clock, like that of the answers: by the clock of a phone, or by the morning that an answer
/// speaks of, a question could be answered before it was asked, and stay open.
/// </remarks>
internal static class ScreenTriggers
{
    /// <summary>Pain of this and more is asked about at once.</summary>
    public static readonly PainScore High = new(7);

    /// <summary>With a fever a back above its usual is asked about from here on.</summary>
    public static readonly PainScore WithFever = new(3);

    private const string Fever = "fever";

    private static readonly Days SecondRedWithin = new(7);
    private static readonly TimeSpan FlarePlan = TimeSpan.FromHours(72);

    private static readonly Mark<Recorded<CheckIn>> Said =
        new(static said => said.What.Flare == true || said.What.LegSymptoms == LegSymptoms.New || said.What.Limp == true || said.What.Pain >= High);

    private static readonly Mark<Recorded<RunFeedback>> Felt = new(static felt => felt.What.LegSymptoms == LegSymptoms.New || felt.What.Limp == true || Hurt(felt.What));
    private static readonly Mark<Recorded<SessionDone>> Trained = new(static done => Worst(done.What.Exercises) >= High);
    private static readonly Mark<Recorded<TestResult>> Tested = new(static test => test.What.Legs == LegSymptoms.New || test.What.Pain >= High);

    /// <summary>Everything up to and with a day that asks for the short screen, in no order.</summary>
    public static IEnumerable<ScreenTrigger> ForShort(RunnerState runner, DateOnly day) =>
        FromCheckIns(runner, day).Concat(FromFeedback(runner, day)).Concat(FromSessions(runner, day)).Concat(FromTests(runner, day)).Concat(FromFlares(runner, day)).Concat(FromReds(runner, day)).Concat(FromFevers(runner, day));

    private static IEnumerable<ScreenTrigger> FromCheckIns(RunnerState runner, DateOnly day)
    {
        foreach (var entry in runner.CheckIns.With(Said, day))
        {
            if (entry.What.Flare == true)
                yield return Short(TriggerCause.Flare, entry.Received);
            if (entry.What.LegSymptoms == LegSymptoms.New)
                yield return Short(TriggerCause.LegSymptoms, entry.Received);
            if (entry.What.Limp == true)
                yield return Short(TriggerCause.Limp, entry.Received);
            if (entry.What.Pain >= High)
                yield return Short(TriggerCause.HighPain, entry.Received);
        }
    }

    private static IEnumerable<ScreenTrigger> FromFeedback(RunnerState runner, DateOnly day)
    {
        foreach (var entry in runner.Feedback.With(Felt, day))
        {
            if (entry.What.LegSymptoms == LegSymptoms.New)
                yield return Short(TriggerCause.LegSymptoms, entry.Received);
            if (entry.What.Limp == true)
                yield return Short(TriggerCause.Limp, entry.Received);
            if (Hurt(entry.What))
                yield return Short(TriggerCause.HighPain, entry.Received);
        }
    }

    private static bool Hurt(RunFeedback felt) => felt.Before >= High || felt.During >= High || felt.After >= High || felt.NextMorning >= High;

    private static IEnumerable<ScreenTrigger> FromSessions(RunnerState runner, DateOnly day) =>
        runner.Sessions.With(Trained, day).Select(done => Short(TriggerCause.HighPain, done.Received));

    private static PainScore Worst(IReadOnlyList<DoneExercise> exercises)
    {
        var worst = PainScore.None;
        for (var i = 0; i < exercises.Count; i++)
            worst = PainScore.Max(worst, exercises[i].Pain ?? PainScore.None);
        return worst;
    }

    private static IEnumerable<ScreenTrigger> FromTests(RunnerState runner, DateOnly day)
    {
        foreach (var entry in runner.Tests.With(Tested, day))
        {
            if (entry.What.Legs == LegSymptoms.New)
                yield return Short(TriggerCause.LegSymptoms, entry.Received);
            if (entry.What.Pain >= High)
                yield return Short(TriggerCause.HighPain, entry.Received);
        }
    }

    private static IEnumerable<ScreenTrigger> FromFlares(RunnerState runner, DateOnly day)
    {
        foreach (var flare in Flares.Until(runner, day))
        {
            yield return Short(TriggerCause.Flare, flare.Received);
            if (flare.Extended)
                yield return Short(TriggerCause.FlareStillUp, (flare.Since < flare.Received ? flare.Since : flare.Received) + FlarePlan);
        }
    }

    private static IEnumerable<ScreenTrigger> FromReds(RunnerState runner, DateOnly day)
    {
        var reds = SymptomHistory.Of(runner, day).Runs.Where(judged => judged.RedReceived is not null).ToList();
        return reds.Zip(reds.Skip(1))
            .Where(pair => pair.Second.Run.Day.DayNumber - pair.First.Run.Day.DayNumber <= SecondRedWithin.Count)
            .Select(pair => Short(TriggerCause.SecondRed, Later(pair.First.RedReceived!.Value, pair.Second.RedReceived!.Value)));
    }

    /// <summary>For each fever the first time that the back is above its usual meanwhile, once both are known.</summary>
    private static IEnumerable<ScreenTrigger> FromFevers(RunnerState runner, DateOnly day)
    {
        foreach (var ill in runner.LifeEvents)
        {
            var from = ill.What.From ?? ill.Day;
            // An illness of which nobody said what it is counts like a fever.
            if (ill.What is not { Event: LifeSpans.Illness, Of: null or Fever } || from > day)
                continue;
            var through = ill.What.To is { } last && last < day ? last : day;
            var history = SymptomHistory.Of(runner, day);
            var first = runner.CheckIns.Between(from, through)
                .FirstOrDefault(said => said.What.Pain >= WithFever && said.What.Pain > (history.UsualOn(said.Day) ?? PainScore.None));
            if (first is not null)
                yield return Short(TriggerCause.FeverAndPain, Later(first.Received, ill.Received)) with { On = first.Day };
        }
    }

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;

    private static ScreenTrigger Short(TriggerCause cause, DateTimeOffset at) => new(cause, ScreenForm.Short, at);
}
