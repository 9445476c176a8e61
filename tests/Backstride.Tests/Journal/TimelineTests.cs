using Backstride.Journal;
using FsCheck;
using FsCheck.Fluent;
using static Backstride.Tests.Journal.Journals;

namespace Backstride.Tests.Journal;

public sealed class TimelineTests
{
    private static readonly Mark<Recorded<CheckIn>> Hurts = new(static said => said.What.Pain >= new PainScore(7));

    private enum Move
    {
        Add,
        AddEarlier,
        Fork,
        Shorten,
        Ask,
    }

    [Fact]
    public void However_lists_grew_out_of_each_other_marked_facts_and_those_up_to_a_day_are_what_a_walk_finds()
    {
        var steps = Gen.Zip(Gen.Elements(Enum.GetValues<Move>()), Gen.Choose(0, 40)).ListOf(60);
        Prop.ForAll(steps.ToArbitrary(), moves =>
        {
            var lists = new List<Timeline<CheckIn>> { Timeline<CheckIn>.Empty };
            var plain = new List<List<Recorded<CheckIn>>> { new() };
            foreach (var (move, number) in moves)
                Make(move, number, lists, plain);
            return lists.Zip(plain).All(pair => IsLike(pair.First, pair.Second));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));
    }

    private static void Make(Move move, int number, List<Timeline<CheckIn>> lists, List<List<Recorded<CheckIn>>> plain)
    {
        var (list, all) = (lists[number % lists.Count], plain[number % lists.Count]);
        if (move == Move.Ask)
        {
            _ = list.With(Hurts).Count();
            return;
        }

        var day = all.Count == 0 || move == Move.AddEarlier ? number : all[^1].Day.DayNumber - FirstDay.DayNumber + (number % 3);
        if (move == Move.Shorten)
        {
            Add(list.Until(FirstDay.AddDays(number)), all.Where(fact => fact.Day <= FirstDay.AddDays(number)));
            return;
        }

        // A list that was grown from stays in the game, so that two grow out of it.
        var next = Said(lists.Count, day, number % 11);
        Add(list.With(next), all.Append(next).OrderBy(fact => fact.At.UtcTicks).ThenBy(fact => fact.Id));

        void Add(Timeline<CheckIn> timeline, IEnumerable<Recorded<CheckIn>> facts)
        {
            lists.Add(timeline);
            plain.Add([.. facts]);
        }
    }

    private static readonly DateOnly FirstDay = new(2026, 1, 1);

    private static Recorded<CheckIn> Said(int id, int day, int pain)
    {
        var entry = Entry(id + 1, Pain(Math.Min(pain, 10)), day: day);
        return new Recorded<CheckIn>(entry.Id, entry.At, entry.Day, entry.Received, (CheckIn)entry.Body);
    }

    private static bool IsLike(Timeline<CheckIn> timeline, List<Recorded<CheckIn>> all) =>
        timeline.SequenceEqual(all)
        && timeline.With(Hurts).SequenceEqual(all.Where(Hurts.Is))
        && Enumerable.Range(-1, 45).All(day => timeline.Until(FirstDay.AddDays(day)).SequenceEqual(all.Where(fact => fact.Day <= FirstDay.AddDays(day))));
}
