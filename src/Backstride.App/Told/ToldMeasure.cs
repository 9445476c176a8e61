using System.Globalization;
using Backstride.App.Wording;
using Backstride.Exercises;
using Backstride.HomeTests;
using Backstride.Journal;
using Backstride.Questionnaires;

namespace Backstride.App.Told;

/// <summary>What the result of a home test and the answers of a questionnaire can be.</summary>
internal static class ToldMeasure
{
    private const int MostGoals = 10;

    /// <exception cref="ToldException">No such test, or a result it cannot have; the message says what it takes.</exception>
    public static void Check(TestResult told)
    {
        var test = HomeTestLibrary.Shipped.Find(told.Test)
            ?? throw new ToldException($"There is no test '{told.Test}'. There are: {string.Join(", ", HomeTestLibrary.Shipped.Tests.Select(known => known.Id))}.", "test");
        if (test.Modes.Count > 0 && test.Mode(told.Mode) is null)
            throw new ToldException($"Say which way of it: {string.Join(", ", test.Modes.Select(mode => $"mode={mode.Id} ({mode.Name})"))}.", "mode");
        if (test.PerSide && told.Side is not (BodySide.Left or BodySide.Right))
            throw new ToldException($"{test.Id} is done on each side: add side=left or side=right.", "side");
        if (TestHistory.IsSlip(test, told))
            throw new ToldException($"{TestWords.TooShort} Was it so, then say what ended it: ended=tired, form-lost, pain or legs.", "seconds");
        if (TestHistory.ValueOf(test, told) is null)
            throw new ToldException($"{test.Id} takes {Takes(test, test.Mode(told.Mode))}.", Words(test));
    }

    /// <summary>With what follows from the time it was held: the stage it ended in, and whether it was done whole.</summary>
    public static TestResult Completed(TestResult told) =>
        HomeTestLibrary.Shipped.Find(told.Test)?.Mode(told.Mode) is { } mode && told.Held is { } held
            ? told with { Stage = mode.StageAt(held), Ended = held >= mode.Length ? TestEnd.Complete : told.Ended == TestEnd.Complete ? null : told.Ended }
            : told;

    /// <exception cref="ToldException">Something is missing or lies outside; the message says what is taken.</exception>
    public static void Check(Questionnaire told)
    {
        if (told.Skipped == true)
            return;
        // One that is not ours is kept with the total that somebody else worked out.
        if (Instruments.Find(told.Form) is not { } instrument)
        {
            if (told.Total is null)
                throw new ToldException($"There is no questionnaire '{told.Form}' here, so give its total. There are: {string.Join(", ", Instruments.Asked.Select(known => known.Id))}.", "total");
            return;
        }

        if (instrument == Instruments.Function)
            Functions(told);
        else if (instrument == Instruments.Week)
            Week(told.Answers ?? new Dictionary<string, int>());
        else
            Total(told, instrument);
    }

    /// <exception cref="ToldException">One has no name, or a score outside of 0 to 10.</exception>
    public static void Check(IReadOnlyList<FunctionGoal>? goals)
    {
        if (goals is { Count: > MostGoals })
            throw new ToldException($"There are at most {MostGoals} activities.", "functions");
        if (goals?.FirstOrDefault(goal => string.IsNullOrWhiteSpace(goal.Activity) || goal.Score is not (null or (>= 0 and <= 10))) is not null)
            throw new ToldException("Each activity has a name, and a score from 0 to 10.", "functions");
    }

    private static void Functions(Questionnaire told)
    {
        if (told.Functions is not { Count: > 0 } goals || goals.Any(goal => goal.Score is null))
            throw new ToldException("Name at least one activity and give it a score from 0 to 10.", "functions");
        Check(goals);
    }

    private static void Total(Questionnaire told, Instrument instrument)
    {
        if (told.Total is not { } total || !instrument.Takes(new Points(total)) || (instrument == Instruments.BackTotal && total % 1 != 0))
            throw new ToldException(FormattableString.Invariant($"{told.Form} takes total={instrument.Least} to {instrument.Most}{(instrument == Instruments.BackTotal ? ", whole" : "")}."), "total");
        foreach (var (name, points) in told.Answers ?? new Dictionary<string, int>())
        {
            if (instrument != Instruments.Fear || ExerciseLibrary.Shipped.Find(name) is null || points is < 0 or > 10)
                throw new ToldException($"'{name}={points}' is not understood: an exercise of the library takes a whole number from 0, not feared, to 10, very much.", "answers");
        }
    }

    private static void Week(IReadOnlyDictionary<string, int> answers)
    {
        if (answers.Any(answer => !WeeklyCheck.Questions.Any(question => question.Id == answer.Key) || answer.Value is < 0 or > WeeklyCheck.MostOfOne) || WeeklyCheck.Score(answers) is null)
            throw new ToldException($"All four are needed: {string.Join(", ", WeeklyCheck.Questions.Select(question => question.Id))}, each 0 to {WeeklyCheck.MostOfOne}.", "answers");
    }

    private static string Takes(HomeTest test, TestMode? mode) => test.Measure == TestMeasure.Rating
        ? "rating=steady, wobbly or lost"
        : string.Create(CultureInfo.InvariantCulture, $"{Words(test)}={test.Least} to {mode?.Length.TotalSeconds ?? test.Most.Value}{(test.Measure == TestMeasure.Reps ? ", whole" : "")}");

    private static string Words(HomeTest test) => Cli.Words.Of(test.Measure);
}
