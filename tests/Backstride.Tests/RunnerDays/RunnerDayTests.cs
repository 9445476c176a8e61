using System.Globalization;
using Backstride.Coaching;
using Backstride.Demo;
using Backstride.Journal;
using Backstride.Tests.Files.Mutants;

namespace Backstride.Tests.RunnerDays;

/// <summary>What holds on every day of every made-up life. 20,000 days in every run, a million in the full tier (bench/full runner-days).</summary>
public sealed class RunnerDayTests
{
    private const int Few = 715;
    private const int MostFound = 20;

    /// <summary>In a run of the few only every third day is made worse, which takes as long as a plan.</summary>
    private const int MadeWorse = 3;

    [Fact]
    public void Every_day_of_every_life_has_a_sound_plan()
    {
        var lives = MutantNumbers.OrFirst(Few);
        var (tally, looser, fortnights, variants, locked) = (new RuleTally(), new Dictionary<string, int>(), 0, 0, 0);
        var found = new List<string>();
        foreach (var number in lives.All)
        {
            Assert.True(found.Count < MostFound, string.Join('\n', found));
            var (dice, steps) = (new SplitMix64(~(ulong)number), new Steps());
            foreach (var lived in LivedDay.Of((ulong)number))
            {
                var isMadeWorse = lives.Count != Few || lived.Day.DayNumber % MadeWorse == number % MadeWorse;
                found.AddRange(Wrong(lived, steps, dice).Concat(isMadeWorse ? Loosened(lived, dice) : []).Select(wrong => $"life {number}, {lived}:\n{wrong}"));
                tally.Take(lived);
                locked += lived.Plan.Limits.Impact == Impact.Nothing ? 1 : 0;
            }

            (fortnights, variants) = (fortnights + steps.Fortnights, variants + steps.Variants);
        }

        Told(string.Create(CultureInfo.InvariantCulture, $"days {lives.Count * LivedDay.PerLife} {locked} {fortnights} {variants}"));
        foreach (var line in tally.Lines())
            Told(line);
        Assert.True(found.Count == 0, string.Join('\n', found));
        Assert.True(fortnights * 20 > lives.Count && variants * 4 > lives.Count && locked > lives.Count / 4, $"{fortnights} fortnights, {variants} steps, {locked} locked days");
        if (lives.Count >= Few)
            Assert.Equal([], tally.OneSided());
    }

    /// <summary>Lives at the end of a way back, whose short nights leave one step of 5 %: with the flare the stage was what counted, and the bound of the step was lost.</summary>
    [Theory]
    [InlineData(15908)]
    [InlineData(24548)]
    public void A_flare_that_leads_back_onto_the_ladder_lifts_no_bound(int number) => Assert.All(LivedDay.Of((ulong)number), lived =>
    {
        var worse = Coach.Plan(lived.Journal.StateWith(lived.Day, new CheckIn { Flare = true }), lived.Day).Limits;
        Assert.True(worse.IsAtLeastAsCarefulAs(lived.Plan.Limits), $"{lived}\n{worse}");
    });

    /// <summary>A life whose flare settles on a morning: the lighter week that a red run asked for began with that, and with a worse morning the flare's plan alone stood.</summary>
    [Fact]
    public void A_morning_on_which_a_flare_goes_on_lifts_no_bound() => Assert.All(LivedDay.Of(5650), lived => Assert.False(Worse.MorePain(lived, 3).IsLooser, $"{lived}"));

    private static IEnumerable<string> Wrong(LivedDay lived, Steps steps, SplitMix64 dice)
    {
        foreach (var broken in WithinLimits.Broken(lived).Concat(steps.Take(lived)))
            yield return broken;
        foreach (var broken in Meets(lived.Plan, dice))
            yield return broken;
    }

    private static IEnumerable<string> Loosened(LivedDay lived, SplitMix64 dice)
    {
        if (Worse.Of(lived, dice) is { IsLooser: true } worse)
            yield return $"{worse.What} is looser:\n{worse.Than}\n{worse.Limits}";
        if (lived.Day.DayNumber % 8 == 0 && Arrived(lived, dice) is var other && other != lived.Plan.Limits)
            yield return $"in another order of arrival:\n{lived.Plan.Limits}\n{other}";
    }

    /// <summary>Another order of the rules gives the same limits, and without any one of them nothing is stricter.</summary>
    private static IEnumerable<string> Meets(Plan plan, SplitMix64 dice)
    {
        var verdicts = plan.Verdicts.Select(judged => judged.Verdict.Limits).ToArray();
        var left = verdicts.Select((_, i) => i == 0 ? Limits.None : null).ToArray();
        for (var i = 1; i < verdicts.Length; i++)
            left[i] = left[i - 1]!.Meet(verdicts[i - 1]);
        var right = Limits.None;
        for (var i = verdicts.Length - 1; i >= 0; right = verdicts[i].Meet(right), i--)
        {
            if (!plan.Limits.IsAtLeastAsCarefulAs(left[i]!.Meet(right)))
                yield return $"{plan.Verdicts[i].Rule.Id} loosens";
        }

        if (Shuffled(verdicts, dice).Aggregate(Limits.None, (met, limits) => met.Meet(limits)) != plan.Limits)
            yield return "the order of the rules matters";
    }

    /// <summary>The limits when the journal took the entries in another order; what lays over what was there before keeps its own.</summary>
    private static Limits Arrived(LivedDay lived, SplitMix64 dice)
    {
        var entries = lived.Life.Journal.Entries;
        var free = entries.Where(stored => stored.Entry.Body is not Profile).ToList();
        var seqs = Shuffled([.. free.Select(stored => stored.Entry.Seq)], dice);
        var moved = free.Select((stored, i) => stored with { Entry = stored.Entry with { Seq = seqs[i] } });
        return Coach.Plan(RunnerState.FromStored([.. entries.Where(stored => stored.Entry.Body is Profile).Concat(moved).OrderBy(stored => stored.Entry.Seq)]), lived.Day).Limits;
    }

    private static T[] Shuffled<T>(T[] items, SplitMix64 dice)
    {
        var mixed = (T[])items.Clone();
        for (var i = mixed.Length - 1; i > 0; i--)
        {
            var j = dice.Whole(0, i);
            (mixed[i], mixed[j]) = (mixed[j], mixed[i]);
        }

        return mixed;
    }

    private static void Told(string line) => TestContext.Current.SendDiagnosticMessage($"runner-days {line}");
}
