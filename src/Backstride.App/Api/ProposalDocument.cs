using System.Text.Json;
using Backstride.App.Wording;
using Backstride.Coaching;

namespace Backstride.App.Api;

/// <summary>The run and the session of a plan as members of its document.</summary>
internal static class ProposalDocument
{
    /// <param name="seen">The day it is seen from.</param>
    public static void Write(Utf8JsonWriter json, RunProposal run, DateOnly seen)
    {
        json.WriteStartObject("run");
        json.WriteString("mode", LimitAxis.Word(run.Mode));
        if (run.Max is { } most)
            json.WriteNumber("maxDistanceMeters", Math.Round(most.Meters, 1));
        if (run.Target is { } target)
            json.WriteNumber("targetDistanceMeters", Math.Round(target.Meters, 1));
        Write(json, ("from", run.From), seen);
        Write(json, ("maxFrom", run.MaxFrom), seen);
        if (run.Time is { } time)
            json.WriteNumber("minutes", Math.Round(time.TotalMinutes, 1));
        json.WriteString("intensity", LimitAxis.Word(run.Intensity));
        if (run.Fast is { } fast)
            json.WriteNumber("fastDistanceMeters", Math.Round(fast.Meters, 1));
        if (run.Intervals.Count > 0)
        {
            json.WriteStartArray("intervals");
            foreach (var interval in run.Intervals)
            {
                json.WriteStartObject();
                json.WriteNumber("runSeconds", interval.Run.TotalSeconds);
                json.WriteNumber("walkSeconds", interval.Walk.TotalSeconds);
                json.WriteNumber("repeats", interval.Repeats);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        if (run.MaxDescent is { } descent)
            json.WriteNumber("maxDescentMeters", Math.Round(descent.Meters, 1));
        if (run.MaxAscent is { } ascent)
            json.WriteNumber("maxAscentMeters", Math.Round(ascent.Meters, 1));
        if (run.Done is { } done)
            WriteDone(json, done);
        if (run.WarmUp is { } before)
            WriteAround(json, "warmUp", before.Time, before.Moves, before.For);
        if (run.CoolDown is { } after)
            WriteAround(json, "coolDown", after.Time, after.Moves, null);
        json.WriteStartArray("cues");
        foreach (var cue in run.Cues)
            json.WriteStringValue(cue);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteAround(Utf8JsonWriter json, string name, TimeSpan time, IReadOnlyList<ProposedExercise> moves, RunStart? start)
    {
        json.WriteStartObject(name);
        if (start is { } from)
            json.WriteString("start", LimitAxis.Word(from));
        json.WriteNumber("minutes", Math.Round(time.TotalMinutes, 1));
        json.WriteStartArray("exercises");
        foreach (var move in moves)
            WriteExercise(json, move);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Where a distance of the proposal comes from, or why there is none.</summary>
    private static void Write(Utf8JsonWriter json, (string Name, RunReason? Reason) member, DateOnly seen)
    {
        if (member.Reason is not { } reason)
            return;
        json.WriteStartObject(member.Name);
        FactsDocument.Write(json, reason);
        json.WriteString("text", RunWords.Of(reason, seen));
        json.WriteEndObject();
    }

    private static void WriteDone(Utf8JsonWriter json, RunsDone done)
    {
        json.WriteStartObject("done");
        json.WriteNumber("runs", done.Count);
        if (done.Distance is { } distance)
            json.WriteNumber("distanceMeters", Math.Round(distance.Meters, 1));
        json.WriteNumber("timerSeconds", Math.Round(done.Time.TotalSeconds, 1));
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, SessionProposal session)
    {
        json.WriteStartObject("session");
        json.WriteNumber("minutes", Math.Round(session.Time.TotalMinutes, 1));
        json.WriteStartArray("blocks");
        foreach (var block in session.Blocks)
        {
            json.WriteStartObject();
            json.WriteString("kind", LimitAxis.Word(block.Kind));
            json.WriteStartArray("exercises");
            foreach (var exercise in block.Exercises)
                WriteExercise(json, exercise);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteAdapted(Utf8JsonWriter json, ProposedExercise exercise)
    {
        if (exercise.Adapted == Exercises.Precautions.None)
            return;
        json.WriteStartArray("adapted");
        foreach (var advice in ExerciseWords.AdviceOf(exercise))
            json.WriteStringValue(advice);
        json.WriteEndArray();
    }

    private static void WriteExercise(Utf8JsonWriter json, ProposedExercise exercise)
    {
        json.WriteStartObject();
        json.WriteString("exercise", exercise.Exercise);
        json.WriteString("variant", exercise.Variant);
        json.WriteNumber("sets", exercise.Sets);
        if (exercise.Reps is { } reps)
            json.WriteNumber("reps", reps);
        if (exercise.Hold is { } hold)
            json.WriteNumber("holdSeconds", hold.TotalSeconds);
        json.WriteBoolean("perSide", exercise.PerSide);
        if (exercise.First is { } first)
            json.WriteString("firstSide", LimitAxis.Word(first));
        if (exercise.MoreOfFirst > 0)
            json.WriteNumber("moreSetsOfFirstSide", exercise.MoreOfFirst);
        if (exercise.LoadKilograms is { } load)
            json.WriteNumber("loadKilograms", load);
        json.WriteNumber("restSeconds", exercise.Rest.TotalSeconds);
        if (exercise.Tempo is { } tempo)
            json.WriteString("tempo", tempo);
        WriteAdapted(json, exercise);
        json.WriteEndObject();
    }
}
