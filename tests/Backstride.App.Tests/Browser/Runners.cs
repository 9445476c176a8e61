using Backstride.App.Storage;
using Backstride.Journal;
using Backstride.Runs;
using Backstride.Screening;

namespace Backstride.App.Tests.Browser;

/// <summary>Journals to open in the browser.</summary>
internal static class Runners
{
    public static readonly RunnerId Only = RunnerId.Parse("0199aaaa-0000-7000-8000-0000000000a1");

    private static readonly DateTimeOffset Began = DateTimeOffset.UtcNow;

    private static int _made;

    /// <summary>Thirty-one, runs 8 km three times a week, last three and five days ago and on the weekday that today is, nothing to report on the safety questions.</summary>
    public static void Steady(JournalStore store) => SteadyUntil(DateOnly.FromDateTime(DateTime.Now))(store);

    /// <summary>The same runner on another day, on a Monday with strength on Monday, Wednesday and Saturday.</summary>
    public static Action<JournalStore> SteadyUntil(DateOnly today) => store =>
    {
        store.AddRunner(Only, "runner");
        Add(store, today.AddDays(-90), new Profile { Born = 1995, Sex = Sex.M, UsualPain = new PainScore(1), YearsRunning = 6, RunsPerWeek = 3 });
        Add(store, today.AddDays(-90), NothingToReport());
        foreach (var ago in Enumerable.Range(2, 87).Reverse().Where(ago => ago % 7 is 0 or 3 or 5))
        {
            Add(store, today.AddDays(-ago), RunOf(today.AddDays(-ago), 8));
            Add(store, today.AddDays(-ago), new CheckIn { Pain = new PainScore(1), Sleep = TimeSpan.FromHours(7.5) });
        }
    };

    /// <summary>Known, with nothing answered.</summary>
    public static void Unscreened(JournalStore store) => store.AddRunner(Only, "runner");

    private static ScreeningAnswers NothingToReport() => new()
    {
        Form = ScreenForm.Full,
        Answers = Questions.All.ToDictionary(question => question.Id.Name, _ => Answer.No),
    };

    public static ActivityBody RunOf(DateOnly day, double kilometres) => new()
    {
        Activity = new Activity
        {
            Sport = Sport.Run,
            Start = Local(day),
            OffsetSource = OffsetSource.Device,
            Distance = Distance.FromKilometres(kilometres),
            Timer = TimeSpan.FromMinutes(kilometres * 6),
            Elapsed = TimeSpan.FromMinutes(kilometres * 6),
        },
        Reader = "manual",
        Source = "manual",
    };

    public static EntryId Add(JournalStore store, DateOnly day, EntryBody body)
    {
        var draft = new EntryDraft
        {
            Id = NewId(),
            Runner = Only,
            At = Local(day),
            Day = day,
            Zone = new ZoneStamp(null, ZoneSource.Device),
            By = Author.Runner,
            Body = body,
        };
        Assert.IsType<AppendResult.Accepted>(store.Append(Only, [draft]));
        return draft.Id;
    }

    /// <summary>Each a millisecond after the last: ids made within one begin alike, and in no order.</summary>
    private static EntryId NewId() => new(Guid.CreateVersion7(Began.AddMilliseconds(Interlocked.Increment(ref _made))));

    private static DateTimeOffset Local(DateOnly day) => new(day.ToDateTime(new TimeOnly(7, 0)), TimeZoneInfo.Local.GetUtcOffset(day.ToDateTime(new TimeOnly(7, 0))));
}
