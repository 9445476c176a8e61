using System.Collections.Immutable;
using System.Globalization;
using Backstride.Journal;
using Backstride.Runs;
using Backstride.Screening;

namespace Backstride.Tests;

/// <summary>
/// A made-up runner whose journal grows sentence by sentence. Immutable: each sentence gives another runner, so that a test can tell two
/// stories with the same beginning.
/// </summary>
/// <remarks>
/// <c>daysAgo</c> counts back from <see cref="Make.Today"/>; negative lies after it. What is said of a run (<see cref="Felt"/>) speaks of the
/// run added last. Entries get their seq in the order of the sentences, and are received a minute after they happened unless said otherwise.
/// </remarks>
internal sealed record Runner
{
    private static readonly RunnerId Id = RunnerId.Parse("0198a000-0000-7000-8000-000000000001");

    private Runner(ImmutableList<Entry> entries) => Entries = entries;

    public ImmutableList<Entry> Entries { get; private init; }

    /// <summary>The entries, folded.</summary>
    public RunnerState State => RunnerState.From(Entries);

    /// <summary>The entry added last.</summary>
    public Entry Last => Entries[^1];

    /// <summary>A runner with an empty journal.</summary>
    public static Runner Who() => new([]);

    /// <summary>A run at 6 min/km unless told, at noon.</summary>
    public Runner RanKm(double kilometres, int daysAgo, double? minutes = null, Sport sport = Sport.Run) =>
        Ran(RunOf(kilometres, daysAgo, minutes ?? kilometres * 6, sport), daysAgo);

    /// <summary>A run with everything said by the test; only its start is moved to noon of the day.</summary>
    public Runner Ran(Activity activity, int daysAgo, params ReadOnlySpan<Doubt> doubts) =>
        Recorded(daysAgo, new ActivityBody { Activity = activity with { Start = Noon(daysAgo) }, Reader = "manual", Source = "manual", Doubts = [.. doubts] });

    /// <summary>Some other sport.</summary>
    public Runner Did(Sport sport, double minutes, int daysAgo) =>
        Ran(RunOf(0, daysAgo, minutes, sport) with { Distance = null }, daysAgo);

    /// <summary>What the back said about the run added last.</summary>
    public Runner Felt(double? during = null, double? nextMorning = null, double? before = null, LegSymptoms? legs = null, bool? limp = null) =>
        FeltAs(new RunFeedback { During = Score(during), NextMorning = Score(nextMorning), Before = Score(before), LegSymptoms = legs, Limp = limp });

    /// <summary>What the back said about the run added last, in full.</summary>
    /// <exception cref="InvalidOperationException">No run was added before.</exception>
    public Runner FeltAs(RunFeedback feedback)
    {
        var run = Entries.Last(entry => entry.Body is ActivityBody);
        return With(run.Day, run.At.AddHours(2), feedback, run.Id);
    }

    /// <summary>A check-in with a pain score, at eight in the morning unless told.</summary>
    public Runner CheckedIn(double pain, int daysAgo, PainMoment? moment = null, int hour = 8) =>
        CheckedIn(new CheckIn { Pain = new PainScore(pain), Moment = moment }, daysAgo, hour);

    /// <summary>A check-in in full.</summary>
    public Runner CheckedIn(CheckIn checkIn, int daysAgo, int hour = 8) =>
        With(Make.DaysAgo(daysAgo), At(daysAgo, hour), checkIn);

    /// <summary>The same pain score every morning of a span of days, both ends included.</summary>
    public Runner CheckedInDaily(double pain, int fromDaysAgo, int toDaysAgo) =>
        Enumerable.Range(0, fromDaysAgo - toDaysAgo + 1).Aggregate(this, (runner, i) => runner.CheckedIn(pain, fromDaysAgo - i));

    /// <summary>An exercise session.</summary>
    public Runner Trained(int daysAgo, params ReadOnlySpan<DoneExercise> exercises) =>
        Recorded(daysAgo, new SessionDone { Exercises = [.. exercises], Time = TimeSpan.FromMinutes(25) });

    /// <summary>What the runner said of themselves; given fields are laid over earlier ones.</summary>
    public Runner Is(Profile profile, int daysAgo = 400) => Recorded(daysAgo, profile);

    /// <summary>The year of birth alone.</summary>
    public Runner Born(int year) => Is(new Profile { Born = year });

    /// <summary>The full safety questions with a no to each: nothing locks and nothing is due, until something new is logged.</summary>
    public Runner ScreenedClear(int daysAgo = 0) => Answered(ScreenForm.Full, daysAgo);

    /// <summary>A form with a yes to some questions and a no to all others.</summary>
    public Runner Answered(ScreenForm form, int daysAgo, params ReadOnlySpan<Question> yes)
    {
        var said = yes.ToArray();
        return Recorded(daysAgo, new ScreeningAnswers
        {
            Form = form,
            Answers = Questions.Of(form).ToDictionary(question => question.Id.Name, question => said.Contains(question) ? Answer.Yes : Answer.No),
        });
    }

    /// <summary>Some answers and no others.</summary>
    public Runner Said(int daysAgo, params ReadOnlySpan<(Question Question, Answer Answer)> answers) => Recorded(daysAgo, new ScreeningAnswers
    {
        Form = ScreenForm.Full,
        Answers = answers.ToArray().ToDictionary(given => given.Question.Id.Name, given => given.Answer),
    });

    /// <summary>What a clinician said.</summary>
    public Runner Cleared(ClearanceResult result, int daysAgo, params ReadOnlySpan<string> settles) =>
        Recorded(daysAgo, new Clearance { Who = "doctor", Result = result, Settles = [.. settles] });

    /// <summary>Any entry at noon of a day.</summary>
    public Runner Recorded(int daysAgo, EntryBody body, EntryId? about = null) => With(Make.DaysAgo(daysAgo), Noon(daysAgo), body, about);

    /// <summary>Any entry at any time.</summary>
    public Runner With(DateOnly day, DateTimeOffset at, EntryBody body, EntryId? about = null, TimeSpan? receivedAfter = null)
    {
        var seq = Entries.Count + 1;
        var draft = new EntryDraft
        {
            Id = EntryId.DerivedFrom("made", seq.ToString(CultureInfo.InvariantCulture)),
            Runner = Id,
            At = at,
            Day = day,
            Zone = new ZoneStamp("Europe/Dublin", ZoneSource.Home),
            By = Author.Runner,
            Body = body,
            Subject = about,
        };
        return new(Entries.Add(new Entry(draft, seq, at + (receivedAfter ?? TimeSpan.FromMinutes(1)))));
    }

    public static DateTimeOffset Noon(int daysAgo) => At(daysAgo, 12);

    public static DateTimeOffset At(int daysAgo, int hour) => new(Make.DaysAgo(daysAgo).ToDateTime(new TimeOnly(hour, 0)), TimeSpan.Zero);

    private static Activity RunOf(double kilometres, int daysAgo, double minutes, Sport sport) => new()
    {
        Sport = sport,
        Start = Noon(daysAgo),
        OffsetSource = OffsetSource.Device,
        Distance = Distance.FromKilometres(kilometres),
        Timer = TimeSpan.FromMinutes(minutes),
        Elapsed = TimeSpan.FromMinutes(minutes),
    };

    private static PainScore? Score(double? value) => value is { } score ? new PainScore(score) : null;
}
