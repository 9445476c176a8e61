using Backstride.App.Api;
using Backstride.Coaching;
using Backstride.Journal;
using Backstride.Runs;
using Backstride.Screening;

namespace Backstride.App.Cli;

/// <summary>A plan for somebody who does not exist, made and thrown away on another core.</summary>
/// <remarks>Most of the time to a first plan is the runtime loading code. This loads that of the rules, and of writing the record, while the
/// journal is opened and read; it touches nothing. The somebody has answered, run, slept and trained, so that no rule stops early.</remarks>
internal static class Rehearsal
{
    private static readonly DateOnly Day = new(2026, 6, 20);

    // Nothing compares these entries; working their prints out would load a serializer that the plan does without.
    private static readonly byte[] NoPrint = new byte[32];

    // Fifty minutes with two fast ones: the best efforts lie on a line, so that there is a threshold speed to compare with.
    private static readonly StreamDigest Speeds = new()
    {
        SpeedBinSeconds = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2880, 0, 0, 0, 120],
        BestEffortMeters = [110, 205, 400, 640, 1000, 1900, 3700, 5500, 7400],
    };

    public static void Begin() => _ = Task.Run(() => PlanDocument.Write(Plan(), null));

    /// <summary>What is rehearsed: a plan with everything in it that a plan can have on a good day.</summary>
    public static Plan Plan() => Coach.Plan(RunnerState.FromStored(Somebody()), Day);

    private static List<StoredEntry> Somebody()
    {
        var runner = new RunnerId(Guid.Empty);
        var entries = new List<StoredEntry>();
        Add(Day.AddDays(-60), new Profile { Born = 1980, UsualPain = new PainScore(1), Days = [new AvailableDay(Weekday.Saturday, TimeSpan.FromMinutes(60))], Equipment = ["kettlebell"] });
        Add(Day.AddDays(-59), new ScreeningAnswers { Form = ScreenForm.Full, Answers = Questions.All.ToDictionary(question => question.Id.Name, _ => Answer.No) });
        for (var ago = 45; ago >= 0; ago--)
        {
            // A day of which nothing is known makes its week one that no rule can judge.
            var day = Day.AddDays(-ago);
            Add(day, new CheckIn { Pain = new PainScore(1), Moment = PainMoment.Morning, Sleep = TimeSpan.FromHours(7), Soreness = 3, Mood = 7, SleepQuality = 7, Motivation = 7 });
            if (ago % 3 != 0 || ago == 0)
                continue;
            Add(day, Run(day));
            Add(day, new RunFeedback { Before = new PainScore(1), During = new PainScore(2), After = new PainScore(1) });
            Add(day.AddDays(1), new SessionDone { Exercises = [new DoneExercise { Exercise = "goblet-squat", Variant = "box", Sets = [new DoneSet(8, null, null, null)] }] });
        }

        return entries;

        void Add(DateOnly day, EntryBody body)
        {
            var at = new DateTimeOffset(day.ToDateTime(new TimeOnly(8, 0)), TimeSpan.Zero);
            var draft = new EntryDraft
            {
                Id = new EntryId(new Guid(entries.Count, 0, 0, new byte[8])),
                Runner = runner,
                At = at,
                Day = day,
                Zone = new ZoneStamp(null, ZoneSource.Home),
                By = Author.Runner,
                Body = body,
            };
            entries.Add(new StoredEntry(new Entry(draft, entries.Count + 1, at), NoPrint));
        }
    }

    private static ActivityBody Run(DateOnly day) => new()
    {
        Reader = "manual",
        Source = "manual",
        Activity = new Activity
        {
            Sport = Sport.Run,
            Start = new DateTimeOffset(day.ToDateTime(new TimeOnly(8, 0)), TimeSpan.Zero),
            OffsetSource = OffsetSource.Device,
            Distance = Distance.FromKilometres(8),
            Timer = TimeSpan.FromMinutes(50),
            Elapsed = TimeSpan.FromMinutes(50),
            Ascent = Distance.FromMeters(60),
            Descent = Distance.FromMeters(60),
            Digest = Speeds,
        },
    };
}
