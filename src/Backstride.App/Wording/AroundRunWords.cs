using Backstride.Coaching;

namespace Backstride.App.Wording;

/// <summary>How a run begins and ends, in words.</summary>
public static class AroundRunWords
{
    /// <summary>What to begin with, without the movements.</summary>
    public static string Of(WarmUp before) => before.For switch
    {
        RunStart.Race => $"Before the race: {Quantities.Of(before.Time)} of walking and jogging, with",
        RunStart.OffTheBike => $"Off the bike: {Quantities.Of(before.Time)} of walking or slow jogging, no fast start, with",
        RunStart.Intervals => "In the first walk:",
        RunStart.Hills => $"In the first {Quantities.Of(before.Time)}, before any hill:",
        _ => $"In the first {Quantities.Of(before.Time)}:",
    };

    /// <summary>What to end with, without the movements.</summary>
    public static string Of(CoolDown after) => $"After the last {Quantities.Of(after.Time)} of walking out:";
}
