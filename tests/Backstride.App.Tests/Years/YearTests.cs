using System.Globalization;
using Backstride.Demo.Years;
using Backstride.Tests.Files.Mutants;

namespace Backstride.App.Tests.Years;

/// <summary>Made-up runners who live with a served app, day by day. Some weeks of a few and some days of all in every run, whole years of all in the full tier (bench/full years).</summary>
public sealed class YearTests
{
    private const ulong Seed = 20261123;
    private const int FewDays = 10;
    private const int EightWeeks = 56;

    [Fact]
    public async Task Nothing_that_has_to_hold_is_broken_on_any_day_of_a_year()
    {
        if (Environment.GetEnvironmentVariable("BACKSTRIDE_FULL_TIER") is { Length: > 0 })
        {
            foreach (var number in MutantNumbers.OrFirst(1).All)
                await Lives(YearHabits.All[number], YearHabits.Length.Count);
            return;
        }

        foreach (var habits in YearHabits.All)
            await Lives(habits, habits is Diligent or FlaresInWeekFive or ShiftWorker ? EightWeeks : FewDays);
    }

    private static async Task Lives(YearHabits habits, int days)
    {
        var year = await YearOnTheWire.Live(habits, Seed, days);
        Told($"row {year.Tally.Row(habits.Name)}");
        Told(string.Create(CultureInfo.InvariantCulture, $"checked {days} {year.Seen.Changes} {year.Seen.Pages} {year.Replayed}"));
        Told($"alerts {habits.Name}: {year.Tally.Loudest}");
        foreach (var week in year.Tally.Farthest)
            Told($"farthest {habits.Name}, {week}");
        Told($"refused {habits.Name}: {string.Join(", ", year.Refused.Select(it => $"{it.Key} {it.Value}"))}");
        foreach (var (what, (count, time)) in year.Door.Spent)
            Told(string.Create(CultureInfo.InvariantCulture, $"spent {what} {count} {time.TotalMilliseconds:0}"));
        Assert.True(year.Found.Count == 0, string.Join('\n', year.Found));
        Assert.True(year.Replayed >= days, $"{year.Replayed} decisions in {days} days");
        Assert.True(year.Seen.Pages > 0);
    }

    private static void Told(string line) => TestContext.Current.SendDiagnosticMessage($"years {line}");
}
