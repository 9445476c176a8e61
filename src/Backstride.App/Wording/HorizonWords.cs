using System.Globalization;
using Backstride.Coaching;
using Backstride.Planning;
using Backstride.TrainingLoad;

namespace Backstride.App.Wording;

/// <summary>Words for a horizon: what it may come to, each of its weeks, where it ends and what it assumes.</summary>
internal static class HorizonWords
{
    /// <summary>What is taken for granted.</summary>
    public const string Assumption =
        "This is what you would be told if every run and session is done as planned, your back is as usual each time and you stay well. It is the best case and no forecast: a sore week leaves things where they are, or takes them back.";

    private const int DaysToSunday = 6;

    /// <summary>What all of it may come to, in one sentence; why there is nothing to see where it is empty.</summary>
    public static string Says(Horizon horizon)
    {
        if (horizon.Weeks.Count == 0)
            return Ends(horizon);
        if (!horizon.IsSore && horizon.Weeks[^1].Stage is { } stage)
            return $"If these weeks go well, you are at stage {Whole(stage.Number)} of {Whole(LadderStage.Continuous.Number)} of the way back by {Quantities.Of(horizon.Weeks[^1].Monday.AddDays(DaysToSunday), horizon.AsOf)}.";
        if (horizon.Hold is { } hold)
            return horizon.End is HorizonEnd.Illness ? (horizon.Illness is { } ill ? $"{WayBackWords.Title(ill)}: this is your week, if it gets no worse." : "This is your week with a cold, if it gets no worse.") : $"These are your weeks {If(hold)} and all goes as planned. {Later(hold)}";
        if (horizon.Reach is not { May: { } may, LongestOn: { } on })
            return horizon.Farthest is { Longest: { } longest, LongestOn: { } day } farthest
                ? $"The longest run of these weeks is {(farthest.IsLongestTheRace ? "your race, " : "")}{Quantities.Of(longest)} on {Quantities.Of(day, horizon.AsOf)}."
                : "What is to come goes by the minutes, or without running, so no distance of it can be named.";
        return $"If these weeks go well, your longest run may be {Quantities.AtMost(may)} on {Quantities.Of(on, horizon.AsOf)}.{(horizon.Now is { } now ? $" Today {Quantities.AtMost(now)} count as your longest." : "")}";
    }

    /// <summary>What the weeks are shown for while something stands before ordinary training: "if your back settles".</summary>
    public static string If(HorizonHold hold) => hold switch
    {
        HorizonHold.Illness => "if you stay well from here",
        HorizonHold.Back => "if your back settles",
        HorizonHold.Leg => "if your leg settles",
        HorizonHold.Birth => "if you recover as hoped",
        HorizonHold.Pregnancy => "until your doctor or midwife has agreed, if you stay well",
        HorizonHold.Visit => "if nothing new comes up",
        HorizonHold.NoRunning => "while the limit that you were given stands",
        _ => throw new ArgumentOutOfRangeException(nameof(hold), hold, "Something that stands in the way without words."),
    };

    private static string Later(HorizonHold hold) => hold switch
    {
        HorizonHold.Illness => "How far you may come is named once you are back.",
        HorizonHold.Back or HorizonHold.Leg => "How far you may come is named once it has.",
        HorizonHold.Birth => "How far you may come is named once you are running again.",
        HorizonHold.Pregnancy => "How far you may come is named once they have.",
        HorizonHold.Visit => "How far you may come is named once the weeks after your visit are behind you.",
        HorizonHold.NoRunning => "How far you may come is named once a doctor or physiotherapist says that you may run.",
        _ => throw new ArgumentOutOfRangeException(nameof(hold), hold, "Something that stands in the way without words."),
    };

    /// <summary>Where it ends and why.</summary>
    public static string Ends(Horizon horizon) => horizon.End switch
    {
        HorizonEnd.FourWeeks => "Four weeks are as far as is looked ahead.",
        HorizonEnd.AfterRace it => $"It ends with your race on {Quantities.Of(it.Race.Day, horizon.AsOf)}: what comes after depends on how it goes.",
        HorizonEnd.Visit when horizon.Weeks.Count == 0 => "Nothing is looked ahead until somebody has seen you: what they say decides what comes.",
        HorizonEnd.Visit => "It ends where somebody has to be seen first.",
        HorizonEnd.Questions when horizon.Weeks.Count == 0 => "Nothing is looked ahead until the safety questions are answered.",
        HorizonEnd.Questions it => $"It ends on {Quantities.Of(it.From, horizon.AsOf)}, when the safety questions come again.",
        HorizonEnd.Illness when horizon.Weeks.Count > 0 => "Nothing is looked ahead beyond that while an illness or a cold has no last day. Say when it is over, and the weeks after it can be seen.",
        HorizonEnd.Illness => "Nothing is looked ahead while you are ill. Say when it is over, and the weeks after it can be seen.",
        _ => throw new ArgumentOutOfRangeException(nameof(horizon), horizon.End.GetType().Name, "An end without words."),
    };

    /// <summary>The word of an end, as the document has it.</summary>
    public static string Why(HorizonEnd end) => end switch
    {
        HorizonEnd.FourWeeks => "four-weeks",
        HorizonEnd.AfterRace => "race",
        HorizonEnd.Visit => "referral",
        HorizonEnd.Questions => "questions",
        HorizonEnd.Illness => "illness",
        _ => throw new ArgumentOutOfRangeException(nameof(end), end.GetType().Name, "An end without a name."),
    };

    /// <summary>"This week", "9 to 15 Mar".</summary>
    public static string Span(HorizonWeek week, DateOnly asOf)
    {
        if (asOf >= week.Monday)
            return "This week";
        var sunday = week.Monday.AddDays(DaysToSunday);
        return week.Monday.Month == sunday.Month
            ? string.Create(CultureInfo.InvariantCulture, $"{week.Monday.Day} to {Quantities.Short(sunday, asOf)}")
            : $"{Quantities.Short(week.Monday, asOf)} to {Quantities.Short(sunday, asOf)}";
    }

    /// <summary>"3 runs, 22.4 km".</summary>
    public static string Running(HorizonWeek week) => week switch
    {
        { Runs: 0 } => "no run",
        { Distance: { Meters: > 0 } far } => $"{Count(week.Runs, "run")}, {Quantities.Of(far)}",
        _ => Count(week.Runs, "run"),
    };

    /// <summary>"9.4 km, 10.2 km at most"; absent where no distance is planned, or none is named ahead.</summary>
    public static string? Longest(HorizonWeek week) => week switch
    {
        { Longest: { } longest, IsLongestTheRace: true } => $"{Quantities.Of(longest)}, your race",
        { Longest: { } longest, May: { } may } when Quantities.Of(longest) != Quantities.AtMost(may) => $"{Quantities.Of(longest)}, {Quantities.AtMost(may)} at most",
        { Longest: { } longest } => Quantities.Of(longest),
        _ => null,
    };

    public static string Sessions(HorizonWeek week) => Count(week.Sessions, "session");

    /// <summary>The weeks, each with what is special about it. A run that comes to count is one event, said of the first week that it lengthens; all else is about its own week and said of each.</summary>
    public static IEnumerable<(HorizonWeek Week, IReadOnlyList<string> Notes)> Noted(Horizon horizon)
    {
        CountsByNow? said = null;
        foreach (var week in horizon.Weeks)
        {
            yield return (week, [.. Notes(week.Leap == said ? week with { Leap = null } : week, horizon.AsOf)]);
            said = week.Leap;
        }
    }

    /// <summary>What is special about a week.</summary>
    public static IEnumerable<string> Notes(HorizonWeek week, DateOnly asOf)
    {
        if (week.Race is { } race)
            yield return $"race on {Quantities.Of(race.Day, asOf)}{(race.Distance is { } far ? $", {Quantities.Of(far)}" : "")}{(week.IsRaceHeld ? ", not as things stand" : "")}";
        if (week.Lighter == LighterWeekOf.Taken)
            yield return "a lighter week";
        if (week.Lighter == LighterWeekOf.Due)
            yield return "a lighter week is due, if you want it";
        if (week.Leap is { } leap)
            yield return $"your {Quantities.Exact(leap.Ran)} of {Quantities.Short(leap.Day, asOf)} went beyond the limit then, and count in full from {Quantities.Short(leap.Since, asOf)}";
        if (week.FreeDays > 0)
            yield return $"{Count(week.FreeDays, "day")} free of training";
        if (week.Stage is { } stage)
            yield return stage == LadderStage.Walk ? "walking first" : $"stage {Whole(stage.Number)} of {Whole(LadderStage.Continuous.Number)} of the way back";
    }

    private static string Count(int count, string what) => $"{(count == 0 ? "no" : Whole(count))} {what}{(count == 1 ? "" : "s")}";

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}
