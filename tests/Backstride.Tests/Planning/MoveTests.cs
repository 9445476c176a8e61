using Backstride.Coaching;
using Backstride.Coaching.Rules;
using Backstride.Journal;
using Backstride.Planning;
using FsCheck;
using FsCheck.Fluent;
using static Backstride.Tests.Planning.Weeks;

namespace Backstride.Tests.Planning;

/// <summary>A move that is accepted stands: nothing is taken that the week then drops without a word.</summary>
public sealed class MoveTests
{
    /// <summary>A run of 6 km on Monday, Wednesday, Friday and Sunday for eight weeks.</summary>
    private static Runner Often { get; } = Enumerable.Range(0, 8).Reverse()
        .SelectMany(week => ((int[])[6, 4, 2, 0]).Select(ago => ago + (7 * week)))
        .Aggregate(
            Make.Runner().Is(new Profile { Born = 1990, UsualPain = new PainScore(1), RunsPerWeek = 4, Days = [.. Enum.GetValues<Weekday>().Select(day => new AvailableDay(day, TimeSpan.FromMinutes(90)))] }).ScreenedClear(60).CheckedInDaily(1, 62, 0),
            (runner, ago) => runner.RanKm(6, ago).Felt(during: 1, nextMorning: 1));

    [Fact]
    public void A_run_is_not_moved_to_the_day_that_would_have_to_be_one_of_rest_and_the_rule_says_so()
    {
        // Sunday is yesterday; then a run on every day up to Friday leaves Saturday for rest, and Sunday's run stays where it is.
        var ran = Enumerable.Range(1, 5).Aggregate(Often.Shown(Monday), (runner, later) => runner.RanKm(6, -later).Felt(during: 1, nextMorning: 1));
        var saturday = Monday.AddDays(5);
        var week = ran.Week(saturday);
        var refused = WeekAnswer.Of(ran.State, week, new WeekWord(PlanChangeKind.Move, week.Days[6].Run()!.Id) { To = saturday }).Refused;
        Assert.Equal(WeekRefusal.WouldNotStand, refused?.Why);
        Assert.True(refused!.Lost is { IsMoved: true, Change.Why: ChangeCause.ByRule { Judged.Verdict.Reason: RestDaysReason.NoRestIn } }, $"{refused.Lost}");
    }

    [Fact]
    public void Every_move_that_is_accepted_stands_and_takes_nothing_else_with_it()
    {
        var (accepted, refused) = (0, 0);
        foreach (var shown in Runners.Sample(12, new Rnd(20261123, 51), 8).Append(Often).Append(Steady).Select(runner => runner.Shown(Monday)))
        {
            var before = shown.Week(Monday);
            foreach (var (word, change, why) in Moves(shown.State, before))
            {
                refused += why is { Why: WeekRefusal.WouldNotStand } ? 1 : 0;
                Assert.All(why?.HeldOn ?? [], to => Assert.NotNull(WeekAnswer.Of(shown.State, before, word with { To = to }).Change));
                if (change is null)
                    continue;
                accepted++;
                var after = shown.Changed(Monday, change).Week(Monday);
                var gone = Standing(before).Except(Standing(after)).ToList();
                Assert.True(gone.Count == 0, $"{word.To}: {string.Join(", ", gone)}");
            }
        }

        Assert.True(accepted > 30 && refused > 0, $"{accepted} {refused}");
    }

    [Fact]
    public void A_run_is_not_moved_onto_a_session_of_a_day_whose_minutes_do_not_hold_both()
    {
        var shown = Steady.Is(Steady.State.Profile with { Days = [.. Enum.GetValues<Weekday>().Select(day => new AvailableDay(day, TimeSpan.FromMinutes(25)))] }).Shown(Monday);
        var week = shown.Week(Monday);
        var run = week.Days.First(day => day.Run() is not null);
        Assert.Contains(week.Days, day => WeekAnswer.Of(shown.State, week, new WeekWord(PlanChangeKind.Move, run.Run()!.Id) { To = day.Day }).Refused is { Why: WeekRefusal.NoMinutesForBoth });
    }

    [Fact]
    public void Nothing_is_moved_to_a_day_that_has_one_of_its_kind()
    {
        var shown = Steady.Shown(Monday);
        var week = shown.Week(Monday);
        WeekRefusal? To(EntryId item, DateOnly day) => WeekAnswer.Of(shown.State, week, new WeekWord(PlanChangeKind.Move, item) { To = day }).Refused?.Why;
        Assert.Equal(WeekRefusal.RunThere, To(week.Days[6].Run()!.Id, Monday.AddDays(1)));
        var strong = week.Days.Where(day => day.Strength() is not null).ToList();
        Assert.Equal(WeekRefusal.StrengthThere, To(strong[0].Strength()!.Id, strong[^1].Day));
    }

    [Fact]
    public void Easier_is_a_third_off_what_stands_now_and_is_refused_where_it_changes_nothing()
    {
        var shown = Steady.Shown(Monday);
        var fewer = shown.With(Monday, new DateTimeOffset(Monday.ToDateTime(new TimeOnly(9, 0)), TimeSpan.Zero), new Profile { Days = [.. Enum.GetValues<Weekday>().Select(day => new AvailableDay(day, TimeSpan.FromMinutes(day == Weekday.Sunday ? 30 : 60)))] });
        var week = fewer.Week(Monday);
        var sunday = week.Days[6].Run()!;
        Assert.True(sunday.Run.Target < week.Days[6].Proposed.OfType<WeekItem.OfRun>().Single().Run.Target * Ratio.Of(2.0 / 3));
        var eased = WeekAnswer.Of(fewer.State, week, new WeekWord(PlanChangeKind.Ease, sunday.Id)).Change!;
        var after = fewer.Changed(Monday, eased);
        Assert.Equal(Math.Floor(sunday.Run.Target!.Value.Meters * 2 / 300) * 100, after.Week(Monday).Days[6].Run()!.Run.Target!.Value.Meters, 6);
        var then = after.Changed(Monday, eased with { What = PlanChangeKind.Keep, Distance = null }).Week(Monday);
        Assert.Equal(WeekRefusal.NotEasier, WeekAnswer.Of(after.Changed(Monday, eased with { What = PlanChangeKind.Keep, Distance = null }).State, then, new WeekWord(PlanChangeKind.Ease, sunday.Id)).Refused?.Why);
    }

    private static IEnumerable<(WeekWord Word, PlanChange? Change, WeekRefused? Refused)> Moves(RunnerState runner, WeekPlan week) =>
        from day in week.Days
        from item in day.Current
        where week.KeptAt is not null
        from to in week.Days
        let word = new WeekWord(PlanChangeKind.Move, item.Id) { To = to.Day }
        let answer = WeekAnswer.Of(runner, week, word)
        select (word, answer.Change, answer.Refused);

    private static List<EntryId> Standing(WeekPlan week) => [.. week.Days.SelectMany(day => day.Current.Where(item => item.State == ItemState.Planned
        && item is WeekItem.OfRun { Run.Mode: RunMode.Run or RunMode.RunWalk } or WeekItem.OfSession { Session.HasStrength: true })).Select(item => item.Id)];
}
