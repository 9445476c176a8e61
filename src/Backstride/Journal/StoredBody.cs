using System.Text.Json;
using Backstride.Runs;

namespace Backstride.Journal;

/// <summary>The data of the common kinds, read from their properties as this program writes them.</summary>
/// <remarks>What <see cref="JournalJson"/> reads, in the time a command has: every name and unit here is one of docs/journal.md, and a test
/// reads each kind both ways. Whatever is not exactly as written is left to the serializer.</remarks>
internal static class StoredBody
{
    /// <summary>The body, or nothing where the serializer has to look.</summary>
    public static EntryBody? Read(string kind, JsonElement data)
    {
        var fields = new JsonFields(data);
        try
        {
            var body = Of(kind, ref fields);
            return body is not null && fields.AllTaken ? body : null;
        }
        catch (Exception e) when (e is ArgumentException or OverflowException or InvalidOperationException)
        {
            // A number that its type refuses: the serializer says which.
            return null;
        }
    }

    private static EntryBody? Of(string kind, ref JsonFields fields) => kind switch
    {
        EntryKind.Profile => Profile(ref fields),
        EntryKind.Run or EntryKind.Activity => Recording(ref fields),
        EntryKind.CheckIn => CheckIn(ref fields),
        EntryKind.RunFeedback => RunFeedback(ref fields),
        EntryKind.Session => Session(ref fields),
        EntryKind.Test => Test(ref fields),
        EntryKind.Screening => Screening(ref fields),
        EntryKind.Questionnaire => Questionnaire(ref fields),
        EntryKind.Decision => Decision(ref fields),
        EntryKind.Week => StoredWeek.Week(ref fields),
        EntryKind.PlanChange => StoredWeek.Change(ref fields),
        _ => null,
    };

    private static Profile Profile(ref JsonFields fields) => new()
    {
        Name = fields.Text("name"u8),
        Born = fields.Whole("born"u8),
        Sex = fields.Word<Sex>("sex"u8),
        TimeZone = fields.Text("timeZone"u8),
        Goals = fields.Texts("goals"u8),
        Equipment = fields.Texts("equipment"u8),
        WeightKilograms = fields.Number("weightKilograms"u8),
        BodyMassKilograms = fields.Number("bodyMassKilograms"u8),
        HeightCentimeters = fields.Number("heightCentimeters"u8),
        Days = fields.Many("days"u8, static (ref JsonFields day) => new AvailableDay(
            day.NeededWord<Weekday>("day"u8), day.NeededSpan("minutes"u8, TimeSpan.TicksPerMinute))),
        UsualPain = fields.Pain("usualPain"u8),
        WorstPain = fields.Pain("worstPain"u8),
        PainSince = fields.Day("painSince"u8),
        PainBeforeRunning = fields.Flag("painBeforeRunning"u8),
        Functions = Functions(ref fields),
        WorseWith = fields.Texts("worseWith"u8),
        BetterWith = fields.Texts("betterWith"u8),
        Fear = fields.Number("fear"u8),
        LongestRun = fields.Metres("longestRunMeters"u8),
        RunsPerWeek = fields.Number("runsPerWeek"u8),
        YearsRunning = fields.Number("yearsRunning"u8),
        StrengthMonths = fields.Number("strengthMonths"u8),
        Routine = fields.Texts("routine"u8),
    };

    private static IReadOnlyList<FunctionGoal>? Functions(ref JsonFields fields) =>
        fields.Many("functions"u8, static (ref JsonFields goal) => new FunctionGoal(goal.NeededText("activity"u8), goal.Number("score"u8)));

    private static ActivityBody Recording(ref JsonFields fields) => new()
    {
        Activity = fields.NeededOne<Activity>("activity"u8, Activity),
        Reader = fields.NeededText("reader"u8),
        Source = fields.NeededText("source"u8),
        File = fields.Text("file"u8) is { } hash ? new ContentHash(hash) : null,
        RecordId = fields.Text("recordId"u8),
        NotesFrom = fields.Text("notesFrom"u8),
        Doubts = fields.Words<Doubt>("doubts"u8) ?? [],
        LookedAt = fields.Words<Oddity>("lookedAt"u8),
    };

    private static Activity Activity(ref JsonFields fields) => new()
    {
        Sport = fields.NeededWord<Sport>("sport"u8),
        Start = fields.NeededInstant("start"u8),
        OffsetSource = fields.NeededWord<OffsetSource>("offsetSource"u8),
        SessionIndex = fields.Whole("sessionIndex"u8) ?? 0,
        Distance = fields.Metres("distanceMeters"u8),
        Timer = fields.NeededSpan("timerSeconds"u8, TimeSpan.TicksPerSecond),
        Elapsed = fields.NeededSpan("elapsedSeconds"u8, TimeSpan.TicksPerSecond),
        Moving = fields.Span("movingSeconds"u8, TimeSpan.TicksPerSecond),
        ClockBack = fields.Span("clockBackSeconds"u8, TimeSpan.TicksPerSecond),
        Ascent = fields.Metres("ascentMeters"u8),
        Descent = fields.Metres("descentMeters"u8),
        AverageHeartRate = fields.Beats("averageHeartRate"u8),
        MaxHeartRate = fields.Beats("maxHeartRate"u8),
        AverageCadence = fields.Number("averageCadence"u8) is { } steps ? new Cadence(steps) : null,
        PerceivedEffort = fields.Effort("perceivedEffort"u8),
        Feel = fields.Whole("feel"u8),
        Dynamics = fields.One("dynamics"u8, static (ref JsonFields stride) => new RunningDynamics(
            stride.Number("verticalOscillationMillimeters"u8),
            stride.Number("stanceTimeMilliseconds"u8),
            stride.Number("stanceTimeBalancePercent"u8),
            stride.Number("stepLengthMeters"u8),
            stride.Number("verticalRatioPercent"u8))),
        Device = fields.Text("device"u8),
        Recording = fields.Text("recording"u8),
        Name = fields.Text("name"u8),
        Description = fields.Text("description"u8),
        Gear = fields.Text("gear"u8),
        Digest = fields.One("digest"u8, static (ref JsonFields stream) => new StreamDigest
        {
            SpeedBinSeconds = stream.Wholes("speedBinSeconds"u8) ?? [],
            HeartRateBinSeconds = stream.Wholes("heartRateBinSeconds"u8) ?? [],
            BestEffortMeters = stream.Wholes("bestEffortMeters"u8) ?? [],
            LateDrift = stream.Number("lateDrift"u8),
            Shape = stream.One("shape"u8, static (ref JsonFields shape) => new RouteShape(
                Distance.FromMeters(shape.NeededNumber("stepMeters"u8)), shape.NeededWholes("awayMeters"u8))),
        }),
    };

    private static CheckIn CheckIn(ref JsonFields fields) => new()
    {
        Pain = fields.Pain("pain"u8),
        Moment = fields.Word<PainMoment>("moment"u8),
        Place = fields.Text("place"u8),
        Side = fields.Word<BodySide>("side"u8),
        LegSymptoms = fields.Word<LegSymptoms>("legSymptoms"u8),
        LegPain = fields.Pain("legPain"u8),
        LegReach = fields.Word<LegReach>("legReach"u8),
        Limp = fields.Flag("limp"u8),
        PelvicFloor = fields.Word<PelvicFloor>("pelvicFloor"u8),
        Hot = fields.Flag("hot"u8),
        Painkiller = fields.Flag("painkiller"u8),
        Flare = fields.Flag("flare"u8),
        Sleep = fields.Span("sleepHours"u8, TimeSpan.TicksPerHour),
        SleepQuality = fields.Number("sleepQuality"u8),
        Stress = fields.Number("stress"u8),
        Fatigue = fields.Number("fatigue"u8),
        Soreness = fields.Number("soreness"u8),
        Mood = fields.Number("mood"u8),
        Motivation = fields.Number("motivation"u8),
        Sitting = fields.Span("sittingHours"u8, TimeSpan.TicksPerHour),
        RestingHeartRate = fields.Beats("restingHeartRate"u8),
        MeasuredStress = fields.Number("measuredStress"u8),
        Note = fields.Text("note"u8),
        RecordId = fields.Text("recordId"u8),
    };

    private static RunFeedback RunFeedback(ref JsonFields fields) => new()
    {
        Before = fields.Pain("before"u8),
        During = fields.Pain("during"u8),
        From = fields.Span("fromMinute"u8, TimeSpan.TicksPerMinute),
        After = fields.Pain("after"u8),
        NextMorning = fields.Pain("nextMorning"u8),
        Place = fields.Text("place"u8),
        Side = fields.Word<BodySide>("side"u8),
        LegSymptoms = fields.Word<LegSymptoms>("legSymptoms"u8),
        Limp = fields.Flag("limp"u8),
        Painkiller = fields.Flag("painkiller"u8),
        Effort = fields.Effort("effort"u8),
        Ground = fields.Word<Ground>("ground"u8),
        Cue = fields.Text("cue"u8),
        Note = fields.Text("note"u8),
    };

    private static SessionDone Session(ref JsonFields fields) => new()
    {
        Exercises = fields.Many("exercises"u8, static (ref JsonFields exercise) => new DoneExercise
        {
            Exercise = exercise.NeededText("exercise"u8),
            Variant = exercise.NeededText("variant"u8),
            Sets = exercise.Many("sets"u8, static (ref JsonFields set) => new DoneSet(
                set.Whole("reps"u8),
                set.Span("holdSeconds"u8, TimeSpan.TicksPerSecond),
                set.Word<BodySide>("side"u8),
                set.Number("loadKilograms"u8))) ?? [],
            Effort = exercise.Effort("effort"u8),
            Pain = exercise.Pain("pain"u8),
            FormLost = exercise.Flag("formLost"u8),
        }) ?? [],
        Time = fields.Span("minutes"u8, TimeSpan.TicksPerMinute),
        Effort = fields.Effort("effort"u8),
        Note = fields.Text("note"u8),
    };

    private static TestResult Test(ref JsonFields fields) => new()
    {
        Test = fields.NeededText("test"u8),
        Mode = fields.Text("mode"u8),
        Held = fields.Span("seconds"u8, TimeSpan.TicksPerSecond),
        Reps = fields.Whole("reps"u8),
        Degrees = fields.Number("degrees"u8),
        Reach = fields.Centimetres("centimeters"u8),
        Rating = fields.Word<Steadiness>("rating"u8),
        Side = fields.Word<BodySide>("side"u8),
        Stage = fields.Whole("stage"u8),
        Ended = fields.Word<TestEnd>("ended"u8),
        Pain = fields.Pain("pain"u8),
        LegSymptoms = fields.Word<LegSymptoms>("legSymptoms"u8),
        Note = fields.Text("note"u8),
    };

    private static Questionnaire Questionnaire(ref JsonFields fields) => new()
    {
        Form = fields.NeededText("form"u8),
        Total = fields.Number("total"u8),
        Functions = Functions(ref fields),
        Answers = fields.NamedWholes("answers"u8),
        Skipped = fields.Flag("skipped"u8),
    };

    private static ScreeningAnswers? Screening(ref JsonFields fields)
    {
        var form = fields.NeededWord<ScreenForm>("form"u8);
        if (fields.Any("answers"u8) is not { ValueKind: JsonValueKind.Object } given)
            return null;
        var answers = new Dictionary<string, Answer>(StringComparer.Ordinal);
        foreach (var question in given.EnumerateObject())
        {
            if (question.Value.ValueKind != JsonValueKind.String || EnumWords<Answer>.Find(question.Value) is not { } answer || !answers.TryAdd(question.Name, answer))
                return null;
        }

        return new ScreeningAnswers { Form = form, Answers = answers };
    }

    private static DecisionBody Decision(ref JsonFields fields) => new()
    {
        For = fields.Day("for"u8) ?? throw new InvalidOperationException("A decision without a day."),
        RuleSet = fields.NeededText("ruleSet"u8),
        Inputs = fields.NeededText("inputs"u8),
        Plan = fields.Any("plan"u8) is { ValueKind: JsonValueKind.Object } plan ? plan.Clone() : throw new InvalidOperationException("A decision without its plan."),
        Answer = fields.Word<PlanAnswer>("answer"u8),
    };
}
