using System.Text.Json;

namespace Backstride.Exercises;

/// <summary>The library read from its properties, since every command that plans reads it first.</summary>
/// <remarks>Whatever is not exactly as the schema has it is left to the serializer, which says what is wrong.</remarks>
internal static class ShippedLibrary
{
    public static IReadOnlyList<Exercise>? Read(JsonElement document)
    {
        var fields = new JsonFields(document);
        try
        {
            _ = fields.Whole("schema"u8);
            var exercises = fields.Many("exercises"u8, Exercise);
            return fields.AllTaken ? exercises : null;
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            // A name or a number that its type refuses.
            return null;
        }
    }

    private static Exercise Exercise(ref JsonFields fields) => new()
    {
        Id = new ExerciseId(fields.NeededText("id"u8)),
        Name = fields.NeededText("name"u8),
        Trains = fields.NeededText("trains"u8),
        Purpose = fields.NeededWord<ExercisePurpose>("purpose"u8),
        Patterns = fields.NeededWords<MovementPattern>("patterns"u8),
        Regions = fields.NeededWords<BodyRegion>("regions"u8),
        Cues = fields.NeededTexts("cues"u8),
        Stop = fields.NeededTexts("stop"u8),
        NotWhen = fields.NeededMany("notWhen"u8, static (ref JsonFields when) => new NotWhen(
            when.NeededWord<Precaution>("when"u8), when.NeededWord<PrecautionAnswer>("do"u8), when.NeededText("advice"u8))),
        Sources = fields.NeededTexts("sources"u8),
        Serves = fields.NeededTexts("serves"u8),
        Variants = fields.NeededMany("variants"u8, Variant),
    };

    private static Variant Variant(ref JsonFields fields) => new()
    {
        Id = new VariantId(fields.NeededText("id"u8)),
        Name = fields.NeededText("name"u8),
        Figure = new FigureId(fields.NeededText("figure"u8)),
        Position = fields.NeededWord<Position>("position"u8),
        Load = fields.NeededWord<LoadKind>("load"u8),
        Equipment = fields.NeededWords<Equipment>("equipment"u8),
        Props = fields.NeededWords<HomeProp>("props"u8),
        PerSide = fields.NeededFlag("perSide"u8),
        Start = fields.NeededOne("start"u8, Dose),
        Top = fields.NeededOne("top"u8, Dose),
        Tempo = fields.Text("tempo"u8) is { } tempo ? Exercises.Tempo.Parse(tempo) : null,
        Rest = fields.NeededSpan("restSeconds"u8, TimeSpan.TicksPerSecond),
        Weight = fields.One("weight"u8, static (ref JsonFields share) => new SuitableWeight(
            Ratio.Of(share.NeededNumber("start"u8)), Ratio.Of(share.NeededNumber("startUpTo"u8)), Ratio.Of(share.NeededNumber("upTo"u8)))),
        Gate = fields.Word<Gate>("gate"u8),
    };

    private static Dose Dose(ref JsonFields fields) => new(
        fields.Whole("sets"u8) ?? 0, fields.Whole("reps"u8), fields.Span("holdSeconds"u8, TimeSpan.TicksPerSecond));
}
