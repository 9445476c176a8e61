using System.Text.Json.Serialization;
using Backstride.Journal;
using Backstride.TrainingLoad;

namespace Backstride.Planning;

/// <summary>What the running of a weekday is for.</summary>
[JsonConverter(typeof(WordJson<RunRole>))]
public enum RunRole
{
    /// <summary>No run belongs here.</summary>
    None,
    Easy,

    /// <summary>The one run of the week with something fast in it, as far as the day's limits leave it.</summary>
    Fast,

    /// <summary>The longest run of the week.</summary>
    Long,
}

/// <summary>What the strength work of a weekday is for.</summary>
[JsonConverter(typeof(WordJson<StrengthRole>))]
public enum StrengthRole
{
    None,

    /// <summary>A shorter session in which nothing becomes more: before a race, on the days that are not for the heavy one.</summary>
    Light,

    /// <summary>A session in which steps may be taken.</summary>
    Full,
}

/// <summary>What one weekday is for.</summary>
/// <param name="Given">The minutes given; absent when no day was given any, so that nothing bounds it.</param>
/// <param name="Session">The longest that a strength session of the day may take; zero on a day without strength.</param>
public sealed record SkeletonDay(Weekday Day, TimeSpan? Given, RunRole Run, StrengthRole Strength, TimeSpan Session)
{
    /// <summary>What of a kept week stands for the run of the day; absent where nothing but the day's limits bounds it.</summary>
    public AgreedRun? Agreed { get; init; }

    /// <summary>The item of a kept week that is the day's strength session; absent where there is none.</summary>
    public EntryId? SessionItem { get; init; }

    /// <summary>Where the runner moved the day's strength session; absent when it stays.</summary>
    public DateOnly? SessionMovedTo { get; init; }

    /// <summary>What the runner made of the day's strength session ahead of its day; absent when nothing was said.</summary>
    public PlanAnswer? SessionAnswer { get; init; }

    /// <summary>True when there is time for the few minutes of mobility beside what else the day is for.</summary>
    public bool HasMobility => Strength == StrengthRole.None && WeekWish.HasMobility(Given, Run != RunRole.None);
}

/// <summary>What each day of a week is for, before any limit of a single day is looked at.</summary>
/// <remarks>
/// A week that was shown to the runner keeps the days it was shown with, as the runner changed them since (<see cref="AgreedWeek"/>). Any other is
/// found by <see cref="SkeletonSearch"/> from the profile and from what was known before the week's Monday, so that it stays the same from day to day
/// of one week; only the usual pain and a race that comes near count as of the judged day. The coach follows it: strength, runs and the long run are
/// proposed on its days and on no others. Every day stays within its own limits, whatever the skeleton says.
/// </remarks>
public sealed class WeekSkeleton
{
    private static readonly LatestOfDay<WeekSkeleton> Latest = new(static (runner, day) => WorkOut(runner, day));
    private readonly SkeletonDay[] days;

    internal WeekSkeleton(IReadOnlyList<SkeletonDay> days, WeekWish wish, IReadOnlyList<GivenUp> gaveUp)
    {
        this.days = [.. days];
        LongDay = wish.LongDay;
        RunDaysWanted = wish.RunDays;
        SessionsWanted = wish.Sessions;
        RunsApart = wish.RunsApart;
        LeastForBoth = wish.LeastForBoth;
        GaveUp = gaveUp;
    }

    /// <summary>Where the items of a kept week are; absent for a week that is worked out anew.</summary>
    internal WeekPlaces? Places { get; private init; }

    /// <summary>From Monday to Sunday.</summary>
    public IReadOnlyList<SkeletonDay> Days => days;

    /// <summary>The day with the most time, where a long run belongs if there is one.</summary>
    public Weekday LongDay { get; }

    /// <summary>How many days with a run were aimed at.</summary>
    public int RunDaysWanted { get; }

    /// <summary>How many strength sessions were aimed at.</summary>
    public int SessionsWanted { get; }

    /// <summary>True when a day has to lie between two runs.</summary>
    public bool RunsApart { get; }

    /// <summary>The fewest minutes of a day with a run and a session.</summary>
    public TimeSpan LeastForBoth { get; }

    /// <summary>What the days and minutes given leave no room for, the dearest first.</summary>
    public IReadOnlyList<GivenUp> GaveUp { get; }

    /// <summary>The skeleton of the week in which a day lies, as known on that day.</summary>
    public static WeekSkeleton Of(RunnerState runner, DateOnly day) => Latest.On(runner, day);

    private static WeekSkeleton WorkOut(RunnerState runner, DateOnly day)
    {
        var wish = WeekWish.Of(runner, day);
        if (KeptWeek.Of(runner, WeekPlanner.MondayOf(day)) is not { } kept || AgreedWeek.IsOvertaken(kept.What, wish))
            return SkeletonSearch.Best(wish);
        var (days, unchanged, places) = AgreedWeek.Of(kept, wish, runner);
        return new WeekSkeleton(days, wish, SkeletonSearch.GivenUpBy(unchanged, wish)) { Places = places };
    }

    /// <summary>What the weekday of a date is for.</summary>
    public SkeletonDay On(DateOnly day) => days[(int)WeeklyRhythm.WeekdayOf(day)];
}
