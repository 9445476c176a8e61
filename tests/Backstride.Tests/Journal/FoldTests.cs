using Backstride.Journal;
using Backstride.Planning;
using Backstride.Runs;
using FsCheck;
using FsCheck.Fluent;
using static Backstride.Tests.Journal.Journals;

namespace Backstride.Tests.Journal;

public sealed class FoldTests
{
    [Fact]
    public void Nothing_recorded_is_the_empty_state()
    {
        var state = RunnerState.From([]);
        Assert.Null(state.Runner);
        Assert.Equal(0, state.Head);
        Assert.Equal(InputsDigest.Empty, state.Inputs);
    }

    [Fact]
    public void A_correction_changes_only_its_field()
    {
        var state = RunnerState.From([Entry(1, new CheckIn { Pain = new PainScore(3), Note = "kept" }), Entry(2, Set("pain", "5"), Id(1))]);
        var checkIn = Assert.Single(state.CheckIns).What;
        Assert.Equal(new PainScore(5), checkIn.Pain);
        Assert.Equal("kept", checkIn.Note);
    }

    [Fact]
    public void Among_corrections_of_one_subject_the_highest_seq_wins_whatever_the_clock_said() => Assert.Equal(
        new PainScore(7),
        Assert.Single(RunnerState.From([Entry(1, Pain(3)), Entry(2, Set("pain", "5"), Id(1), day: 20), Entry(3, Set("pain", "7"), Id(1), day: 2)]).CheckIns).What.Pain);

    [Fact]
    public void Correcting_to_null_takes_the_value_away() =>
        Assert.Null(Assert.Single(RunnerState.From([Entry(1, Pain(3)), Entry(2, Set("pain", "null"), Id(1))]).CheckIns).What.Pain);

    [Fact]
    public void A_dotted_field_reaches_into_the_activity() => Assert.Equal(
        Distance.FromKilometres(8),
        Assert.Single(RunnerState.From([Entry(1, Run(10)), Entry(2, Set("activity.distanceMeters", "8000"), Id(1))]).Runs).What.Activity.Distance);

    [Theory]
    [InlineData("2026-02-03T23:59:59+05:45", 3)]
    [InlineData("2026-02-04T00:00:00+05:45", 4)]
    public void A_run_whose_start_is_corrected_moves_to_the_day_on_which_it_began_there(string start, int day)
    {
        var run = Assert.Single(RunnerState.From([Entry(1, Run(10)), Entry(2, Set("activity.start", $"\"{start}\""), Id(1))]).Runs);
        Assert.Equal(new DateOnly(2026, 2, day), run.Day);
        Assert.Equal(start, run.At.ToString("yyyy-MM-ddTHH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(ZoneSource.Told, run.Zone!.From);
    }

    [Fact]
    public void A_run_corrected_elsewhere_stays_on_its_day()
    {
        var run = Assert.Single(RunnerState.From([Entry(1, Run(10), day: 9), Entry(2, Set("activity.distanceMeters", "8000"), Id(1))]).Runs);
        Assert.Equal((new DateOnly(2026, 1, 10), ZoneSource.Home), (run.Day, run.Zone!.From));
    }

    [Fact]
    public void A_removed_entry_is_gone_and_removing_the_removal_brings_it_back()
    {
        var removed = RunnerState.From([Entry(1, Pain(3)), Entry(2, new Removal(), Id(1))]);
        Assert.Empty(removed.CheckIns);
        var back = RunnerState.From([Entry(1, Pain(3)), Entry(2, new Removal(), Id(1)), Entry(3, new Removal(), Id(2))]);
        Assert.Single(back.CheckIns);
    }

    [Fact]
    public void A_removed_correction_no_longer_counts() => Assert.Equal(
        new PainScore(3),
        Assert.Single(RunnerState.From([Entry(1, Pain(3)), Entry(2, Set("pain", "5"), Id(1)), Entry(3, new Removal(), Id(2))]).CheckIns).What.Pain);

    [Fact]
    public void Undoing_a_batch_takes_its_corrections_out_and_leaves_the_one_that_came_later()
    {
        Entry[] entries = [Entry(1, Pain(3)), Entry(2, Set("pain", "5"), Id(1), SomeBatch), Entry(3, new Removal { Batch = SomeBatch })];
        Assert.Equal(new PainScore(3), Assert.Single(RunnerState.From(entries).CheckIns).What.Pain);
        Assert.Equal(new PainScore(6), Assert.Single(RunnerState.From([.. entries, Entry(4, Set("pain", "6"), Id(1), SomeBatch)]).CheckIns).What.Pain);
    }

    [Fact]
    public void Undoing_a_batch_takes_its_runs_out_and_leaves_what_came_later()
    {
        Entry[] entries =
        [
            Entry(1, Run(10), batch: SomeBatch), Entry(2, Run(11)), Entry(3, new Removal { Batch = SomeBatch }), Entry(4, Run(12), batch: SomeBatch),
        ];
        Assert.Equal([11, 12], RunnerState.From(entries).Runs.Select(run => run.What.Activity.Distance!.Value.Kilometres));
    }

    [Fact]
    public void No_correction_and_no_removal_takes_a_safety_answer_away()
    {
        var answers = new ScreeningAnswers { Form = ScreenForm.Short, Answers = new Dictionary<string, Answer> { ["bladder"] = Answer.Yes } };
        Entry[] entries = [Entry(1, answers, batch: SomeBatch), Entry(2, Set("answers", "{}"), Id(1)), Entry(3, new Removal(), Id(1)), Entry(4, new Removal { Batch = SomeBatch })];
        Assert.Equal(Answer.Yes, Assert.Single(RunnerState.From(entries).Screenings).What.Answers["bladder"]);
    }

    [Fact]
    public void Taking_the_demo_back_takes_its_safety_answers_too_and_leaves_those_somebody_gave()
    {
        var answers = new ScreeningAnswers { Form = ScreenForm.Short, Answers = new Dictionary<string, Answer> { ["bladder"] = Answer.No } };
        var somebodys = Entry(1, answers, batch: SomeBatch);
        var demo = somebodys with { Draft = somebodys.Draft with { By = Author.Demo } };
        Assert.Single(RunnerState.From([demo, Entry(2, new Removal(), Id(1))]).Screenings);
        var after = RunnerState.From([demo, Entry(2, answers), Entry(3, new Removal { Batch = SomeBatch })]);
        Assert.Equal(Id(2), Assert.Single(after.Screenings).Id);
    }

    [Fact]
    public void A_doubtful_run_is_kept_out_of_the_runs_until_confirmed()
    {
        Entry[] entries = [Entry(1, Run(1630, Doubt.Distance))];
        Assert.Empty(RunnerState.From(entries).Runs);
        Assert.Single(RunnerState.From(entries).Doubtful);
        Assert.Single(RunnerState.From([.. entries, Entry(2, Set("doubts", "[]"), Id(1))]).Runs);
    }

    [Fact]
    public void Later_profile_answers_lie_over_earlier_ones_and_leave_the_rest()
    {
        var state = RunnerState.From([Entry(1, new Profile { Born = 1980, Name = "A" }), Entry(2, new Profile { Name = "B" })]);
        Assert.Equal(1980, state.Profile.Born);
        Assert.Equal("B", state.Profile.Name);
    }

    [Fact]
    public void A_day_between_imported_runs_is_an_empty_day_and_one_after_them_is_missing()
    {
        var days = RunnerState.From([Entry(1, Run(10), batch: SomeBatch, day: 1), Entry(2, Run(10), batch: SomeBatch, day: 5)]).Logged;
        Assert.True(days.Knows(new DateOnly(2026, 1, 4)));
        Assert.False(days.Knows(new DateOnly(2026, 1, 7)));
        Assert.False(days.Knows(new DateOnly(2026, 1, 1)));
    }

    [Fact]
    public void A_kind_from_the_future_is_kept_and_named()
    {
        var state = RunnerState.From([Entry(1, new UnknownBody { Kind = "moon-phase", Version = 7, Data = Json("""{"x":1.50}""") })]);
        Assert.Equal(1, state.UnknownKinds["moon-phase"]);
    }

    [Fact]
    public void An_unanswered_decision_does_not_change_the_inputs_and_anything_else_does()
    {
        var decision = new DecisionBody { For = new DateOnly(2026, 1, 3), RuleSet = "r", Inputs = "i", Plan = Json("{}") };
        var before = RunnerState.From([Entry(1, Pain(3))]).Inputs;
        Assert.Equal(before, RunnerState.From([Entry(1, Pain(3)), Entry(2, decision)]).Inputs);
        Assert.NotEqual(before, RunnerState.From([Entry(1, Pain(4))]).Inputs);
        Assert.NotEqual(before, RunnerState.From([Entry(1, Pain(3)), Entry(2, Set("pain", "4"), Id(1))]).Inputs);
    }

    [Fact]
    public void The_order_of_arrival_does_not_matter_for_entries_that_share_no_subject()
    {
        var facts = Enumerable.Range(1, 12).Select(i => (Day: (i * 5) % 12, Body: i % 3 == 0 ? Run(i) : (EntryBody)Pain(i % 10))).ToList();
        var generator = Gen.Shuffle(Enumerable.Range(0, facts.Count).ToArray());
        var expected = Shape(RunnerState.From(Numbered(Enumerable.Range(0, facts.Count))));
        Prop.ForAll(generator.ToArbitrary(), order => Shape(RunnerState.From(Numbered(order))) == expected)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(100));

        // The id belongs to the fact; only the place in the order changes.
        IEnumerable<Entry> Numbered(IEnumerable<int> order) =>
            order.Select((fact, index) => Entry(fact + 1, facts[fact].Body, day: facts[fact].Day) with { Seq = index + 1 });
    }

    [Theory]
    [InlineData(1, 2, 0)]
    [InlineData(2, 1, 0)]
    [InlineData(1, 2, -60)]
    public void What_was_changed_in_a_week_is_in_the_order_of_receipt_whatever_ids_and_clock_say(int first, int second, int secondsLater)
    {
        var changes = RunnerState.From([Changed(first, 1, 0), Changed(second, 2, secondsLater)]).PlanChanges;
        Assert.Equal([Id(first), Id(second)], changes.Select(change => change.Id));

        static Entry Changed(int id, int seq, int seconds)
        {
            var entry = Entry(id, new PlanChange { Week = new DateOnly(2026, 1, 5), What = PlanChangeKind.Drop, Item = Id(9) }, day: 4);
            return entry with { Seq = seq, Received = entry.Received.AddSeconds(seconds) };
        }
    }

    private static string Shape(RunnerState state) => string.Join(
        '|',
        state.Runs.Select(run => $"{run.Id}{run.What.Activity.Distance}").Concat(state.CheckIns.Select(checkIn => $"{checkIn.Id}{checkIn.What.Pain}")).Append(state.Inputs.ToString()));
}
