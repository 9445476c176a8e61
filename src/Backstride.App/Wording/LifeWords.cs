using System.Globalization;
using Backstride.Coaching.Rules;
using Backstride.Journal;

namespace Backstride.App.Wording;

/// <summary>What life brings, and gear, in one line.</summary>
internal static class LifeWords
{
    public static string Of(LifeEvent entry)
    {
        var of = entry.Of is { } kind && entry.Event != kind ? $" ({(kind == WithoutEquipment.Word ? "without equipment" : kind.Replace('-', ' '))})" : "";
        var far = entry.Distance is { } distance ? $" of {Quantities.Of(distance)}" : "";
        return $"{(entry.Event == WithoutEquipment.Word ? "days without equipment" : entry.Event.Replace('-', ' '))}{of}{far}{When(entry)}";
    }

    public static string Of(Gear entry)
    {
        var name = entry.Name is { } called ? $" {called}" : "";
        var plated = entry.Plated == true ? ", with a plate" : "";
        var gone = entry.Distance is { } distance ? $", {Quantities.Of(distance)} before" : "";
        var retired = entry.Retired is { } day ? $", put away on {Day(day)}" : "";
        return $"{entry.What.Replace('-', ' ')}{name}{plated}{gone}{retired}";
    }

    private static string When(LifeEvent entry) => (entry.From, entry.To) switch
    {
        ({ } from, { } to) when from != to => $", {Day(from)} to {Day(to)}",
        ({ } from, { }) => $" on {Day(from)}",
        ({ } from, null) => entry.Event is "race" or "birth" or "surgery" or "fracture" ? $" on {Day(from)}" : $" since {Day(from)}",
        (null, { } until) => $" until {Day(until)}",
        _ => "",
    };

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
