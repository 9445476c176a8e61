using Backstride.Coaching;
using Backstride.Planning;

namespace Backstride.Journal;

/// <summary>Kept weeks and what was done about them, read from their properties as <see cref="StoredBody"/> reads the common kinds.</summary>
internal static class StoredWeek
{
    public static WeekProposed Week(ref JsonFields fields) => new()
    {
        Monday = DayOf(fields.Day("monday"u8)),
        RuleSet = fields.NeededText("ruleSet"u8),
        Days = fields.NeededMany("days"u8, static (ref JsonFields day) => new ProposedDay
        {
            Day = DayOf(day.Day("day"u8)),
            Run = day.NeededWord<RunRole>("run"u8),
            Strength = day.NeededWord<StrengthRole>("strength"u8),
            Session = day.NeededSpan("sessionMinutes"u8, TimeSpan.TicksPerMinute),
            Given = day.Span("minutes"u8, TimeSpan.TicksPerMinute),
            ProposedRun = day.One<OutlinedRun>("proposedRun"u8, Run),
            ProposedSession = day.One<OutlinedSession>("proposedSession"u8, Session),
        }),
    };

    public static PlanChange Change(ref JsonFields fields) => new()
    {
        Week = DayOf(fields.Day("week"u8)),
        What = fields.NeededWord<PlanChangeKind>("what"u8),
        Item = IdOf(fields.Text("item"u8)),
        To = fields.Day("to"u8),
        Offer = fields.Text("offer"u8),
        Distance = fields.Metres("distanceMeters"u8),
        Recording = IdOf(fields.Text("recording"u8)),
        Answer = fields.Word<RealignAnswer>("answer"u8),
        Note = fields.Text("note"u8),
    };

    private static OutlinedRun Run(ref JsonFields run) => new()
    {
        Id = IdOf(run.NeededText("id"u8)) ?? default,
        Mode = run.NeededWord<RunMode>("mode"u8),
        Target = run.Metres("distanceMeters"u8),
        Time = run.Span("minutes"u8, TimeSpan.TicksPerMinute),
        Most = run.Metres("maxDistanceMeters"u8),
        Fast = run.Metres("fastMeters"u8),
        Interval = run.One("interval"u8, static (ref JsonFields turn) => new OutlinedInterval(
            turn.NeededSpan("runSeconds"u8, TimeSpan.TicksPerSecond),
            turn.NeededSpan("walkSeconds"u8, TimeSpan.TicksPerSecond),
            turn.Whole("repeats"u8) ?? throw new InvalidOperationException("An interval without repeats."))),
    };

    private static OutlinedSession Session(ref JsonFields session) => new()
    {
        Id = IdOf(session.NeededText("id"u8)) ?? default,
        Time = session.NeededSpan("minutes"u8, TimeSpan.TicksPerMinute),
        Blocks = session.NeededMany("blocks"u8, static (ref JsonFields block) => new OutlinedBlock(
            block.NeededWord<BlockKind>("kind"u8),
            block.NeededMany("exercises"u8, static (ref JsonFields exercise) => new OutlinedExercise
            {
                Exercise = exercise.NeededText("exercise"u8),
                Variant = exercise.NeededText("variant"u8),
                Sets = exercise.Whole("sets"u8) ?? throw new InvalidOperationException("An exercise without sets."),
                Reps = exercise.Whole("reps"u8),
                Hold = exercise.Span("holdSeconds"u8, TimeSpan.TicksPerSecond),
                PerSide = exercise.Flag("perSide"u8),
                LoadKilograms = exercise.Number("loadKilograms"u8),
                Rest = exercise.NeededSpan("restSeconds"u8, TimeSpan.TicksPerSecond),
            }))),
    };

    // What is not an id or a day is refused here, and the serializer says what is wrong with it.
    private static EntryId? IdOf(string? text) =>
        text is null ? null : Guid.TryParseExact(text, "D", out var id) ? new EntryId(id) : throw new InvalidOperationException("Not an id.");

    private static DateOnly DayOf(DateOnly? day) => day ?? throw new InvalidOperationException("A day is missing.");
}
