using Backstride.Coaching;
using Backstride.Exercises;
using Backstride.Journal;
using Backstride.Screening;
using Backstride.TrainingLoad;

namespace Backstride.App.Told;

/// <summary>Whether what somebody told can be so. One set of rules, whichever way it was told: on a page, at a terminal, through a program.</summary>
/// <remarks>What single numbers and words can be is checked by <see cref="ToldBody"/> on the data; here stands what depends on the day or on several fields.</remarks>
internal static class ToldCheck
{
    private const int MostExercises = 40;
    private const int MostSets = 100;
    private const int MostReps = 1000;
    private const double MostKilograms = 500;
    private static readonly TimeSpan LongestHold = TimeSpan.FromHours(1);
    private static readonly TimeSpan WholeDay = TimeSpan.FromDays(1);
    private static readonly DateOnly FirstDay = new(1900, 1, 1);

    /// <summary>Events that are written down when they have begun: nobody knows before.</summary>
    internal static readonly string[] Happened = ["pregnancy", "birth", "surgery", "fracture", "illness"];

    /// <exception cref="ToldException">It cannot be so; the message says why.</exception>
    public static void Check(EntryBody body, (DateTimeOffset At, DateOnly Day) when, LocalTime time)
    {
        if (when.Day < FirstDay)
            throw new ToldException("That day lies before the year 1900.", "day");
        // In a zone ahead of home the day has begun already.
        if (when.Day > time.Today.AddDays(1) && body is not LifeEvent)
            throw new ToldException($"{Cli.Words.Of(when.Day)} lies in the future: nothing of that day can have happened yet.", "day");
        switch (body)
        {
            case ActivityBody told: ToldRun.Check(told, time); break;
            case Profile told:
                NotNothing(told, new Profile());
                Check(told, time.Today);
                break;
            case CheckIn told: NotNothing(told, new CheckIn()); break;
            case RunFeedback told: NotNothing(told, new RunFeedback()); break;
            case SessionDone told: Check(told); break;
            case TestResult told: ToldMeasure.Check(told); break;
            case Questionnaire told: ToldMeasure.Check(told); break;
            case ScreeningAnswers told: Check(told); break;
            case Clearance told: Check(told, when.Day, time.Today); break;
            case LifeEvent told: Check(told, when.Day, time.Today); break;
            case Gear told when string.IsNullOrWhiteSpace(told.What): throw new ToldException("Say what it is: shoes, orthotics, gait-analysis, bike-fit, or a word of your own.", "what");
            case Gear { What: Shoes.What, Name: null }: throw new ToldException("Give the shoes a name, so that runs can be told apart.", "name");
            case FormCheck told: Check(told); break;
        }
    }

    private static void NotNothing<T>(T told, T nothing)
        where T : EntryBody
    {
        if (told == nothing)
            throw new ToldException("Nothing was entered, so nothing was saved.");
    }

    /// <summary>What can be said of oneself; nothing at all can.</summary>
    /// <exception cref="ToldException">It cannot be so; the message says why.</exception>
    public static void Check(Profile told, DateOnly today)
    {
        if (told.TimeZone is { } zone && LocalTime.Zone(zone) is null)
            throw new ToldException($"There is no time zone called {zone}. They look like Europe/Dublin.", "timeZone");
        if (told.PainSince > today)
            throw new ToldException($"The pain cannot have begun in the future: painSince is a day that has been, not {Cli.Words.Of(told.PainSince.Value)}.", "painSince");
        if (told.Routine is { Count: > OwnRoutine.Most })
            throw new ToldException($"A routine has at most {OwnRoutine.Most} exercises.", "routine");
        if (told.Days is { } days && (days.Any(day => day.Time < TimeSpan.Zero || day.Time > WholeDay) || days.Select(day => day.Day).Distinct().Count() < days.Count))
            throw new ToldException("Each weekday has its minutes once, 0 to 1440.", "days");
        ToldMeasure.Check(told.Functions);
    }

    private static void Check(SessionDone told)
    {
        if (told.Exercises.Count == 0 && told.Time is null)
            throw new ToldException("Say which exercises you did, or how long it took.", "exercises");
        if (told.Exercises.Count > MostExercises)
            throw new ToldException($"A session has at most {MostExercises} exercises.", "exercises");
        foreach (var done in told.Exercises)
        {
            var exercise = ExerciseLibrary.Shipped.Find(done.Exercise)
                ?? throw new ToldException($"The library has no exercise {done.Exercise}.{KnownWords.Meant(done.Exercise, ExerciseLibrary.Shipped.Exercises.Select(known => known.Id.Name))}", "exercises");
            if (exercise.PlaceOf(done.Variant) < 0)
                throw new ToldException($"{exercise.Name} has no variant {done.Variant}. It has: {string.Join(", ", exercise.Variants.Select(variant => variant.Id))}.", "exercises");
            if (done.Sets.Count > MostSets || !done.Sets.All(CanBe))
                throw new ToldException($"A set of {exercise.Name} has repetitions from 0 to {MostReps} or a hold of at most an hour, and a load from 0 to {MostKilograms} kg.", "exercises");
        }
    }

    private static bool CanBe(DoneSet set) => set.Reps is null or (>= 0 and <= MostReps) && !(set.Hold < TimeSpan.Zero) && !(set.Hold > LongestHold) && set.LoadKilograms is null or (>= 0 and <= MostKilograms);

    private static void Check(ScreeningAnswers told)
    {
        if (told.Answers.Count == 0)
            throw new ToldException("No safety question is answered.", "answers");
        if (told.Answers.Keys.FirstOrDefault(id => Questions.Find(id) is null) is { } unknown)
            throw new ToldException($"There is no safety question '{unknown}'.{KnownWords.Meant(unknown, Questions.All.Select(question => question.Id.Name))}", "answers");
    }

    private static void Check(Clearance told, DateOnly day, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(told.Who))
            throw new ToldException("Who saw you?", "who");
        if (day > today)
            throw new ToldException("That day is still to come.", "day");
        if (told.Result == ClearanceResult.WithLimits && told.Limits.Count == 0)
            throw new ToldException("Which limits were you given?", "limits");
        if (told.Result == ClearanceResult.FitToTrain && told.Limits.Count > 0)
            throw new ToldException("Limits are given: the result is fit to train, with limits.", "result");
        if (told.Settles.FirstOrDefault(id => Rulebook.Rules.All(rule => rule.Id.Name != id)) is { } unknown)
            throw new ToldException($"There is no rule {unknown}.{KnownWords.Meant(unknown, Rulebook.Rules.Select(rule => rule.Id.Name))}", "settles");
    }

    private static void Check(LifeEvent told, DateOnly day, DateOnly today)
    {
        if (told.Event == "race" && told.From is null)
            throw new ToldException("Which day is the race?", "from");
        if (told.To < (told.From ?? day))
            throw new ToldException("The last day lies before the first.", "to");
        if (Happened.Contains(told.Event) && (told.From ?? day) > today)
            throw new ToldException("That day lies in the future.", "from");
    }

    private static void Check(FormCheck told)
    {
        if (told.Metrics.Count == 0)
            throw new ToldException("Nothing was entered, so nothing was saved.", "metrics");
        foreach (var (name, value) in told.Metrics)
        {
            if (!Cli.LogKind.FormCheck.Fields.Any(field => field.Name == name))
                throw new ToldException($"A form check has no angle {name}. It has: {string.Join(", ", Cli.LogKind.FormCheck.Fields.Select(field => field.Name))}.", "metrics");
            Bounds.Check(name, value);
        }
    }
}
