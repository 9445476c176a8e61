using System.Globalization;
using System.Text.Json;
using Backstride.Coaching;

namespace Backstride.App.Api;

/// <summary>The numbers of a reason as members of the plan's document.</summary>
internal static class FactsDocument
{
    public static void Write(Utf8JsonWriter json, Reason reason)
    {
        json.WriteStartObject("because");
        foreach (var fact in reason.Facts)
            WriteFact(json, fact);
        json.WriteEndObject();
    }

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void WriteFact(Utf8JsonWriter json, Fact fact)
    {
        switch (fact.Value)
        {
            case FactValue.Text text:
                json.WriteString(fact.Name, text.Value);
                break;
            case FactValue.Number number:
                json.WriteNumber(fact.Name, number.Value);
                break;
            case FactValue.Truth truth:
                json.WriteBoolean(fact.Name, truth.Value);
                break;
            case FactValue.Calendar day:
                json.WriteString(fact.Name, Day(day.Value));
                break;
        }
    }
}
