using Backstride.Demo;
using Backstride.Journal;
using Backstride.Tests.RunnerDays;
using static Backstride.Tests.Journal.Journals;

namespace Backstride.Tests.Journal;

public sealed class RunningFoldTests
{
    private const ulong Lives = 24;

    [Fact]
    public void What_is_laid_on_a_state_is_what_everything_folds_to()
    {
        for (ulong number = 0; number < Lives; number++)
        {
            var life = LivedDay.Of(number).Last().Life.Journal;
            var fold = new RunningFold();
            foreach (var (stored, at) in life.Entries.Select((stored, at) => (stored, at)))
            {
                fold.Add(stored);
                if (at % 13 == 0 || at == life.Entries.Count - 1)
                    Assert.Equal(Shape(RunnerState.FromStored([.. fold.Entries])), Shape(fold.State));
            }
        }
    }

    [Fact]
    public void Corrections_removals_and_twins_are_folded_anew()
    {
        EntryFrom[] all =
        [
            new(1, Pain(3)), new(2, Run(10)), new(3, Set("pain", "5"), Id(1)), new(4, new Removal(), Id(2)), new(5, Pain(2)), new(6, new Removal(), Id(4)),
            new(7, Set("pain", "7"), Id(8)), new(8, Pain(1)), new(9, new Removal(), Id(10)), new(10, Run(4)), new(11, new Profile { Born = 1980 }),
        ];
        var fold = new RunningFold();
        var sofar = new List<Entry>();
        foreach (var (seq, body, subject) in all)
        {
            sofar.Add(Entry(seq, body, subject, day: seq % 4));
            _ = fold.State;
            fold.Add(new StoredEntry(sofar[^1], null));
            Assert.Equal(Shape(RunnerState.From(sofar)), Shape(fold.State));
        }
    }

    [Fact]
    public void A_state_that_is_foreseen_changes_nothing()
    {
        var fold = new RunningFold();
        fold.Add(new StoredEntry(Entry(1, Pain(3)), null));
        var before = Shape(fold.State);
        Assert.Equal(2, fold.StateWith([new StoredEntry(Entry(2, Pain(5)), null)]).CheckIns.Count);
        Assert.Equal(2, fold.StateWith([new StoredEntry(Entry(2, Pain(6)), null)]).CheckIns.Count);
        Assert.Equal(before, Shape(fold.State));
        Assert.Single(fold.Entries);
    }

    [Fact]
    public void Two_that_grow_out_of_one_timeline_do_not_see_each_other()
    {
        var facts = RunnerState.From([Entry(1, Pain(1)), Entry(2, Pain(2), day: 3)]).CheckIns;
        var timeline = Timeline<CheckIn>.Of(facts);
        var later = facts[1] with { At = facts[1].At + TimeSpan.FromHours(1) };
        var (one, other) = (timeline.With(later with { Id = Id(8) }), timeline.With(later with { Id = Id(9) }));
        Assert.Equal([Id(1), Id(2), Id(8)], one.Select(fact => fact.Id));
        Assert.Equal([Id(1), Id(2), Id(9)], other.Select(fact => fact.Id));
        Assert.Equal([Id(1), Id(2)], timeline.Select(fact => fact.Id));
    }

    private static string Shape(RunnerState state) => string.Join('\n',
    [
        $"{state.Runner} {state.Head} {state.Inputs} {state.Profile} {state.Profiles.Count}",
        $"{Ids(state.Runs)} {Ids(state.OtherActivities)} {Ids(state.Doubtful)} {Ids(state.Recordings)} {state.Twins.Count} {state.SameRunAnswers.Count}",
        $"{Ids(state.CheckIns)} {Ids(state.Measured)} {Ids(state.Feedback)} {string.Join(',', state.Feedback.Select(felt => felt.Subject))}",
        string.Join(',', state.CheckIns.Select(said => said.What.Pain)),
        $"{Ids(state.Sessions)} {Ids(state.Tests)} {Ids(state.Screenings)} {Ids(state.Withdrawals)} {Ids(state.Clearances)} {Ids(state.Questionnaires)}",
        $"{Ids(state.LifeEvents)} {Ids(state.Gear)} {Ids(state.FormChecks)} {Ids(state.Decisions)} {state.UnknownKinds.Count}",
        string.Concat(Enumerable.Range(0, 500).Select(day => new DateOnly(2025, 12, 1).AddDays(day)).Select(day => state.Logged.HasEntry(day) ? '#' : state.Logged.Knows(day) ? '+' : '.')),
    ]);

    private static string Ids<T>(IReadOnlyList<Recorded<T>> facts)
        where T : EntryBody =>
        string.Join(',', facts.Select(fact => $"{fact.Id}@{fact.Day}"));

    private sealed record EntryFrom(int Seq, EntryBody Body, EntryId? Subject = null);
}
