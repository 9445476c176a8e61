using System.Globalization;
using System.Text.RegularExpressions;
using Backstride.Journal;

namespace Backstride.App.Cli;

/// <summary>Exercises typed by hand: <c>bird-dog=2x8</c>, <c>side-plank.knees=3x20s</c>, <c>goblet-squat=3x8@16kg</c>; <c>*</c> and <c>×</c> are as good as <c>x</c>.</summary>
internal static partial class TypedSession
{
    private const int MostSets = 50;

    /// <summary>Takes the words that are exercises out of the list.</summary>
    /// <param name="variantOf">The variant that is meant where only the exercise is named, with a weight or without.</param>
    public static IReadOnlyList<DoneExercise> Take(List<string> words, Func<string, bool, string> variantOf)
    {
        var done = new List<DoneExercise>();
        foreach (var word in words.ToList())
        {
            if (Form().Match(word) is not { Success: true } m)
                continue;
            words.Remove(word);
            var sets = int.Parse(m.Groups["sets"].Value, CultureInfo.InvariantCulture);
            if (sets is 0 or > MostSets)
                throw CommandException.Usage($"{sets} sets of {m.Groups["exercise"].Value} cannot be meant.");
            done.Add(new DoneExercise
            {
                Exercise = m.Groups["exercise"].Value,
                Variant = m.Groups["variant"] is { Success: true } variant ? variant.Value : variantOf(m.Groups["exercise"].Value, m.Groups["load"].Success),
                Sets = [.. Enumerable.Repeat(SetOf(m), sets)],
            });
        }

        return done;
    }

    private static DoneSet SetOf(Match m)
    {
        var amount = int.Parse(m.Groups["amount"].Value, CultureInfo.InvariantCulture);
        double? load = m.Groups["load"] is { Success: true } kilograms ? double.Parse(kilograms.Value.Replace(',', '.'), CultureInfo.InvariantCulture) : null;
        return m.Groups["seconds"].Success
            ? new DoneSet(null, TimeSpan.FromSeconds(amount), null, load)
            : new DoneSet(amount, null, null, load);
    }

    [GeneratedRegex(@"^(?<exercise>[a-z][a-z0-9-]*)(?:\.(?<variant>[a-z0-9-]+))?=(?<sets>\d{1,2})[xX*×](?<amount>\d{1,4})(?<seconds>s|sec)?(?:@(?<load>\d{1,3}(?:[.,]\d+)?)(?:kg)?)?$")]
    private static partial Regex Form();
}
