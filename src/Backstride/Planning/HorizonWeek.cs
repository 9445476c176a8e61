using Backstride.Coaching;
using Backstride.TrainingLoad;

namespace Backstride.Planning;

/// <summary>One week of a horizon in outline: what was done of it and what is planned.</summary>
public sealed record HorizonWeek
{
    public required DateOnly Monday { get; init; }

    /// <summary>Runs, also with walking breaks, done or planned, as the week counts them (<see cref="WeekCounts"/>).</summary>
    public required int Runs { get; init; }

    /// <summary>Strength sessions, done or planned.</summary>
    public required int Sessions { get; init; }

    /// <summary>All running of the week that has a distance; absent while none is named ahead (<see cref="Horizon.IsSore"/>).</summary>
    public required Distance? Distance { get; init; }

    /// <summary>The longest run that is planned; absent when none with a distance is, and while none is named ahead.</summary>
    public Distance? Longest { get; init; }

    /// <summary>The day of it.</summary>
    public DateOnly? LongestOn { get; init; }

    /// <summary>The farthest that may be run on that day; never less than <see cref="Longest"/>. Absent where no rule bounds it.</summary>
    public Distance? May { get; init; }

    /// <summary>A lighter week that is due, in the first week that it can be taken in, or has been taken; absent for any other.</summary>
    public LighterWeekOf? Lighter { get; init; }

    /// <summary>The stage of the return ladder on its last run; absent off the ladder.</summary>
    public LadderStage? Stage { get; init; }

    /// <summary>Days of a holiday or an illness on which nothing is planned.</summary>
    public int FreeDays { get; init; }

    /// <summary>The run that counts in full by now and did not in the week before, so that the longest run takes a leap; absent when none does.</summary>
    public CountsByNow? Leap { get; init; }

    /// <summary>A race in it.</summary>
    public Race? Race { get; init; }

    /// <summary>True where something of health takes the race away, as things stand.</summary>
    public bool IsRaceHeld { get; init; }

    /// <summary>True where the longest run is the race; what is run in the place of one that is taken away is a run.</summary>
    public bool IsLongestTheRace => LongestOn is { } day && day == Race?.Day && !IsRaceHeld;

    /// <summary>The week with nothing of how far it goes.</summary>
    internal HorizonWeek WithoutDistances() => this with { Distance = null, Longest = null, LongestOn = null, May = null, Leap = null };
}

/// <summary>A run that went beyond its own limit and had to wait before it counts in full.</summary>
/// <param name="Day">When it was run.</param>
/// <param name="Since">From when it counts.</param>
public sealed record CountsByNow(DateOnly Day, Distance Ran, DateOnly Since);

/// <summary>How a lighter week stands.</summary>
public enum LighterWeekOf
{
    /// <summary>It is due and nothing of the week is lighter for it, unless the runner takes it.</summary>
    Due,

    /// <summary>It may not wait, or was taken.</summary>
    Taken,
}
