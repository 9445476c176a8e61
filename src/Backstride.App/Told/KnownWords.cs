using System.Text.Json.Nodes;
using Backstride.App.Cli;
using Backstride.Coaching.Rules;
using Backstride.Exercises;
using Backstride.Journal;
using Backstride.Screening;
using Backstride.Symptoms;

namespace Backstride.App.Told;

/// <summary>The fields that take words of a list because rules read them. A word that is not in the list would be kept and never heard, so it is refused with the one that was probably meant.</summary>
internal static class KnownWords
{
    private const int MostSlips = 2;
    private static readonly string[] Directions = ["sitting", "bending", "standing", "arching", "walking", "downhill", "late-run"];

    private static readonly Dictionary<(string Kind, string Field), IReadOnlyList<string>> Lists = new()
    {
        [(EntryKind.Profile, "equipment")] = [.. Enum.GetValues<Equipment>().Select(Words.Of)],
        [(EntryKind.Profile, "routine")] = [.. ExerciseLibrary.Shipped.Exercises.Where(Coaching.OwnRoutine.IsForRoutines).Select(exercise => exercise.Id.Name)],
        [(EntryKind.Profile, "worseWith")] = Directions,
        [(EntryKind.Profile, "betterWith")] = Directions,
        [(EntryKind.Clearance, "limits")] = ClearanceLimits.Words,
        [(EntryKind.LifeEvent, "event")] =
            ["illness", "holiday", "travel", WithoutEquipment.Word, "deadline", "race", "pregnancy", "birth", "surgery", "fracture", ReturnLadder.AskedWord],
    };

    private static readonly Dictionary<string, IReadOnlyList<string>> OfEvents = new()
    {
        ["illness"] = ["fever", "chest", "vomiting", "head-cold", "other"],
        ["surgery"] = ["spine", "abdomen", "leg", "other"],
        ["travel"] = [WithoutEquipment.Word],
    };

    /// <summary>Checks the typed data of one kind; a word in capitals is written as the list has it.</summary>
    /// <exception cref="ToldException">A word is not in the list of its field; the message has the list, and the nearest word of it.</exception>
    public static void Check(string kind, JsonObject data)
    {
        foreach (var name in data.Select(field => field.Key).ToList())
        {
            if (ListOf(kind, name, data) is not { } known)
                continue;
            data[name] = data[name] switch
            {
                JsonArray words => new JsonArray([.. words.Select(word => (JsonNode?)Known(name, $"{word}", known))]),
                { } word => Known(name, $"{word}", known),
                null => null,
            };
        }
    }

    /// <summary>A question for the word of a list that a misspelt one is nearest to; nothing where none is near.</summary>
    public static string Meant(string word, IEnumerable<string> known)
    {
        var (near, slips) = known.Select(candidate => (candidate, Slips: Slips(word.ToLowerInvariant(), candidate.ToLowerInvariant())))
            .OrderBy(pair => pair.Slips).FirstOrDefault((candidate: "", Slips: int.MaxValue));
        return slips <= MostSlips || (word.Length > MostSlips && near.StartsWith(word, StringComparison.OrdinalIgnoreCase)) ? $" Did you mean {near}?" : "";
    }

    /// <summary>True for the word of an event of life.</summary>
    public static bool IsEvent(string word) => word != ReturnLadder.AskedWord && Lists[(EntryKind.LifeEvent, "event")].Contains(word, StringComparer.OrdinalIgnoreCase);

    private static IReadOnlyList<string>? ListOf(string kind, string name, JsonObject data) => kind == EntryKind.LifeEvent && name == "of"
        ? OfEvents.GetValueOrDefault($"{data["event"]}")
        : Lists.GetValueOrDefault((kind, name));

    private static string Known(string field, string word, IReadOnlyList<string> known)
    {
        if (known.FirstOrDefault(candidate => string.Equals(candidate, word.Trim(), StringComparison.OrdinalIgnoreCase)) is { } found)
            return found;
        // The word that asks for the return ladder has a page of its own and is no event of life.
        throw new ToldException($"{field} has no word '{word}'.{Meant(word, known)} It takes: {string.Join(", ", known.Where(candidate => candidate != ReturnLadder.AskedWord))}.", field);
    }

    /// <summary>Letters to put in, take out or change.</summary>
    private static int Slips(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var corner = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
                (corner, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, corner + (a[i - 1] == b[j - 1] ? 0 : 1)));
        }

        return row[^1];
    }
}
