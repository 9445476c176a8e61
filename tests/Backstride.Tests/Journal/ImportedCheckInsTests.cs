using Backstride.Coaching;
using Backstride.Coaching.Rules;
using Backstride.Journal;

namespace Backstride.Tests.Journal;

public sealed class ImportedCheckInsTests
{
    private static readonly DateOnly Today = Make.Today;

    private readonly List<Entry> _entries = [];

    private RunnerState State => RunnerState.From(_entries);

    private void Add(Author by, int ago, CheckIn says, int hour = 7)
    {
        var day = Today.AddDays(-ago);
        var draft = new EntryDraft
        {
            Id = EntryId.DerivedFrom("test", $"{_entries.Count}"),
            Runner = RunnerId.Parse("0199aaaa-0000-7000-8000-000000000001"),
            At = new DateTimeOffset(day, new TimeOnly(hour, 0), TimeSpan.Zero),
            Day = day,
            Zone = new ZoneStamp(null, ZoneSource.Device),
            By = by,
            Body = says,
            Batch = by == Author.Import ? BatchId.Parse("0199aaaa-0000-7000-8000-00000000000b") : null,
        };
        _entries.Add(new Entry(draft, _entries.Count + 1, draft.At));
    }

    private static CheckIn Night(double hours) => new() { Sleep = TimeSpan.FromHours(hours), RestingHeartRate = new(50), MeasuredStress = 30, RecordId = "garmin:night" };

    [Fact]
    public void A_measured_night_is_no_answer_and_marks_no_day_as_told()
    {
        Add(Author.Import, 1, Night(6));
        Assert.Empty(State.CheckIns);
        Assert.Equal(6, Assert.Single(State.Measured).What.Sleep!.Value.TotalHours);
        Assert.False(State.Logged.Knows(Today.AddDays(-1)));
        Add(Author.Runner, 1, new CheckIn { Sleep = TimeSpan.FromHours(7) });
        Assert.Single(State.CheckIns);
        Assert.True(State.Logged.Knows(Today.AddDays(-1)));
    }

    [Fact]
    public void Measured_nights_count_for_the_sleep_rule_and_a_typed_one_counts_before_them()
    {
        for (var ago = 0; ago < 14; ago++)
            Add(Author.Import, ago, Night(6.9), hour: 22);
        Assert.IsType<Verdict.Limit>(new ShortSleep().Judge(State, Today));
        // Typed in the morning, before the device's entry of that day: still the one that counts.
        Add(Author.Runner, 3, new CheckIn { Sleep = TimeSpan.FromHours(8.4) }, hour: 6);
        Assert.IsType<Verdict.Allow>(new ShortSleep().Judge(State, Today));
    }

    [Fact]
    public void A_diary_that_was_imported_is_what_the_runner_said_and_gives_way_to_what_they_typed_that_day()
    {
        Add(Author.Import, 1, new CheckIn { Mood = 3, Fatigue = 8, Note = "tired" });
        Add(Author.Import, 2, new CheckIn { Mood = 3 });
        Add(Author.Runner, 1, new CheckIn { Mood = 6 });
        var imported = State.CheckIns.Single(entry => entry.By == Author.Import && entry.Day == Today.AddDays(-1)).What;
        Assert.Equal((null, 8d, "tired"), (imported.Mood, imported.Fatigue, imported.Note));
        Assert.Equal(3, State.CheckIns.Single(entry => entry.Day == Today.AddDays(-2)).What.Mood);
    }

    [Theory]
    [InlineData(3, 4, false)]
    [InlineData(4, 4, false)]
    [InlineData(5, 4, true)]
    public void Imported_pain_stands_beside_a_typed_score_only_when_it_is_worse(double imported, double typed, bool stands)
    {
        Add(Author.Import, 1, new CheckIn { Pain = new PainScore(imported) });
        Add(Author.Runner, 1, new CheckIn { Pain = new PainScore(typed) });
        Assert.Equal(stands ? imported : null, State.CheckIns.Single(entry => entry.By == Author.Import).What.Pain?.Value);
    }
}
