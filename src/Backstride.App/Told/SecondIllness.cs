using System.Globalization;
using System.Text.Json;
using Backstride.Coaching.Rules;
using Backstride.Journal;

namespace Backstride.App.Told;

/// <summary>What a second illness does to one that goes on: two open ones would have to be ended one by one, and the first is forgotten.</summary>
internal static class SecondIllness
{
    /// <summary>The corrections that end the illnesses a new one takes over from, with the entries they are about.</summary>
    /// <param name="day">The local day on which it is told.</param>
    /// <param name="itself">The entry of the new one, where it may be known already.</param>
    /// <exception cref="ToldException">It begins before an open one and reaches into it, so that only the runner can say when that ended.</exception>
    public static IReadOnlyList<(EntryId Subject, Correction Body)> Ends(EntryBody told, DateOnly day, RunnerState state, EntryId? itself = null)
    {
        if (told is not LifeEvent ill)
            return [];
        var from = ill.From ?? day;
        var ends = new List<(EntryId, Correction)>();
        foreach (var open in OpenIllness.On(state, DateOnly.MaxValue).Where(open => open.Id != itself))
        {
            if (OpenIllness.Covers(ill, from, open))
                throw ToldException.NotNow($"An illness that you noted from {Iso(open.What.From ?? open.Day)} on goes on. Say its last day first (its field to, entry {open.Id}), or correct that entry instead of adding another.", "from");
            if (OpenIllness.LastDayBefore(ill, from, open) is { } last)
                ends.Add((open.Id, new Correction { Set = new Dictionary<string, JsonElement> { ["to"] = JsonSerializer.SerializeToElement(Iso(last)) } }));
        }

        return ends;
    }

    /// <summary>The correction by which one illness ended another always has this id, so that it is found when the one is taken back.</summary>
    public static EntryId EndOf(EntryId open, EntryId by) => EntryId.DerivedFrom("illness-end", by.ToString(), open.ToString());

    /// <summary>For whoever sends one entry at a time: an illness that reaches into an open one waits until that has its last day.</summary>
    /// <exception cref="ToldException">One goes on.</exception>
    public static void Refuse(EntryBody told, DateOnly day, RunnerState state)
    {
        if (Ends(told, day, state) is [var (open, end), ..])
            throw ToldException.NotNow($"An illness goes on, entry {open}. Correct its field to first, to {end.Set["to"]} if this one took over from it, then add this one.", "from");
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
