using Backstride.Coaching;
using Backstride.Coaching.Rules;
using Backstride.Planning;

namespace Backstride.App.Wording;

/// <summary>Why a word on a week was not taken, as a sentence that says what can be done.</summary>
internal static class WeekRefusalWords
{
    public static string Of(WeekRefused refused) => refused.Lost is { } lost ? $"{What(lost)} {Why(lost)}{Instead(refused.HeldOn)}" : Of(refused.Why);

    /// <summary>The same as a reason against one day, beside the others to choose from.</summary>
    public static string NotTo(WeekRefusal refused) => $"{Of(refused).Split(". ")[0].TrimEnd('.')}.";

    private static string Instead(IReadOnlyList<DateOnly> held) => held.Count == 0
        ? "No other day of the week would hold it: leave it where it is, or drop it."
        : $"{string.Join(" or ", held.Select(day => day.DayOfWeek))} would hold it.";

    private static string What(LostByMove lost) => lost.IsMoved
        ? $"The {Name(lost.Item)} would not stand on {Quantities.Weekday(lost.On)}."
        : $"The {Name(lost.Item)} of {Quantities.Weekday(lost.On)} would no longer stand.";

    private static string Name(WeekItem item) => item switch
    {
        WeekItem.OfSession => "strength session",
        WeekItem.OfRun { Run.Mode: RunMode.Run or RunMode.RunWalk } => "run",
        _ => "walk",
    };

    /// <summary>Why, with the day it is about in front: a rule's own words say "today" of that day.</summary>
    private static string Why(LostByMove lost) => lost.Change switch
    {
        { Why: ChangeCause.ByRule { Judged.Verdict.Reason: RestDaysReason.NoRestIn none } } => $"Each of the {none.Window.Count} days before it would have a run or heavy strength work, so it is for rest. ",
        { Why: ChangeCause.ByRule or ChangeCause.ByRun } change => $"As that day would see it: {WeekChangeWords.Why(change)} ",
        _ => "",
    };

    private static string Of(WeekRefusal refusal) => refusal switch
    {
        WeekRefusal.NotKept => "This week is not kept yet, so there is nothing to change in it. It is kept at the first look at it, once the safety questions are answered and something is known of your running.",
        WeekRefusal.Locked => "Nothing is planned until somebody has looked, so nothing can be moved or changed.",
        WeekRefusal.FreeDay => "Nothing is planned on that day, because of an illness or a holiday. Choose another.",
        WeekRefusal.NoItem => "The week has no such item that is still to come. Look at the week again, then choose.",
        WeekRefusal.NoOffer => "Nothing is offered that this would answer. Look at the week again, then choose.",
        WeekRefusal.FewMinutes => "The few minutes without strength are for any day; do them or leave them out as you like.",
        WeekRefusal.NoDay => "Name another day of the same week.",
        WeekRefusal.OwnRace => "A race is on its day and as long as it is. Drop it if you do not run it, or change it where you noted it.",
        WeekRefusal.RaceThere => "That day has your race. Choose another.",
        WeekRefusal.RunThere => "There is a run already. Choose a day without one.",
        WeekRefusal.StrengthThere => "There is strength already. Choose a day without.",
        WeekRefusal.DayOver => "That day is over.",
        WeekRefusal.NoMinutes => "You gave no minutes for that day. Change your days first, or choose another.",
        WeekRefusal.NoMinutesForBoth => "The minutes of that day do not hold a run and a strength session. Change your days first, or choose another.",
        WeekRefusal.WouldNotStand => "It would not stand on that day. Choose another.",
        WeekRefusal.BesideSession => "That day is next to another strength session. Choose one with a day between.",
        WeekRefusal.BesideRun => "That day is next to another run, and between your runs a day of rest has to lie. Choose one with a day between.",
        WeekRefusal.NotEasier => "It is as easy already as this would make it. Drop it if it is still too much.",
        WeekRefusal.NoRecording => "The week has no such recording.",
        WeekRefusal.OtherKind => "That is another kind of recording: a run is done by a run, a session of strength by a session of strength.",
        WeekRefusal.NotMatched => "That recording is not matched to this item, so there is nothing to part.",
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "A refusal without words."),
    };
}
