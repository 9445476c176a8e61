using System.Globalization;
using Backstride.Demo;
using Backstride.Twins;

namespace Backstride.Tests.Twins;

/// <summary>Years of doubled recordings of which the truth is known.</summary>
public sealed class TwinWorldTests
{
    [Fact]
    public void Among_more_than_five_thousand_recordings_no_pair_is_missed_and_none_is_false()
    {
        var world = TwinWorld.Of(seed: 20261122, atLeast: 5200);
        var truth = world.Takes.ToDictionary(take => take.Take.Entry, take => take.Truth);
        var groups = RunGroups.Of(world.Takes.Select(take => take.Take), []);
        Assert.Equal(world.Takes.Count, groups.Sum(group => 1 + group.Twins.Count));
        var wrong = groups.SelectMany(group => False(group, truth)).ToList();
        var missed = groups.GroupBy(group => truth[group.Counts.Entry]).Where(found => found.Count() > 1).Select(Missed).ToList();
        Assert.True(wrong.Count == 0, $"{wrong.Count} false: {string.Join("\n", wrong.Take(8))}");
        Assert.True(missed.Count == 0, $"{missed.Count} missed: {string.Join("\n", missed.Take(8))}");
        Assert.All(world.Days, kind => Assert.True(kind.Value > 30, kind.Key));
        Assert.Equal(15 - 1, world.Days.Count);
        TestContext.Current.SendDiagnosticMessage($"{world.Takes.Count} recordings of {groups.Count} runs: no pair missed, none false.");
    }

    [Fact]
    public void The_order_in_which_recordings_came_does_not_matter()
    {
        var takes = TwinWorld.Of(seed: 7, atLeast: 300).Takes.Select(take => take.Take).ToList();
        var expected = Words(RunGroups.Of(takes, []));
        var random = new SplitMix64(11);
        for (var i = 0; i < 20; i++)
            Assert.Equal(expected, Words(RunGroups.Of(takes.OrderBy(_ => random.Next()).ToList(), [])));
    }

    [Fact]
    public void Every_reason_but_the_runners_word_and_the_recorders_name_is_met()
    {
        var reasons = RunGroups.Of(TwinWorld.Of(seed: 3, atLeast: 600).Takes.Select(take => take.Take), [])
            .SelectMany(group => group.Twins.Select(twin => twin.Match.Reason)).ToHashSet();
        Assert.Superset(new HashSet<TwinReason> { TwinReason.Time, TwinReason.Part, TwinReason.Zone, TwinReason.Typed }, reasons);
    }

    private static IEnumerable<string> False(RunGroup group, Dictionary<EntryId, int> truth) => group.Twins
        .Where(twin => truth[twin.Take.Entry] != truth[group.Counts.Entry])
        .Select(twin => $"{Word(group.Counts)} = {Word(twin.Take)} by {twin.Match}");

    private static string Missed(IEnumerable<RunGroup> found) => string.Join(" / ", found.Select(group => Word(group.Counts)));

    private static string Words(IEnumerable<RunGroup> groups) =>
        string.Join("\n", groups.Select(group => $"{group.Counts.Entry}: {string.Join(", ", group.Twins.Select(twin => $"{twin.Take.Entry} {twin.Match}"))}"));

    private static string Word(Take take) => string.Create(
        CultureInfo.InvariantCulture,
        $"{take.Source} {take.Start:yyyy-MM-dd HH:mm:ss zzz} {take.Activity.Elapsed} {take.Activity.Distance} {take.Activity.AverageHeartRate}/{take.Activity.MaxHeartRate} {take.Activity.Sport}");
}
