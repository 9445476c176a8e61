using Backstride.Coaching;
using Backstride.Journal;
using Backstride.Planning;

namespace Backstride.App.Wording;

/// <summary>Words for saying which recording is what was planned.</summary>
internal static class MatchWords
{
    public const string IfItWas = "If one of these was it:";

    /// <summary>That the match is right.</summary>
    public const string Confirm = "this was it";

    /// <summary>That the match is wrong: "that was another run".</summary>
    public static string Part(WeekItem item) => $"that was another {NameOf(item)}";

    /// <summary>The heading of the choices about an item.</summary>
    public static string Heading(WeekItem item) => item.DoneBy is null ? $"Did you do this {NameOf(item)}?" : $"Another {NameOf(item)}?";

    /// <summary>What stands in front of the recordings that could be it.</summary>
    public static string Lead(WeekItem item) => item.State == ItemState.Planned ? "done already:" : "it was";

    /// <summary>A recording among several: what it was, and on which day.</summary>
    public static string Of(EntryId recording, RunnerState runner)
    {
        if (runner.Runs.Concat(runner.OtherActivities).FirstOrDefault(done => done.Id == recording) is { } moved)
            return $"{EntryWords.Of(moved.What)} on {moved.Day.DayOfWeek}";
        return runner.Sessions.FirstOrDefault(done => done.Id == recording) is { } session ? $"{EntryWords.Of(session.What)} on {session.Day.DayOfWeek}" : "an entry";
    }

    private static string NameOf(WeekItem item) => item switch
    {
        WeekItem.OfRun { Run.Mode: RunMode.Walk } => "walk",
        WeekItem.OfRun { Run.Mode: RunMode.CrossTrain } => "activity",
        WeekItem.OfRun => "run",
        _ => "session",
    };
}
