using Backstride.App.Wording;
using Backstride.Planning;

namespace Backstride.App.Cli;

/// <summary>A horizon in words on a terminal.</summary>
internal static class HorizonText
{
    private const int Column = 18;

    public static IEnumerable<string> Of(Horizon horizon)
    {
        yield return HorizonWords.Says(horizon);
        if (horizon.Weeks.Count == 0)
            yield break;
        yield return "";
        foreach (var (week, notes) in HorizonWords.Noted(horizon))
        {
            List<string> parts = [HorizonWords.Running(week), .. HorizonWords.Longest(week) is { } longest ? [$"longest {longest}"] : (string[])[], $"strength: {HorizonWords.Sessions(week)}"];
            yield return $"  {HorizonWords.Span(week, horizon.AsOf).PadRight(Column)} {string.Join(" · ", parts)}";
            foreach (var note in notes)
                yield return $"{new string(' ', Column + 3)}({note})";
        }

        yield return "";
        yield return HorizonWords.Ends(horizon);
        yield return HorizonWords.Assumption;
    }
}
