using Backstride.Journal;

namespace Backstride.TrainingLoad;

/// <summary>How long less is run because of a race, before it and after it.</summary>
/// <remarks>All numbers are choices of ours within what is usual.</remarks>
internal static class AroundRaces
{
    /// <summary>The weeks in which running grows back after the quiet days, but for a short race.</summary>
    public const int GrowingWeeks = 3;

    private const int Week = 7;

    /// <summary>The weeks of its taper.</summary>
    public static int TaperWeeks(RaceSize size) => size switch
    {
        RaceSize.Short => 1,
        RaceSize.Half => 2,
        _ => 3,
    };

    /// <summary>The days after it without anything fast, long or heavy.</summary>
    public static int QuietDays(RaceSize size) => size switch
    {
        RaceSize.Short => 3,
        RaceSize.Half => 7,
        RaceSize.Marathon => 14,
        _ => 21,
    };

    /// <summary>True on the day of a race and in the quiet days after what was run of it.</summary>
    public static bool IsQuiet(RunnerState runner, DateOnly day)
    {
        foreach (var race in Races.Of(runner))
        {
            if (race.Day == day || (race.Day < day && Races.AsRun(race, runner) is { } run && day <= race.Day.AddDays(QuietDays(run.Size))))
                return true;
        }

        return false;
    }

    /// <summary>The spans of days before a day that say nothing of how much somebody usually runs: from the first day of a taper to the last of the weeks that grow back, both ends included.</summary>
    public static IReadOnlyList<(DateOnly From, DateOnly To)> Of(RunnerState runner, DateOnly day) =>
    [
        .. Races.Of(runner).Select(race => (
            race.Day.AddDays(-Week * TaperWeeks(race.Size)),
            (race.Day < day ? Races.AsRun(race, runner) : race) is { } run ? race.Day.AddDays(QuietDays(run.Size) + (run.Size == RaceSize.Short ? 0 : Week * GrowingWeeks)) : race.Day)),
    ];
}
