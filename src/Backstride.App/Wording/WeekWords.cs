using Backstride.Coaching;
using Backstride.Coaching.Rules;
using Backstride.Journal;
using Backstride.Planning;

namespace Backstride.App.Wording;

/// <summary>Words for a week: what it comes to, each of its items, and what it left out.</summary>
internal static class WeekWords
{
    private const string DaysAway = "a holiday or an illness takes days of this week";

    /// <summary>What is said of the days to come.</summary>
    public const string Assumption =
        "The days after today are what you would be told if everything before them goes as planned and your back stays as usual. What comes differently changes them.";

    /// <summary>The week in a line: "3 runs and 3 strength sessions".</summary>
    public static string Headline(WeekPlan week)
    {
        var (runs, walks, sessions) = (WeekCounts.Runs(week.Days), WeekCounts.Walks(week.Days), WeekCounts.Sessions(week.Days));
        List<string> parts = [];
        if (runs > 0 || walks == 0)
            parts.Add(Count(runs, "run"));
        if (walks > 0)
            parts.Add(Count(walks, "walk"));
        parts.Add(Count(sessions, "strength session"));
        return Listed(parts);
    }

    /// <summary>The plan of the first day that is not over, which says how things stand; of a week that is over that of its last.</summary>
    public static Plan Judged(WeekPlan week) => (week.Days.FirstOrDefault(day => day.Day >= week.AsOf) ?? week.Days[^1]).Now;

    /// <summary>What of health stands before ordinary training in a week that is not over; of several reasons for a visit one, since a week says of each the same.</summary>
    public static IReadOnlyList<WayBack> Ways(WeekPlan week) =>
        week.AsOf > week.Monday.AddDays(6) ? [] : [.. WaysBack.ToSay(Judged(week)).DistinctBy(way => way.Gate == HealthGate.Visit ? null : way)];

    /// <summary>A head cold, which leaves training and takes what is hard of it; absent without one, and in a week that is over.</summary>
    public static string? Cold(WeekPlan week) => week.AsOf > week.Monday.AddDays(6) ? null
        : Judged(week) is var plan && plan.Verdicts.FirstOrDefault(judged => judged.Verdict.Reason is IllnessReason.Cold) is { } cold ? ReasonWords.Of(cold.Verdict, plan) : null;

    /// <summary>From which day of the week a way back would be behind the runner if all goes well; absent when it goes on, or when something else holds as much: nothing opens then.</summary>
    /// <remarks>After two reds it ends on a day that is named, and the steps of running and walking go on.</remarks>
    public static string? Lifts(WeekPlan week, WayBack way) => way.Gate == HealthGate.TwoReds ? null :
        week.Days.FirstOrDefault(day => day.Day > week.AsOf && IsBehind(way, day.Plan)) is { } free ? $"If all goes well, it is behind you on {free.Day.DayOfWeek}." : null;

    /// <summary>True on a day on which its rule limits nothing any more, and no other way back as much as this one does.</summary>
    private static bool IsBehind(WayBack way, Plan plan) =>
        plan.Verdicts.Any(judged => judged.Rule.Id == way.By.Rule.Id && judged.Verdict.Limits == Limits.None)
        && WaysBack.Of(plan).All(other => other.Gate != way.Gate && other.By.Verdict.Limits.Impact < way.By.Verdict.Limits.Impact);

    public static string Of(WeekItem item) => item switch
    {
        WeekItem.OfRun { Run: var run } => AnswerWords.Planned(run),
        WeekItem.OfSession { Session: var session } => $"{(session.HasStrength ? "Strength" : Capital(AnswerWords.SessionName(session)))}, {Quantities.Of(session.Time)}",
        _ => throw new ArgumentOutOfRangeException(nameof(item), item.GetType().Name, "An item without words."),
    };

    /// <summary>What became of an item; absent for what is still to come.</summary>
    public static string? StateOf(WeekItem item) => item is { State: ItemState.Moved, To: { } day } ? $"moved to {day.DayOfWeek}" : Of(item.State);

    /// <summary>What became of it; absent for what is still to come.</summary>
    public static string? Of(ItemState state) => state switch
    {
        ItemState.Planned => null,
        ItemState.Done => "done",
        ItemState.Moved => "put off",
        ItemState.Skipped => "skipped",
        ItemState.Missed => "not done",
        ItemState.Dropped => "no longer planned",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "A state without words."),
    };

    /// <summary>What goes with a run of the week: that it is the race or the long one, how long it takes; absent where the item says it all.</summary>
    public static string? More(WeekItem item, WeekDay day)
    {
        if (item is not WeekItem.OfRun { Run: { Mode: RunMode.Run or RunMode.RunWalk } run })
            return null;
        List<string> parts = [];
        if (RaceWords.Stands(day.Now))
            parts.Add("your race");
        else if (day.HasLongRun && run.Target is not null)
            parts.Add("the long run");
        if (run is { Time: { } time, Target: not null })
            parts.Add($"about {Quantities.Of(time)}");
        return parts.Count == 0 ? null : string.Join(", ", parts);
    }

    /// <summary>What is said of a day without anything on it.</summary>
    public static string Free(WeekDay day) => day.Now.Run?.From is RunReason.OnHoliday ? "Rest: holiday" : "Rest";

    /// <summary>Why a day is hard; absent for one that is not.</summary>
    public static string? Hard(WeekDay day) => day.Hard == Hardness.None ? null : $"hard day: {Listed(HardParts(day))}";

    /// <summary>The name of what was given up, as the week's document has it.</summary>
    public static string What(GivenUp given) => given switch
    {
        GivenUp.Sessions => "strength-sessions",
        GivenUp.SessionsApart => "day-between-sessions",
        GivenUp.Runs => "runs",
        GivenUp.LongRun => "long-run",
        GivenUp.FastRun => "fast-run",
        GivenUp.RestDay => "rest-day",
        GivenUp.SecondTrunkExercise => "second-trunk-exercise",
        GivenUp.Mobility => "mobility",
        _ => throw new ArgumentOutOfRangeException(nameof(given), given.GetType().Name, "Something given up without a name."),
    };

    /// <summary>What was given up and why, in a sentence.</summary>
    public static string Why(GivenUp given) => given switch
    {
        GivenUp.Sessions { Away: true } it => $"{Count(it.Planned, "strength session")} instead of {it.Wanted}: {DaysAway}, and the others have no room for one.",
        GivenUp.Runs { Away: true } it => $"{Count(it.Planned, "run")} instead of {it.Wanted}: {DaysAway}, and the others have no room for one.",
        GivenUp.LongRun { Away: true } => $"No long run: {DaysAway}.",
        GivenUp.FastRun { Away: true } => $"Nothing fast: {DaysAway}, and the others have no room for it.",
        GivenUp.Sessions { SideBySide: true } it => $"{Count(it.Planned, "strength session")} instead of {it.Wanted}: another would stand next to one of them, or take the time of a run.",
        GivenUp.Sessions it => $"{Count(it.Planned, "strength session")} instead of {it.Wanted}: no other day has minutes for one.",
        GivenUp.SessionsApart => "Two strength sessions follow each other, because no other days have minutes. The second goes without weight where the first was heavy.",
        GivenUp.Runs it => $"{Count(it.Planned, "run")} instead of the {it.Wanted} of your weeks: the other days have no minutes left, or stand next to a run.",
        GivenUp.LongRun it => $"No long run: {it.Day} has too few minutes beside what comes first.",
        GivenUp.FastRun => "Nothing fast: no run is far enough from the long one.",
        GivenUp.RestDay => "No whole day of rest: each of your days is needed.",
        GivenUp.SecondTrunkExercise it => $"One trunk exercise instead of two on {Days(it.Days)}: the minutes go to the legs first.",
        GivenUp.Mobility it => $"No mobility on {Days(it.Days)}: the run takes the minutes there are.",
        _ => throw new ArgumentOutOfRangeException(nameof(given), given.GetType().Name, "Something given up without words."),
    };

    /// <summary>That a lighter week is due; absent when none is.</summary>
    public static string? Deload(WeekPlan week) => week.Deload is not { } due ? null : due is { Because: DeloadCause.Chosen, Mean.Meters: 0 }
        ? "This is a lighter week: strength keeps its days and loses a third of its sets, and nothing becomes more."
        : week.IsDeloadImposed
        ? $"This is a lighter week: running stays under {Quantities.AtMost(due.Lighter)}, strength keeps its days and loses a third of its sets."
        : $"A lighter week is due, {due.Weeks} weeks after the last. It would have {Quantities.AtMost(due.Lighter)} of running instead of your usual week of {Quantities.Of(due.Mean)}, and two thirds of the sets of each session. Choose it if you like; nothing here is lighter yet.";

    /// <summary>What is said first of all of a week that is a lighter one, or has to be proposed as one; absent where the offer of one says it, or was declined.</summary>
    /// <remarks>And while safety questions are open: a week of walks has neither running nor sets that could be fewer.</remarks>
    public static string? Lead(WeekPlan week) => (week.IsDeloadImposed ? !IsIncomplete(week) : week.KeptAt is null) ? Deload(week) : null;

    /// <summary>True when a day of it that is not over waits for safety questions.</summary>
    public static bool IsIncomplete(WeekPlan week) => week.Days.Any(day => day.Day >= week.AsOf && day.Plan.Status == PlanStatus.Incomplete);

    /// <summary>What the safety questions are called that the week waits for: the short ones, or all of them.</summary>
    public static string QuestionsDue(WeekPlan week) =>
        ScreeningWords.Name(week.Days.Where(day => day.Day >= week.AsOf).Select(day => ScreeningWords.DueIn(day.Plan)).FirstOrDefault(due => due is not null));

    /// <summary>Something recorded in the week, planned or not.</summary>
    public static string Done(EntryId id, RunnerState runner) =>
        runner.Runs.Concat(runner.OtherActivities).FirstOrDefault(done => done.Id == id) is { } moved ? EntryWords.Of(moved.What)
            : runner.Sessions.FirstOrDefault(done => done.Id == id) is { } session ? EntryWords.Of(session.What) : "an entry";

    /// <summary>Weekdays in a sentence.</summary>
    public static string Days(IReadOnlyList<Weekday> days) => Listed([.. days.Select(day => day.ToString())]);

    private static List<string> HardParts(WeekDay day)
    {
        List<string> parts = [];
        if (day.Hard.HasFlag(Hardness.Long))
            parts.Add(RaceWords.Stands(day.Now) ? "your race" : "long run");
        if (day.Hard.HasFlag(Hardness.Fast) || day.Plan.Run?.Fast is not null)
            parts.Add("fast running");
        if (day.Hard.HasFlag(Hardness.Hilly))
            parts.Add("hills");
        if (day.Hard.HasFlag(Hardness.HeavyLegs))
            parts.Add("new work for the legs");
        if (parts.Count == 0)
            parts.Add("high effort");
        return parts;
    }

    private static string Count(int count, string what) => $"{(count == 0 ? "no" : count)} {what}{(count == 1 ? "" : "s")}";

    /// <summary>"Monday, Tuesday and Friday".</summary>
    public static string Listed(IReadOnlyList<string> parts) => parts.Count < 2 ? string.Concat(parts) : $"{string.Join(", ", parts.SkipLast(1))} and {parts[^1]}";

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
