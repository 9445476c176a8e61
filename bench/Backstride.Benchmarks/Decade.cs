using Backstride.Journal;
using Backstride.Runs;
using Backstride.Screening;

namespace Backstride.Benchmarks;

/// <summary>Made-up years of a runner who logs everything: for ten years 5,000 runs with what the back said, 3,650 mornings, 1,500 sessions.</summary>
internal static class Decade
{
    public static readonly DateOnly Last = new(2026, 6, 20);
    public const int Days = 3650;

    private const int Runs = 5000;
    private const int Sessions = 1500;

    // Fifty minutes with two fast ones, as the digest of a recording has it.
    private static readonly StreamDigest Speeds = new()
    {
        SpeedBinSeconds = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2880, 0, 0, 0, 120],
        BestEffortMeters = [110, 205, 400, 640, 1000, 1900, 3700, 5500, 7400],
    };

    /// <summary>The last days of the decade, in order, as the store hands them over.</summary>
    public static List<StoredEntry> Of(int days)
    {
        var entries = new List<StoredEntry>();
        var first = Last.AddDays(1 - days);
        Add(entries, first, 6, new Profile { Born = 1980, UsualPain = new PainScore(1), Equipment = ["kettlebell"] });
        Add(entries, first, 7, new ScreeningAnswers { Form = ScreenForm.Full, Answers = Questions.All.ToDictionary(question => question.Id.Name, _ => Answer.No) });
        for (var number = 0; number < days; number++)
        {
            var day = first.AddDays(number);
            Add(entries, day, 7, new CheckIn { Pain = new PainScore(1), Moment = PainMoment.Morning, Sleep = TimeSpan.FromHours(7), Soreness = 3, Mood = 7, SleepQuality = 7, Motivation = 7 });
            for (var run = Share(number, Runs); run < Share(number + 1, Runs); run++)
            {
                var ran = Add(entries, day, run == Share(number, Runs) ? 8 : 18, Run(day, run));
                Add(entries, day, 19, new RunFeedback { Before = new PainScore(1), During = new PainScore(2), After = new PainScore(1) }, ran);
            }

            if (Share(number, Sessions) < Share(number + 1, Sessions))
                Add(entries, day, 20, new SessionDone { Exercises = [new DoneExercise { Exercise = "goblet-squat", Variant = "box", Sets = [new DoneSet(8, null, null, null), new DoneSet(8, null, null, null)] }] });
        }

        return entries;
    }

    // So many of something spread evenly over the decade: how many there are before a day.
    private static int Share(int number, int of) => (int)((long)number * of / Days);

    /// <summary>What comes next: the back in the evening of the last day.</summary>
    public static StoredEntry OneMore(IReadOnlyList<StoredEntry> entries) =>
        Stored(entries.Count, Last, TimeSpan.FromHours(21) + TimeSpan.FromSeconds(entries.Count % 3600), new CheckIn { Pain = new PainScore(1) });

    private static EntryId Add(List<StoredEntry> entries, DateOnly day, int hour, EntryBody body, EntryId? subject = null)
    {
        entries.Add(Stored(entries.Count, day, TimeSpan.FromHours(hour), body, subject));
        return entries[^1].Entry.Id;
    }

    // The store worked the fingerprint out when the entry came in.
    private static StoredEntry Stored(int number, DateOnly day, TimeSpan time, EntryBody body, EntryId? subject = null)
    {
        var at = new DateTimeOffset(day.ToDateTime(TimeOnly.FromTimeSpan(time)), TimeSpan.Zero);
        var draft = new EntryDraft
        {
            Id = new EntryId(new Guid(number, 0, 0, new byte[8])),
            Runner = new RunnerId(Guid.Empty),
            At = at,
            Day = day,
            Zone = new ZoneStamp(null, ZoneSource.Home),
            By = Author.Runner,
            Subject = subject,
            Body = body,
        };
        return new StoredEntry(new Entry(draft, number + 1, at), EntryLine.Fingerprint(draft));
    }

    private static ActivityBody Run(DateOnly day, int number) => new()
    {
        Reader = "manual",
        Source = "manual",
        Activity = new Activity
        {
            Sport = Sport.Run,
            Start = new DateTimeOffset(day.ToDateTime(new TimeOnly(number % 2 == 0 ? 8 : 18, 0)), TimeSpan.Zero),
            OffsetSource = OffsetSource.Device,
            Distance = Distance.FromKilometres(6 + (number % 5)),
            Timer = TimeSpan.FromMinutes(50),
            Elapsed = TimeSpan.FromMinutes(50),
            Ascent = Distance.FromMeters(60),
            Descent = Distance.FromMeters(60),
            Digest = Speeds,
        },
    };
}
