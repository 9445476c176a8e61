using System.Globalization;
using System.Text.Json;
using Backstride.App.Serving;
using Backstride.App.Told;
using Backstride.Coaching.Rules;
using Backstride.Journal;

namespace Backstride.App.Pages.Life;

/// <summary>The fields of life events, gear and angles.</summary>
internal static class LifeForm
{
    private const double FarthestKilometres = 400;

    public static IReadOnlyList<(string Word, string Said)> Illnesses { get; } =
        [("fever", "fever"), ("chest", "cough or pain from the chest"), ("vomiting", "vomiting or diarrhoea"), ("head-cold", "a head cold only"), ("other", "something else")];

    public static IReadOnlyList<(string Word, string Said)> Surgeries { get; } = [("spine", "the spine"), ("abdomen", "the abdomen"), ("leg", "a leg"), ("other", "somewhere else")];

    private static readonly string[] Events = ["race", "deadline", "travel", "holiday", WithoutEquipment.Word, .. ToldCheck.Happened];

    private static readonly (string Field, string Metric, double Least, double Most)[] Metrics =
        [("lean", "trunkLeanDegrees", -45, 60), ("shank", "shankDegrees", -45, 60), ("drop", "pelvicDropDegrees", -20, 40)];

    /// <exception cref="FormException">Something is missing, out of bounds or the wrong way round.</exception>
    public static LifeEvent Event(FormFields fields, DateOnly today)
    {
        var what = fields.Text("event") is { } word && Events.Contains(word) ? word : throw new FormException("Say what it is.", "event");
        var from = fields.Day("from") ?? (what == "race" ? throw new FormException("Which day is the race?", "from") : today);
        var to = fields.Day("to");
        if (to < from)
            throw new FormException("The last day lies before the first.", "to");
        if (ToldCheck.Happened.Contains(what) && from > today)
            throw new FormException("That day lies in the future.", "from");
        return new LifeEvent
        {
            Event = what,
            Of = what == "travel" ? fields.Ticked("without") is true ? WithoutEquipment.Word : null : fields.Text("of"),
            From = from,
            To = to,
            Distance = fields.Number("distance", 0.1, FarthestKilometres) is { } kilometres ? Distance.FromKilometres(kilometres) : null,
        };
    }

    /// <exception cref="FormException">The day lies before the first one, or in the future.</exception>
    public static Dictionary<string, JsonElement> End(Recorded<LifeEvent> life, FormFields fields, DateOnly today)
    {
        var last = fields.Day("to") ?? today;
        if (last < (life.What.From ?? life.Day) || last > today)
            throw new FormException("The last day lies between the first and today.", "to");
        return new Dictionary<string, JsonElement> { ["to"] = JsonSerializer.SerializeToElement(last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) };
    }

    /// <exception cref="FormException">Not said what it is, or a name is missing.</exception>
    public static Gear Gear(FormFields fields)
    {
        var what = fields.Text("what") ?? throw new FormException("Say what it is.", "what");
        var name = fields.Text("name");
        if (what == TrainingLoad.Shoes.What && name is null)
            throw new FormException("Give the shoes a name, so that runs can be told apart.", "name");
        return new Gear
        {
            What = what,
            Name = name,
            Distance = fields.Number("gone", 0, 5000) is { } kilometres ? Distance.FromKilometres(kilometres) : null,
            Plated = fields.Ticked("plated"),
            Prescribed = fields.Ticked("prescribed"),
        };
    }

    /// <exception cref="FormException">No angle was given, or one is out of bounds.</exception>
    public static FormCheck Angles(FormFields fields)
    {
        var metrics = new Dictionary<string, double>();
        foreach (var (field, metric, least, most) in Metrics)
        {
            if (fields.Number(field, least, most) is { } degrees)
                metrics[metric] = degrees;
        }

        return metrics.Count > 0 ? new FormCheck { Metrics = metrics } : throw new FormException("Nothing was entered, so nothing was saved.");
    }
}
