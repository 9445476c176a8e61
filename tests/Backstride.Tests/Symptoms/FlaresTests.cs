using Backstride.Coaching;
using Backstride.Coaching.Rules;
using Backstride.Exercises;
using Backstride.Journal;
using Backstride.Runs;
using Backstride.Symptoms;

namespace Backstride.Tests.Symptoms;

public class FlaresTests
{
    [Theory, InlineData(1, 4, true), InlineData(1, 3.5, false), InlineData(3, 5, true), InlineData(3, 4.5, false)]
    public void Two_entries_in_a_row_two_above_usual_and_at_least_four_are_a_flare(double usual, double pain, bool isFlare) =>
        Assert.Equal(isFlare, IsFlareToday(Whose(usual).CheckedIn(pain, 0, hour: 8).CheckedIn(pain, 0, hour: 12)));

    [Fact]
    public void One_entry_alone_or_two_with_a_calm_one_between_are_none()
    {
        Assert.False(IsFlareToday(Whose(1).CheckedIn(8, 0)));
        Assert.False(IsFlareToday(Whose(1).CheckedIn(5, 0, hour: 7).CheckedIn(2, 0, hour: 9).CheckedIn(5, 0, hour: 12)));
    }

    [Fact]
    public void The_runners_word_is_always_enough()
    {
        var said = Whose(3).CheckedIn(new CheckIn { Flare = true }, daysAgo: 0);

        Assert.Equal(FlareSource.Runner, Flares.On(said.State, Make.Today)!.By);
    }

    [Theory, InlineData(3, true), InlineData(4, false)]
    public void The_plan_lasts_seventy_two_hours(int daysSince, bool isFlare) =>
        Assert.Equal(isFlare, IsFlareToday(Whose(1).CheckedIn(5, daysSince, hour: 8).CheckedIn(5, daysSince, hour: 12)));

    [Theory, InlineData(0, false), InlineData(1, true)]
    public void The_seventy_two_hours_begin_at_the_entry_that_made_it_known(int hour, bool isFlare) =>
        Assert.Equal(isFlare, IsFlareToday(Whose(1).CheckedIn(5, 4, hour: 20).CheckedIn(5, 3, hour: hour)));

    [Theory, InlineData(2, false), InlineData(2.5, true)]
    public void Two_entries_at_most_one_above_usual_end_it_early(double pain, bool isFlare) =>
        Assert.Equal(isFlare, IsFlareToday(FlareSince(2).CheckedIn(pain, 1, hour: 20).CheckedIn(pain, 0, hour: 7)));

    [Fact]
    public void One_settled_entry_or_masked_ones_do_not_end_it()
    {
        var masked = new CheckIn { Pain = new PainScore(0), Painkiller = true };

        Assert.True(IsFlareToday(FlareSince(2).CheckedIn(0, 0)));
        Assert.True(IsFlareToday(FlareSince(2).CheckedIn(masked, 1, hour: 20).CheckedIn(masked, 0)));
    }

    [Theory, InlineData(2, false), InlineData(2.5, true)]
    public void Still_up_at_seventy_two_hours_it_goes_on_once(double painOnThirdDay, bool isFlare)
    {
        var runner = FlareSince(5).CheckedIn(painOnThirdDay, 2, hour: 8);

        Assert.Equal(isFlare, IsFlareToday(runner));
        Assert.Equal(isFlare, Flares.On(runner.State, Make.Today)?.Extended ?? false);
    }

    [Theory, InlineData(6, true), InlineData(7, false)]
    public void Day_seven_is_the_last(int daysSince, bool isFlare) =>
        Assert.Equal(isFlare, IsFlareToday(FlareSince(daysSince).CheckedInDaily(6, fromDaysAgo: daysSince - 1, toDaysAgo: 0)));

    [Fact]
    public void Silence_does_not_prolong_it() => Assert.False(IsFlareToday(FlareSince(4)));

    [Theory, InlineData(3, false), InlineData(4, true)]
    public void A_new_one_needs_three_flare_free_days(int daysAfterLast, bool isFlare)
    {
        // Day 1 was 12 days ago, so its last day was 9 days ago.
        var again = FlareSince(12).CheckedIn(6, 9 - daysAfterLast, hour: 15).CheckedIn(6, 9 - daysAfterLast, hour: 19);

        Assert.Equal(isFlare ? 2 : 1, Flares.Until(again.State, Make.Today).Count);
    }

    [Fact]
    public void It_never_restarts_itself_but_the_runner_may_say_so_at_any_time()
    {
        var month = FlareSince(6).CheckedInDaily(6, fromDaysAgo: 5, toDaysAgo: -1);

        Assert.Single(Flares.Until(month.State, Make.DaysAgo(-1)));
        Assert.Equal(2, Flares.Until(month.CheckedIn(new CheckIn { Flare = true }, -1, hour: 12).State, Make.DaysAgo(-1)).Count);
    }

    [Fact]
    public void No_running_on_its_first_day_and_later_only_after_a_walk_that_went_well()
    {
        var flare = FlareSince(1);

        Assert.Equal(Impact.Walking, LimitsOf(flare).Impact);
        Assert.Equal(Impact.Running, LimitsOf(flare.Did(Sport.Walk, 20, 0).Felt(during: 2)).Impact);
        Assert.Equal(Impact.Walking, LimitsOf(flare.Did(Sport.Walk, 20, 0).Felt(during: 2.5)).Impact);
        Assert.Equal(Impact.Walking, LimitsOf(flare.Did(Sport.Walk, 18, 0).Felt(during: 2)).Impact);
        var firstDay = Whose(1).CheckedIn(5, 0, hour: 6).CheckedIn(5, 0, hour: 9).Did(Sport.Walk, 20, 0).Felt(during: 1);
        Assert.Equal(Impact.Walking, LimitsOf(firstDay).Impact);
    }

    [Fact]
    public void Its_session_keeps_the_bird_dog_and_breathing_and_takes_tests_and_load_away()
    {
        var limits = LimitsOf(FlareSince(1));

        Assert.Equal(SessionScope.Unloaded, limits.Session);
        Assert.Equal(Testing.NotToday, limits.Testing);
        Assert.Equal(LoadCeiling.Closed, limits.Patterns[MovementPattern.Squat]);
        Assert.Equal(LoadCeiling.Unloaded, limits.Patterns[MovementPattern.TrunkBrace]);
        Assert.Equal(LoadCeiling.Open, limits.Patterns[MovementPattern.Breathing]);
    }

    [Fact]
    public void Afterwards_running_returns_at_half_the_last_comfortable_time_and_strength_is_back_after_a_green_run()
    {
        var comfortable = Whose(1).RanKm(10, daysAgo: 12, minutes: 60).Felt(1, 1).RanKm(12, daysAgo: 10, minutes: 80).Felt(3, 1);
        var after = comfortable.CheckedIn(5, 8, hour: 8).CheckedIn(5, 8, hour: 12);

        Assert.Equal(TimeSpan.FromMinutes(30), LimitsOf(after).Time);
        Assert.Equal(Intensity.Easy, LimitsOf(after).Intensity);
        Assert.Equal(LoadCeiling.OneBack, LimitsOf(after).Patterns[MovementPattern.Squat]);
        Assert.Equal(TimeSpan.FromMinutes(30), LimitsOf(after.RanKm(5, daysAgo: 2)).Time);
        Assert.Equal(Limits.None with { Time = TimeSpan.FromMinutes(45), Intensity = Intensity.Easy }, LimitsOf(after.RanKm(5, daysAgo: 2, minutes: 30).Felt(1, 1)));
    }

    [Fact]
    public void From_green_to_green_a_run_may_be_half_as_long_again_until_it_is_where_it_was()
    {
        var flare = Whose(1).RanKm(10, daysAgo: 25, minutes: 60).Felt(1, 1).RanKm(12, daysAgo: 23, minutes: 80).Felt(1, 1).CheckedIn(5, 21, hour: 8).CheckedIn(5, 21, hour: 12);
        var first = flare.RanKm(5, daysAgo: 14, minutes: 30).Felt(1, 1);
        Assert.Equal(TimeSpan.FromMinutes(45), LimitsOf(first).Time);
        Assert.Equal(TimeSpan.FromMinutes(45), LimitsOf(first.RanKm(8, daysAgo: 10, minutes: 60).Felt(4, 1)).Time);
        Assert.Equal(TimeSpan.FromMinutes(79.5), LimitsOf(first.RanKm(8, daysAgo: 10, minutes: 53).Felt(1, 1)).Time);
        Assert.Null(LimitsOf(first.RanKm(8, daysAgo: 10, minutes: 54).Felt(1, 1)).Time);
    }

    [Fact]
    public void Prolonged_it_asks_that_somebody_has_a_look_and_goes_on_training()
    {
        var verdict = new FlarePlan().Judge(FlareSince(5).CheckedInDaily(5, 4, 0).State, Make.Today);

        Assert.Equal(Urgency.Routine, Assert.IsType<Verdict.Refer>(verdict).Urgency);
        Assert.Equal(Impact.Walking, verdict.Limits.Impact);
    }

    /// <summary>Usual pain 1; Sunday 18 km with 400 m down, pain 3 during; Monday morning 5, still 5 at noon.</summary>
    [Fact]
    public void A_flare_after_a_hilly_long_run_reads_as_a_physiotherapist_would_have_it()
    {
        var sunday = Whose(1).Ran(Hilly, daysAgo: 3).Felt(during: 3);
        var runner = sunday.CheckedIn(5, 2, PainMoment.Morning, hour: 7).CheckedIn(5, 2, hour: 12);
        var monday = Coach.Plan(runner.State, Make.DaysAgo(2), PainRules);

        Assert.Equal(Make.DaysAgo(-1), Flares.On(runner.State, Make.DaysAgo(2))!.LastDay);
        Assert.Equal(Runner.Noon(-1), Flares.On(runner.State, Make.DaysAgo(2))!.Ends);
        Assert.Equal(RunMode.Walk, monday.Run!.Mode);
        Assert.Equal(Testing.NotToday, monday.Limits.Testing);
        Assert.Equal(LoadCeiling.Closed, monday.Limits.Patterns[MovementPattern.Squat]);
        Assert.NotEqual(Impact.Nothing, monday.Limits.Impact);
        Assert.NotEqual(PlanStatus.Refer, monday.Status);
    }

    internal static IReadOnlyList<Rule> PainRules { get; } = [.. Rulebook.Rules.Where(rule => rule.Id.Family == "pain")];

    internal static Runner Whose(double usual) => Make.Runner().Is(new Profile { UsualPain = new PainScore(usual) });

    /// <summary>Known at noon of its first day, with a usual pain of 1.</summary>
    internal static Runner FlareSince(int daysAgo) => Whose(1).CheckedIn(5, daysAgo, hour: 8).CheckedIn(5, daysAgo, hour: 12);

    private static Activity Hilly { get; } = new()
    {
        Sport = Sport.Run,
        Start = default,
        OffsetSource = OffsetSource.Device,
        Distance = Distance.FromKilometres(18),
        Timer = TimeSpan.FromMinutes(110),
        Elapsed = TimeSpan.FromMinutes(115),
        Descent = Distance.FromMeters(400),
    };

    private static Limits LimitsOf(Runner runner) => new FlarePlan().Judge(runner.State, Make.Today).Limits;

    private static bool IsFlareToday(Runner runner) => Flares.On(runner.State, Make.Today) is not null;
}
