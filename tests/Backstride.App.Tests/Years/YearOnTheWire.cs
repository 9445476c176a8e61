using System.Text.Json;
using Backstride.App.Storage;
using Backstride.App.Tests.Web;
using Backstride.Demo.Years;
using Backstride.Journal;

namespace Backstride.App.Tests.Years;

/// <summary>Lives a year with a served app, day by day, and looks at everything it says.</summary>
internal sealed class YearOnTheWire
{
    private const int MostFound = 10;
    private readonly LivedYear life;
    private readonly YearDoor door;
    private readonly HandClock clock;
    private readonly DayChecks days;
    private readonly WeekChecks weeks = new();
    private readonly TimeZoneInfo zone;
    private Profile profile;
    private long read;

    private YearOnTheWire(LivedYear life, YearDoor door, HandClock clock, ulong seed)
    {
        (this.life, this.door, this.clock) = (life, door, clock);
        profile = life.Habits.Who.Profile;
        zone = TimeZoneInfo.FindSystemTimeZoneById(profile.TimeZone!);
        days = new DayChecks(life.Habits.Who.Follows == Ratio.Whole, seed);
    }

    /// <summary>What was found wrong.</summary>
    public List<string> Found { get; } = [];

    public YearTally Tally { get; } = new();

    /// <summary>Words on the week that were not taken, with why.</summary>
    public Dictionary<string, int> Refused { get; } = [];

    /// <summary>How many changes of a week were seen, and how many pages were read.</summary>
    public (int Changes, int Pages) Seen { get; private set; }

    /// <summary>How many stored decisions were made once more.</summary>
    public int Replayed { get; private set; }

    public YearDoor Door => door;

    /// <summary>Lives the first days of a year.</summary>
    public static async Task<YearOnTheWire> Live(YearHabits habits, ulong seed, int length)
    {
        var clock = new HandClock();
        var runner = new RunnerId(EntryId.DerivedFrom("year", habits.Name).Value);
        clock.GoTo(new DateTimeOffset(YearHabits.FirstDay.ToDateTime(new TimeOnly(5, 0)), TimeSpan.Zero));
        await using var app = await ServedApp.Start(store => store.AddRunner(runner, habits.Name), clock);
        var home = TimeZoneInfo.FindSystemTimeZoneById(habits.Who.Profile.TimeZone!);
        var life = LivedYear.Of(habits, seed, local => new DateTimeOffset(local, home.GetUtcOffset(local)));
        var year = new YearOnTheWire(life, new YearDoor(app, runner), clock, seed);
        await year.Write(life.Begin());
        for (var day = 0; day < length && year.Found.Count < MostFound; day++)
            await year.LiveDay();
        await year.End();
        return year;
    }

    private async Task LiveDay()
    {
        var day = life.Day;
        GoTo(day.Day, 6, 45);
        await Write(life.WakeUp());
        GoTo(day.Day, 7, 0);
        if (day.Weekday == DayOfWeek.Monday)
            await door.Keep(day.Day);
        if (day.Weekday == DayOfWeek.Monday && day.Number > 0)
            Tally.TakeOver(await door.Week(day.Day.AddDays(-1)));
        var (today, week, alerts) = await Look(day, isWeekly: day.Weekday == DayOfWeek.Monday);
        var changed = 0;
        foreach (var word in life.Change(Told.Week(week)))
        {
            if (await door.Change(day.Day, word) is { } refused)
                Refused[refused] = Refused.GetValueOrDefault(refused) + 1;
            else
                changed++;
        }

        if (changed > 0)
            (today, week, alerts) = await Look(day, isWeekly: true);
        Tally.Take(alerts);
        Tally.TakeProposed(today, day);
        Tally.TakeDeload(week);
        var done = life.LiveWith(Told.Day(today));
        GoTo(day.Day, 22, 0);
        await Write(done);
        Tally.Take(done, day);
        if (day.Weekday == DayOfWeek.Sunday)
            await door.Keep(day.Day.AddDays(1));
    }

    /// <summary>Looks at the day, at its week and at their pages; at that of the week when something in it changed.</summary>
    private async Task<(JsonElement Today, JsonElement Week, IReadOnlySet<string> Alerts)> Look(YearDay day, bool isWeekly)
    {
        await ReadOn();
        var today = await door.Today();
        var week = await door.Week(day.Day);
        var changes = Told.ChangesOf(week).Count();
        Wrong(day, days.Wrong(today).Concat(weeks.Wrong(week, today, Given())));
        Seen = (Seen.Changes + changes, Seen.Pages);
        var page = await door.Page("/");
        Wrong(day, PageText.OfToday(page, today));
        Seen = (Seen.Changes, Seen.Pages + 1);
        if (isWeekly || changes > 0)
        {
            Wrong(day, PageText.OfWeek(await door.Page("/week"), week));
            Seen = (Seen.Changes, Seen.Pages + 1);
        }

        return (today, week, PageText.Alerts(page));
    }

    /// <summary>From an empty fold the whole journal gives every decision it holds once more.</summary>
    private async Task End()
    {
        var day = life.Day;
        GoTo(day.Day, 9, 0);
        Wrong(day, await new YearEnd(door, life.Habits.Name, day.Day, At).Wrong());
        var journal = new List<Entry>();
        while (await door.Entries(journal.Count == 0 ? 0 : journal[^1].Seq) is { Count: > 0 } page)
            journal.AddRange(page);
        var (same, others) = YearReplay.Of(journal);
        Replayed = same;
        Found.AddRange(others.Take(MostFound).Select(other => $"{life.Habits.Name}: not made once more: {other}"));
    }

    private async Task Write(IReadOnlyList<Said> said)
    {
        if (said.Count == 0)
            return;
        await door.Write(said);
        foreach (var later in said.Select(one => one.Body).OfType<Profile>())
            profile = profile.With(later);
    }

    private async Task ReadOn()
    {
        foreach (var entry in await door.Entries(read))
        {
            days.Journal.Take(new StoredEntry(entry, EntryLine.Fingerprint(entry.Draft)));
            read = entry.Seq;
        }
    }

    private Dictionary<DayOfWeek, double>? Given() =>
        profile.Days?.ToDictionary(day => (DayOfWeek)(((int)day.Day + 1) % 7), day => day.Time.TotalMinutes);

    private void Wrong(YearDay day, IEnumerable<string> wrong) => Found.AddRange(wrong.Select(what => $"{life.Habits.Name}, {day.Day:ddd d MMM}, day {day.Number}: {what}"));

    private DateTimeOffset At(TimeOnly time) => life.Day.Day.ToDateTime(time) is var local ? new DateTimeOffset(local, zone.GetUtcOffset(local)) : default;

    private void GoTo(DateOnly day, int hour, int minute)
    {
        var local = day.ToDateTime(new TimeOnly(hour, minute));
        clock.GoTo(new DateTimeOffset(local, zone.GetUtcOffset(local)));
    }
}
