using Backstride.Journal;
using Backstride.Runs;
using Backstride.Tests.Strength;
using Backstride.Tests.TrainingLoad;

namespace Backstride.Tests.Cases;

/// <summary>Runs, other sports and strength sessions, with what was said of them.</summary>
internal static class TrainingGiven
{
    private static readonly Details<Told> OfRuns = new(
        ("pain {n}", (told, gaps) => told with { Felt = told.Felt with { During = gaps.Pain() } }),
        ("pain {n} before", (told, gaps) => told with { Felt = told.Felt with { Before = gaps.Pain() } }),
        ("{n} next morning", (told, gaps) => told with { Felt = told.Felt with { NextMorning = gaps.Pain() } }),
        ("from minute {n}", (told, gaps) => told with { Felt = told.Felt with { From = TimeSpan.FromMinutes(gaps.Number(0)) } }),
        ("limping", (told, _) => told with { Felt = told.Felt with { Limp = true } }),
        ("new tingling in a leg", (told, _) => told with { Felt = told.Felt with { LegSymptoms = LegSymptoms.New } }),
        ("after a painkiller", (told, _) => told with { Felt = told.Felt with { Painkiller = true } }),
        ("felt as {n} of 10", (told, gaps) => told with { Felt = told.Felt with { Effort = new PerceivedEffort(gaps.Number(0)) } }),
        ("on {asphalt|concrete|trail|grass|camber-left|camber-right}", (told, gaps) => told with { Felt = told.Felt with { Ground = GroundOf(gaps.Word(0)) } }),
        ("the cue {word} helped", (told, gaps) => told with { Felt = told.Felt with { Cue = gaps.Word(0) } }),
        ("in {n} minutes", (told, gaps) => told with { Activity = told.Activity with { Timer = TimeSpan.FromMinutes(gaps.Number(0)), Elapsed = TimeSpan.FromMinutes(gaps.Number(0)) } }),
        ("{n} m down", (told, gaps) => told with { Activity = told.Activity with { Descent = Distance.FromMeters(gaps.Number(0)) } }),
        ("{n} m up", (told, gaps) => told with { Activity = told.Activity with { Ascent = Distance.FromMeters(gaps.Number(0)) } }),
        ("{n} seconds fast", (told, gaps) => told with { Activity = told.Activity with { Digest = HardRuns.Speeds(2000, gaps.Whole(0)) } }),
        ("on the treadmill", (told, _) => told with { Activity = told.Activity with { Sport = Sport.Treadmill } }),
        ("in the {word} shoes", (told, gaps) => told with { Activity = told.Activity with { Gear = gaps.Word(0) } }),
        ("{n} steps a minute", (told, gaps) => told with { Activity = told.Activity with { AverageCadence = new Cadence(gaps.Number(0)) } }),
        ("{n} % on the left foot", (told, gaps) => told with { Activity = told.Activity with { Dynamics = new RunningDynamics(null, null, gaps.Number(0), null, null) } }));

    private static readonly Details<List<DoneExercise>> OfSessions = new(
        ("pain {n} in the {word}", (done, gaps) => Changed(done, gaps.Word(1), exercise => exercise with { Pain = gaps.Pain() })),
        ("the form of the {word} lost", (done, gaps) => Changed(done, gaps.Word(0), exercise => exercise with { FormLost = true })),
        ("the {word} felt as {n} of 10", (done, gaps) => Changed(done, gaps.Word(0), exercise => exercise with { Effort = new PerceivedEffort(gaps.Number(1)) })),
        ("without {word}", (done, gaps) => [.. done.Where(exercise => exercise.Exercise != gaps.Word(0))]));

    public static IReadOnlyList<GivenPhrase> Phrases { get; } =
    [
        GivenPhrase.With("ran {n} km {day}", OfRuns, (_, gaps) => Ran(gaps.Number(0), gaps.DaysBefore(1)), (story, told) => Run(story, told, 1, 1)),
        GivenPhrase.With("ran {n} km on each of the last {n} days", OfRuns, (_, gaps) => Ran(gaps.Number(0), gaps.Whole(1)), (story, told) => Run(story, told, told.DaysBefore, 1)),
        GivenPhrase.With("ran {n} km every other day for {n} days", OfRuns, (_, gaps) => Ran(gaps.Number(0), gaps.Whole(1)), (story, told) => Run(story, told, (told.DaysBefore + 1) / 2, 2)),
        GivenPhrase.With("ran {n} km a week apart for {n} weeks", OfRuns, (_, gaps) => Ran(gaps.Number(0), gaps.Whole(1) * 7), (story, told) => Run(story, told, told.DaysBefore / 7, 7)),
        GivenPhrase.With("{walked|rode|swam} for {n} minutes {day}", OfRuns, (_, gaps) => Other(gaps), (story, told) => Run(story, told, 1, 1)),
        GivenPhrase.With(
            "a strength session {day}",
            OfSessions.Of<(List<DoneExercise> Done, int DaysBefore)>(session => session.Done, (session, done) => (done, session.DaysBefore)),
            (_, gaps) => ([.. Sessions.Usual(0)], gaps.DaysBefore(0)),
            (story, session) => story.Tell(runner => runner.Trained(story.Ago(session.DaysBefore), [.. session.Done]))),
        GivenPhrase.Of("a session of {word} {word} {day}: {n} times {n}", (story, gaps) => story.Tell(runner => runner.Trained(
            story.Ago(gaps.DaysBefore(2)), Trainings.Done(gaps.Word(0), gaps.Word(1), gaps.Whole(3), gaps.Whole(4), effort: 5)))),
        GivenPhrase.Of("three hard runs two months ago", (story, _) => story.Tell(runner => runner.Timed())),
        GivenPhrase.Of("no run in the last {n} days", (story, gaps) => story.Without(entry => entry.Body is ActivityBody { Activity.Sport: var sport } && Sports.IsRun(sport), gaps.Whole(0))),
        GivenPhrase.Of("no strength session in the last {n} days", (story, gaps) => story.Without(entry => entry.Body is SessionDone, gaps.Whole(0))),
        GivenPhrase.Of("no word about the back in the last {n} days", (story, gaps) => story.Without(entry => entry.Body is CheckIn or RunFeedback, gaps.Whole(0))),
    ];

    private static Story Run(Story story, Told told, int times, int apart)
    {
        for (var i = 0; i < times; i++)
        {
            var ago = story.Ago(told.DaysBefore - (i * apart));
            story = story.Tell(runner => runner.Ran(told.Activity, ago));
            if (told.Felt != new RunFeedback())
                story = story.Tell(runner => runner.FeltAs(told.Felt));
        }

        return story;
    }

    private static Told Ran(double kilometres, int daysBefore) => new(
        new Activity
        {
            Sport = Sport.Run,
            Start = default,
            OffsetSource = OffsetSource.Device,
            Distance = Distance.FromKilometres(kilometres),
            Timer = TimeSpan.FromMinutes(kilometres * 6),
            Elapsed = TimeSpan.FromMinutes(kilometres * 6),
        },
        new RunFeedback(),
        daysBefore);

    private static Told Other(Gaps gaps)
    {
        var sport = gaps.Word(0) switch { "walked" => Sport.Walk, "rode" => Sport.Ride, _ => Sport.Swim };
        var time = TimeSpan.FromMinutes(gaps.Number(1));
        var told = Ran(0, gaps.DaysBefore(2));
        return told with { Activity = told.Activity with { Sport = sport, Distance = null, Timer = time, Elapsed = time } };
    }

    private static List<DoneExercise> Changed(List<DoneExercise> done, string exercise, Func<DoneExercise, DoneExercise> change)
    {
        var place = done.FindIndex(one => one.Exercise == exercise);
        if (place < 0)
            throw new UnknownPhraseException($"{exercise} is not in the session");
        done[place] = change(done[place]);
        return done;
    }

    private static Ground GroundOf(string word) => Enum.Parse<Ground>(word.Replace("-", string.Empty, StringComparison.Ordinal), ignoreCase: true);

    /// <summary>A run or another sport, with what was said of it.</summary>
    private sealed record Told(Activity Activity, RunFeedback Felt, int DaysBefore);
}

internal static class GapValues
{
    public static PainScore Pain(this Gaps gaps, int place = 0) => new(gaps.Number(place));

    /// <summary>The story without some entries of the last days.</summary>
    public static Story Without(this Story story, Func<Entry, bool> which, int days)
    {
        var kept = story.Runner.Entries.Where(entry => entry.Day < story.DayOf(days) || !which(entry)).ToList();
        return story with { Runner = kept.Aggregate(Make.Runner(), (runner, entry) => runner.With(entry.Day, entry.At, entry.Body, entry.Subject)) };
    }
}
