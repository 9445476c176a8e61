using Backstride.Coaching;
using Backstride.Coaching.Rules;
using Backstride.Demo;
using Backstride.Efforts;
using Backstride.Exercises;
using Backstride.Journal;
using Backstride.Runs;

namespace Backstride.Tests.Demo;

public sealed class DemoRunnerTests
{
    private static readonly RunnerId Somebody = new(Guid.Parse("00000000-0000-8000-8000-000000000002"));
    private static readonly DateOnly Last = new(2026, 2, 28);
    private static readonly IReadOnlyList<EntryDraft> Entries = Story(DemoRunner.Seed);
    private static readonly RunnerState State = RunnerState.From(Entries.Select((draft, index) => new Entry(draft, index + 1, draft.At.ToUniversalTime())));

    [Fact]
    public void The_same_seed_gives_the_same_runner_and_another_seed_another_one()
    {
        Assert.Equal(Lines(Entries), Lines(Story(DemoRunner.Seed)));
        Assert.NotEqual(Lines(Entries), Lines(Story(DemoRunner.Seed + 1)));
    }

    [Fact]
    public void Eighteen_months_end_on_the_last_day()
    {
        Assert.Equal(Last.AddDays(-547), Entries[0].Day);
        Assert.All(Entries, entry => Assert.InRange(entry.Day, Last.AddDays(-547), Last));
        Assert.Contains(Entries, entry => entry.Day >= Last.AddDays(-1));
    }

    [Fact]
    public void Every_entry_is_marked_as_made_up_and_lies_in_the_one_batch_that_takes_it_out()
    {
        Assert.All(Entries, entry => Assert.Equal(Author.Demo, entry.By));
        Assert.All(Entries, entry => Assert.Equal(DemoRunner.BatchOf(Somebody), entry.Batch));
        Assert.Contains("made up", State.Profile.Name, StringComparison.Ordinal);
        var entries = Entries.Select((draft, index) => new Entry(draft, index + 1, draft.At)).ToList();
        var removal = entries[0].Draft with { Id = EntryId.DerivedFrom("removal"), Batch = null, Body = new Removal { Batch = DemoRunner.BatchOf(Somebody) } };
        var after = RunnerState.From([.. entries, new Entry(removal, entries.Count + 1, removal.At)]);
        Assert.Empty(after.Runs);
        Assert.Empty(after.CheckIns);
        Assert.Null(after.Profile.Name);
    }

    [Fact]
    public void Ids_are_unique() => Assert.Equal(Entries.Count, Entries.Select(entry => entry.Id).Distinct().Count());

    [Fact]
    public void It_has_a_spike_a_flare_and_a_recovery()
    {
        var spike = Assert.Single(State.Runs, run => run.What.Activity.Distance > Distance.FromKilometres(24));
        var before = State.RunsWithin(new Days(30), spike.Day).Max(run => run.What.Activity.Distance!.Value);
        Assert.InRange(spike.What.Activity.Distance!.Value / before, 1.3, 2.0);

        var flare = State.CheckIns.Where(checkIn => checkIn.Day > spike.Day && checkIn.Day <= spike.Day.AddDays(4)).ToList();
        Assert.Contains(flare, checkIn => checkIn.What.Flare == true);
        Assert.Contains(flare, checkIn => checkIn.What.Pain >= new PainScore(4));
        Assert.DoesNotContain(State.Runs, run => run.Day > spike.Day && run.Day <= spike.Day.AddDays(3));

        var lately = State.CheckIns.Where(checkIn => checkIn.Day > Last.AddDays(-60)).Average(checkIn => checkIn.What.Pain!.Value.Value);
        Assert.InRange(lately, 0, 1.5);
        Assert.InRange(State.RunsWithin(new Days(30), Last).Max(run => run.What.Activity.Distance!.Value.Kilometres), 11, 16);
    }

    [Fact]
    public void The_back_speaks_up_late_in_long_runs_before_the_flare()
    {
        var late = State.Feedback.Where(feedback => feedback.Day < Last.AddDays(-400) && feedback.What.From is not null).ToList();
        Assert.True(late.Count >= 8, $"{late.Count} runs with late pain");
        Assert.All(late, feedback => Assert.InRange(feedback.What.From!.Value.TotalMinutes, 60, 80));
    }

    [Fact]
    public void No_run_is_faster_or_longer_than_people_run() => Assert.All(State.Runs, run =>
    {
        Assert.InRange(run.What.Activity.Distance!.Value.Kilometres, 1, 25);
        Assert.InRange(run.What.Activity.Distance!.Value.Meters / run.What.Activity.Timer.TotalSeconds, 2.2, 3.6);
        Assert.Equal(Sport.Run, run.What.Activity.Sport);
    });

    [Fact]
    public void Each_run_has_the_digest_of_a_recording_of_its_own_distance_and_time() => Assert.All(State.Runs, run =>
    {
        var activity = run.What.Activity;
        var digest = activity.Digest!;
        Assert.InRange(digest.SpeedBinSeconds.Sum(), activity.Timer.TotalSeconds - 10, activity.Timer.TotalSeconds + 10);
        Assert.Equal(digest.SpeedBinSeconds.Sum(), digest.HeartRateBinSeconds.Sum(), 10.0);
        var middle = digest.SpeedBinSeconds.Select((seconds, bin) => seconds * (bin + 0.5) * StreamDigest.SpeedBinWidth).Sum();
        Assert.InRange(middle / activity.Distance!.Value.Meters, 0.94, 1.06);
        Assert.All(digest.BestEffortMeters.Zip(digest.BestEffortMeters.Skip(1)), pair => Assert.True(pair.First < pair.Second));
        Assert.InRange(digest.BestEffortMeters[^1], 1, (int)Math.Ceiling(activity.Distance!.Value.Meters));
        Assert.True(digest.BestEffortMeters[0] <= 30 * 4, "half a minute at four metres a second");
        Assert.InRange(digest.LateDrift!.Value, 0.7, 1.4);
        Assert.InRange(digest.HeartRateBinSeconds.Count, 25, 37);
    });

    [Fact]
    public void Its_efforts_point_to_one_speed_so_that_the_rules_about_fast_running_speak()
    {
        foreach (var ago in (int[])[0, 1, 2, 3, 4, 5, 6, 60, 120])
        {
            var estimate = Assert.IsType<ThresholdSpeed.Estimate>(ThresholdSpeed.On(Last.AddDays(1 - ago), State));
            Assert.InRange(estimate.Speed.MetersPerSecond, 2.9, 3.3);
        }

        var verdicts = Coach.Plan(State, Last.AddDays(1)).Verdicts.ToDictionary(judged => judged.Rule.Id.Name, judged => judged.Verdict);
        Assert.IsNotType<FastReason.NoThreshold>(verdicts["load.fast-step"].Reason);
        Assert.IsType<FastReason.Share>(verdicts["load.fast-share"].Reason);
    }

    [Fact]
    public void Its_exercises_are_exercises_of_the_library() => Assert.All(
        State.Sessions.SelectMany(session => session.What.Exercises),
        done => Assert.True(ExerciseLibrary.Shipped.Find(done.Exercise)!.PlaceOf(done.Variant) >= 0, $"{done.Exercise}/{done.Variant}"));

    private static IReadOnlyList<EntryDraft> Story(ulong seed) =>
        DemoRunner.Entries(Somebody, Last, seed, wall => new DateTimeOffset(wall, TimeSpan.Zero));

    private static IEnumerable<string> Lines(IEnumerable<EntryDraft> drafts) => drafts.Select(draft => Convert.ToHexString(EntryLine.Fingerprint(draft)));
}
