using Backstride.Journal;

namespace Backstride.Demo;

/// <summary>A made-up runner to look around with: the athlete in his forties of article 0 (<c>S0-32</c>).</summary>
/// <remarks>
/// Eighteen months that end on a given day: a back that speaks up late in long runs, one long run too far, a flare, a return by run and walk,
/// then strength, hip mobility and breathing every week and a back that is mostly quiet. Every entry is written <c>by: demo</c> in one batch,
/// so that it can be told from a real one and taken out in one step.
/// </remarks>
public static class DemoRunner
{
    /// <summary>The seed of the runner everybody sees.</summary>
    public const ulong Seed = 20261122;

    /// <summary>How many days the story covers.</summary>
    public static Days Length { get; } = new(548);

    /// <summary>The batch of a runner's demo entries.</summary>
    public static BatchId BatchOf(RunnerId runner) => new(EntryId.DerivedFrom("demo", runner.ToString()).Value);

    /// <summary>The entries, in the order in which they would have been written.</summary>
    /// <param name="last">The last day of the story; yesterday for somebody who looks around today.</param>
    /// <param name="local">Gives a local wall-clock time its offset; the core looks no zone up.</param>
    public static IReadOnlyList<EntryDraft> Entries(RunnerId runner, DateOnly last, ulong seed, Func<DateTime, DateTimeOffset> local)
    {
        var diary = new Diary(runner, seed, local);
        var first = last.AddDays(1 - Length.Count);
        diary.Start(first);
        var body = new DemoBody(new SplitMix64(seed));
        for (var day = first; day <= last; day = day.AddDays(1))
            LiveThrough(day, new Story(first, last, day), body, diary);
        return diary.Entries;
    }

    private static void LiveThrough(DateOnly day, Story story, DemoBody body, Diary diary)
    {
        var morning = body.WakeUp(story);
        if (story.ScreensToday is { } form)
            diary.Screened(day, form);
        if (story.LogsToday(body.Dice))
            diary.Morning(day, morning);
        if (story.RunToday(body.Dice) is { } planned && body.CanRun(story))
        {
            var run = body.Run(planned, story);
            var id = diary.Ran(story, run);
            diary.Felt(day, id, run);
        }

        if (story.StrengthToday && body.CanLift(story))
            diary.Lifted(day, DemoSessions.Of(story.StrengthWeek, body.Dice));
    }
}
