using Backstride.Planning;

namespace Backstride.App.Wording;

/// <summary>What a runner did about the plan of a week, in words.</summary>
internal static class PlanChangeWords
{
    /// <summary>The change in one line, without a full stop.</summary>
    public static string Of(PlanChange change) => change.What switch
    {
        PlanChangeKind.Accept => "an offer for your week taken",
        PlanChangeKind.Ease => "your plan made easier",
        PlanChangeKind.Move when change.To is { } day => $"your plan moved to {Quantities.Weekday(day)}",
        PlanChangeKind.Move => "your plan moved",
        PlanChangeKind.Drop => "taken out of your week",
        PlanChangeKind.Keep => "your plan kept as it was",
        PlanChangeKind.DoneBy => "a recording is what was planned",
        PlanChangeKind.NotDoneBy => "a recording is not what was planned",
        PlanChangeKind.Realign => Of(change.Answer),
        _ => throw new ArgumentOutOfRangeException(nameof(change), change.What, "A change without words."),
    };

    private static string Of(RealignAnswer? answer) => answer switch
    {
        RealignAnswer.FewerDays => "your week is to have fewer days",
        RealignAnswer.LighterWeek => "this week is to be lighter",
        RealignAnswer.SomethingCameUp => "something came in between",
        _ => "your week stays as it is",
    };
}
