using System.Text.Json;
using Backstride.App.Wording;
using Backstride.Coaching;

namespace Backstride.App.Api;

/// <summary>The ways back of a day, as the documents of a plan and of a week have them.</summary>
internal static class WayBackDocument
{
    public const string Name = "wayBack";

    /// <summary>Nothing where no gate of health stands.</summary>
    public static void Write(Utf8JsonWriter json, Plan plan)
    {
        var ways = WaysBack.Of(plan);
        if (ways.Count == 0)
            return;
        json.WriteStartArray(Name);
        foreach (var way in ways)
            Write(json, way, ways, plan);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, WayBack way, IReadOnlyList<WayBack> ways, Plan plan)
    {
        json.WriteStartObject();
        json.WriteString("gate", LimitAxis.Word(way.Gate));
        json.WriteString("rule", way.By.Rule.Id.Name);
        json.WriteString("title", WayBackWords.Title(way));
        if (way.Since is { } since)
            json.WriteString("since", FactsDocument.Day(since));
        if (way.Through is { } through)
            json.WriteString("through", FactsDocument.Day(through));
        if (way.Stage is { } stage)
        {
            json.WriteNumber("stage", stage.At);
            json.WriteNumber("stages", stage.Of);
        }

        if (WayBackWords.Where(way, ways) is { } where)
            json.WriteString("where", where);
        json.WriteString("open", WayBackWords.Left(plan));
        json.WriteString("next", WayBackWords.GoesOn(way, plan.Day));
        json.WriteString("ends", WayBackWords.Ends(way, plan.Day));
        if (WayBackWords.SetsBack(way) is { } slower)
            json.WriteString("slower", slower);
        json.WriteEndObject();
    }
}
