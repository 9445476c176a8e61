using Backstride.Journal;
using Backstride.Runs;
using Backstride.Twins;
using static Backstride.Tests.Journal.Journals;

namespace Backstride.Tests.Twins;

/// <summary>Which recording counts, what the runner says about it, and what that does to the state.</summary>
public sealed class RunGroupsTests
{
    private static readonly DateTimeOffset Seven = new(2026, 1, 5, 7, 0, 0, TimeSpan.FromHours(1));

    private static ActivityBody Recording(string source, double minutes = 30, string? file = null) => new()
    {
        Reader = "test@1",
        Source = source,
        File = ContentHash.Of(System.Text.Encoding.UTF8.GetBytes(file ?? source)),
        Activity = new Activity
        {
            Sport = Sport.Run,
            Start = Seven,
            OffsetSource = OffsetSource.Device,
            Distance = Distance.FromKilometres(minutes / 6),
            Timer = TimeSpan.FromMinutes(minutes),
            Elapsed = TimeSpan.FromMinutes(minutes),
            Digest = new StreamDigest(),
        },
    };

    private static Entry At(int seq, EntryBody body, TimeSpan after = default, EntryId? subject = null) =>
        Entry(seq, body, subject) is var entry ? entry with { Draft = entry.Draft with { At = Seven + after, Day = new DateOnly(2026, 1, 5) } } : throw new InvalidOperationException();

    private static RunnerState State(params Entry[] entries) => RunnerState.From(entries);

    private static SameRunAnswer Split(RunnerState state, EntryId id) => SameRunAnswers.Split(state, id)!;

    [Fact]
    public void The_better_recording_counts_and_takes_over_only_what_it_does_not_know()
    {
        var watch = Recording("fit") is var w ? w with { Activity = w.Activity with { AverageHeartRate = new(150) } } : null!;
        var phone = Recording("gpx") is var p ? p with { Activity = p.Activity with { Distance = Distance.FromKilometres(5.3), Name = "Along the canal", PerceivedEffort = new(4) } } : null!;
        var state = State(At(1, phone), At(2, watch));
        var run = Assert.Single(state.Runs);
        Assert.Equal((Id(2), 5d, "Along the canal", 4d), (run.Id, run.What.Activity.Distance!.Value.Kilometres, run.What.Activity.Name, run.What.Activity.PerceivedEffort!.Value.Value));
        Assert.Equal((Id(1), Id(2)), (Assert.Single(state.Twins).Recorded.Id, state.Twins[0].Of));
    }

    [Fact]
    public void The_whole_counts_before_the_cut_and_the_plausible_before_the_doubtful()
    {
        Assert.Equal(Id(1), Assert.Single(State(At(1, Recording("gpx")), At(2, Recording("fit", minutes: 20))).Runs).Id);
        var odd = Recording("fit") with { Doubts = [Doubt.Distance] };
        var state = State(At(1, Recording("gpx")), At(2, odd));
        Assert.Equal(Id(1), Assert.Single(state.Runs).Id);
        Assert.Empty(state.Doubtful);
    }

    [Fact]
    public void A_removed_recording_leaves_the_other_to_count()
    {
        var state = State(At(1, Recording("gpx")), At(2, Recording("fit")), At(3, new Removal(), subject: Id(2)));
        Assert.Equal((Id(1), 0), (Assert.Single(state.Runs).Id, state.Twins.Count));
    }

    [Fact]
    public void What_the_runner_splits_stays_apart_also_by_way_of_a_third()
    {
        Entry[] three = [At(1, Recording("fit")), At(2, Recording("gpx")), At(3, Recording("tcx"))];
        Assert.Single(State(three).Runs);
        var split = State([.. three, At(4, Split(State(three), Id(2)))]);
        Assert.Equal(new[] { Id(1), Id(2) }.Order(), split.Runs.Select(run => run.Id).Order());
        Assert.Equal(Id(3), Assert.Single(split.Twins).Recorded.Id);
    }

    [Fact]
    public void What_the_runner_merges_is_one_run_and_the_latest_word_counts()
    {
        Entry[] two = [At(1, Recording("fit")), At(2, Recording("gpx"), TimeSpan.FromHours(3))];
        Assert.Equal(2, State(two).Runs.Count);
        var merge = SameRunAnswers.Merge(State(two), Id(2), [Id(1)])!;
        Entry[] merged = [.. two, At(3, merge)];
        Assert.Equal(TwinReason.Said, Assert.Single(State(merged).Twins).Match.Reason);
        Entry[] splitAgain = [.. merged, At(4, Split(State(merged), Id(2)))];
        Assert.Equal(2, State(splitAgain).Runs.Count);
        Assert.Single(State([.. splitAgain, At(5, new Removal(), subject: Id(4))]).Runs);
    }

    [Fact]
    public void There_is_nothing_to_split_from_nor_to_merge_with_oneself()
    {
        var state = State(At(1, Recording("fit")));
        Assert.Null(SameRunAnswers.Split(state, Id(1)));
        Assert.Null(SameRunAnswers.Merge(state, Id(1), [Id(1)]));
    }

    [Fact]
    public void An_answer_changes_the_digest_of_the_inputs()
    {
        Entry[] two = [At(1, Recording("fit")), At(2, Recording("gpx"))];
        Assert.NotEqual(State(two).Inputs, State([.. two, At(3, Split(State(two), Id(2)))]).Inputs);
    }
}
