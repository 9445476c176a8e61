using System.Globalization;
using Backstride.Coaching;
using Backstride.TrainingLoad;

namespace Backstride.App.Wording;

/// <summary>Words for where the distance of the day's run comes from, or why there is none.</summary>
/// <remarks>The distance of the answer stands in the sentence as it stands in the answer, which is never more than what was recorded.</remarks>
internal static class RunWords
{
    public static string Of(RunReason reason, DateOnly seen) => reason switch
    {
        RunReason.RuleLimit it => $"The strictest limit of the rules is {Quantities.AtMost(it.Limit)}.",
        RunReason.Usual { Run: { Of: 1 } usual } => $"{Quantities.Exact(usual.Distance)} is your usual run, the only one of the last four weeks{Races(usual)}{Others(usual)}{So(usual.Distance)}.",
        RunReason.Usual { Run: var usual } => $"{Quantities.Exact(usual.Distance)} is your usual run, the middle one of {Whole(usual.Of)} in the last four weeks{Races(usual)}{Others(usual)}{So(usual.Distance)}.",
        RunReason.HalfOfTyped it => $"You said that {Quantities.Exact(it.Typed)} is your longest run. Half of it, {Quantities.AtMost(it.Half)}, is a usual one.",
        RunReason.LongRun it => $"This weekday is your day for the long run, and {Longest(it.Longest, seen)} is {Quantities.Exact(it.Longest.Counts)}{So(it.Longest.Counts)}.",
        RunReason.LongRunStep it =>
            $"This weekday is your day for the long run, and your back was fine with the last two runs. {Capital(Longest(it.Longest, seen))} is {Quantities.Exact(it.Longest.Counts)}; {(it.ToTheHundred ? "the next hundred metres" : "5 % more")} is {Quantities.AtMost(it.Step)}.",
        RunReason.InTime it => InTime(it),
        RunReason.ByTheMinutes it => $"{ByTheMinutes(it.Time)}. How fast you run is not known yet, so today goes by the minutes.",
        RunReason.Held it => Held(it, seen),
        RunReason.HeldToTyped { Share.Value: 1 } it => $"Nothing increases for now, so no more than the {Quantities.Exact(it.Typed)} that you named as your longest run{So(it.Typed)}.",
        RunReason.HeldToTyped it => $"{Quantities.Percent(it.Share)} of the {Quantities.Exact(it.Typed)} that you named as your longest run is {Quantities.AtMost(it.Left)}.",
        RunReason.LeftOfBestWeek it =>
            $"Nothing increases for now. The week to keep to, from {Quantities.Of(it.Best.Monday, seen)}, had {Quantities.Exact(it.Best.Distance)}; "
            + $"this week has {(it.SoFar > Distance.Zero ? $"{Quantities.Exact(it.SoFar)} so far" : "none yet")}, which leaves {Quantities.AtMost(it.Left)}.",
        RunReason.Race it => $"{Quantities.Exact(it.Distance)} is the race of today.",
        RunReason.TooLittleLeft it => $"{Of(it.Because, seen)} That is less than a kilometre, so it is a walk.",
        RunReason.WeekIsFull it => $"You ran on {Count(it.Ran, "day")} of the last six, and your week has {Count((int)it.RunDays, "run day")}, so none is planned.",
        RunReason.RanYesterday it => $"You ran yesterday, and with {Count((int)it.RunDays, "run day")} a week a day lies between two.",
        RunReason.OtherDays { OnlyRace: { } race } => $"The run of this week is your race on {race}, so none is planned today.",
        RunReason.OtherDays { Runs.Count: 0 } => "None of your days has minutes for a run beside the strength sessions, so none is planned.",
        RunReason.OtherDays { OnLadder: true } it => $"This step of the way back has its days on {Days(it.Runs)}, with rest between them. An easy walk is always fine.",
        RunReason.OtherDays it => $"Your week has its {(it.Runs.Count == 1 ? "run" : "runs")} on {Days(it.Runs)}, so none is planned today.",
        RunReason.AsAgreed it => AsAgreed(it),
        RunReason.NotInTheWeek => "Your week was proposed without a run on this day.",
        RunReason.TakenOut => "You took the run of this day out of the week.",
        RunReason.MovedTo { IsMerged: true } it => $"You moved the run of this day to {Quantities.Of(it.Day, seen)}, which has a run of its own; there are not two.",
        RunReason.MovedTo it => $"You moved the run of this day to {Quantities.Of(it.Day, seen)}.",
        RunReason.DoneOn it => $"You did this run on {Quantities.Of(it.Day, seen)}.",
        RunReason.OnHoliday it => $"You are on holiday from training until {Quantities.Of(it.Until, seen)}, so none is planned.",
        RunReason.NoTime { Given.Ticks: 0 } it => $"You gave no minutes for a {it.On}, so no run is planned.",
        RunReason.NoTime it => $"Of the {Quantities.Of(it.Given)} you gave for a {it.On} the exercises take {Quantities.Of(it.Session)}, which leaves too little for a run.",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason.GetType().Name, "A reason without words."),
    };

    private static string Days(IReadOnlyList<Journal.Weekday> days) =>
        days.Count < 2 ? string.Join("", days) : $"{string.Join(", ", days.SkipLast(1))} and {days[^1]}";

    private static string Races(UsualRun usual) => usual.BesideRaces ? " away from races" : "";

    private static string Others(UsualRun usual) => usual.WithoutLongest ? ", the longest of each week left out" : "";

    private static string Longest(Baseline.Measured longest, DateOnly seen) => longest.Less is { } less
        ? $"what counts of your longest in 30 days, {Quantities.Exact(longest.Longest)} on {Quantities.Of(longest.Day, seen)} held against {LastRunWords.Of(less.Held, seen)},"
        : $"your longest in 30 days, on {Quantities.Of(longest.Day, seen)},";

    private static string InTime(RunReason.InTime it)
    {
        var far = $"you go about {Quantities.AtMost(it.Within)} at the usual speed of your last four weeks";
        return it.Time switch
        {
            { Given: null } => $"In the {Quantities.Of(it.Time.Bound)} that are the limit {far}.",
            { Given: { } given, Session.Ticks: > 0 } time =>
                $"Of the {Quantities.Of(given)} of this weekday the exercises take {Quantities.Of(time.Session)}; in the {Quantities.Of(time.Bound)} left {far}.",
            _ => $"In the {Quantities.Of(it.Time.Bound)} you gave for this weekday {far}.",
        };
    }

    private static string AsAgreed(RunReason.AsAgreed it)
    {
        var size = it.Distance is { } far ? Quantities.Of(far) : it.Time is { } time ? Quantities.Of(time) : "A run";
        return it.IsEased ? $"{size} is what you made of the run of this day." : $"{size} is what stands in your week for this day.";
    }

    private static string ByTheMinutes(RunTime time) => time switch
    {
        { Given: null } => $"{Quantities.Of(time.Bound)} are the limit of the day",
        { Given: { } given, Session.Ticks: > 0 } => $"Of the {Quantities.Of(given)} of this weekday the exercises take {Quantities.Of(time.Session)}, which leaves {Quantities.Of(time.Bound)}",
        _ => $"You gave {Quantities.Of(time.Bound)} for this weekday",
    };

    private static string Held(RunReason.Held it, DateOnly seen)
    {
        var run = it.Run.AfterRed
            ? $"the shortest run of 30 days ({Quantities.Of(it.Run.Day, seen)}), for each of them told you to ease back"
            : $"your longest in 30 days without having to ease back ({Quantities.Of(it.Run.Day, seen)})";
        var counts = it.Run.Less is { } less
            ? $"what counts of the {Quantities.Exact(it.Run.Ran)} of {Quantities.Of(it.Run.Day, seen)}, held against {LastRunWords.Of(less.Held, seen)}"
            : run;
        return it.Share == Ratio.Whole
            ? $"Nothing increases for now, so no more than {Quantities.Exact(it.Run.Counts)}: {counts}{So(it.Run.Counts)}."
            : $"A step back is {Quantities.Percent(it.Share)} of {Quantities.Exact(it.Run.Counts)}, which is {Quantities.AtMost(it.Left)}. It goes by {counts}.";
    }

    /// <summary>What a recorded distance comes to in the answer, where that says a little less.</summary>
    private static string So(Distance distance) => Quantities.Exact(distance) == Quantities.AtMost(distance) ? "" : $", so {Quantities.AtMost(distance)} today";

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string Count(int count, string what) => count == 1 ? $"1 {what}" : $"{Whole(count)} {what}s";

    private static string Whole(int count) => count.ToString(CultureInfo.InvariantCulture);
}
