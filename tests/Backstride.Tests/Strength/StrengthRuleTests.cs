using Backstride.Coaching;
using Backstride.Coaching.Rules;
using Backstride.Exercises;
using Backstride.Journal;
using static Backstride.Tests.Strength.Trainings;

namespace Backstride.Tests.Strength;

public sealed class StrengthRuleTests
{
    private static readonly DoneExercise Squat = Done("goblet-squat", "box", 2, 8);
    private static readonly DoneExercise BirdDog = Done("bird-dog", "full", 4, 5);

    [Fact]
    public void A_week_of_trunk_work_alone_is_told_that_legs_come_first()
    {
        var verdict = new LegsFirst().Judge(Make.Runner().Trained(1, BirdDog).Trained(3, Squat).State, Make.Today);
        Assert.Equal(new LegsInSessions(2, 1), Assert.IsType<Verdict.Limit>(verdict).Reason);
        Assert.Equal(Limits.None, verdict.Limits);
    }

    [Fact]
    public void Trunk_work_seven_days_ago_counts_and_eight_days_ago_does_not()
    {
        Assert.IsType<Verdict.Limit>(new LegsFirst().Judge(Make.Runner().Trained(7, BirdDog).State, Make.Today));
        Assert.IsType<Verdict.Allow>(new LegsFirst().Judge(Make.Runner().Trained(8, BirdDog).State, Make.Today));
    }

    [Fact]
    public void Breathing_and_mobility_are_not_asked_for_legs() =>
        Assert.IsType<Verdict.Allow>(new LegsFirst().Judge(Make.Runner().Trained(1, Done("hip-circle", "small", 1, 10)).State, Make.Today));

    [Theory]
    [InlineData(6.5, false)]
    [InlineData(7, true)]
    public void An_effort_of_seven_makes_leg_work_heavy(double effort, bool heavy)
    {
        var known = Make.Runner().Trained(5, Squat);
        Assert.Equal(heavy, IsHeldLight(known.Trained(1, Squat with { Effort = new PerceivedEffort(effort) })));
    }

    [Theory]
    [InlineData(6.5, false)]
    [InlineData(7, true)]
    public void An_effort_of_seven_for_a_whole_session_makes_its_leg_work_heavy(double effort, bool heavy)
    {
        var known = Make.Runner().Trained(5, Squat);
        Assert.Equal(heavy, IsHeldLight(known.Recorded(1, new SessionDone { Exercises = [Squat, BirdDog], Effort = new PerceivedEffort(effort) })));
        Assert.False(IsHeldLight(known.Trained(5, BirdDog).Recorded(1, new SessionDone { Exercises = [BirdDog], Effort = new PerceivedEffort(effort) })));
    }

    [Theory]
    [InlineData(16, false)]
    [InlineData(16.5, true)]
    public void A_weight_that_is_new_makes_leg_work_heavy(double kilograms, bool heavy) =>
        Assert.Equal(heavy, IsHeldLight(Make.Runner().Trained(5, Done("goblet-squat", "goblet", 2, 8, 16)).Trained(1, Done("goblet-squat", "goblet", 2, 8, kilograms))));

    [Theory]
    [InlineData(8, false)]
    [InlineData(9, true)]
    public void More_repetitions_than_before_make_leg_work_heavy(int reps, bool heavy) =>
        Assert.Equal(heavy, IsHeldLight(Make.Runner().Trained(5, Squat).Trained(1, Done("goblet-squat", "box", 2, reps))));

    [Theory]
    [InlineData("box", false)]
    [InlineData("free", true)]
    public void A_harder_variant_makes_leg_work_heavy(string variant, bool heavy) =>
        Assert.Equal(heavy, IsHeldLight(Make.Runner().Trained(5, Squat).Trained(1, Done("goblet-squat", variant, 2, 8))));

    [Theory]
    [InlineData("goblet-squat", "goblet-box", 16, false)]
    [InlineData("goblet-squat", "goblet-box", 17, true)]
    [InlineData("lunge", "supported", 8, false)]
    [InlineData("lunge", "supported", 17, true)]
    public void Without_a_weight_up_to_twice_what_the_legs_had_is_light(string exercise, string variant, int reps, bool heavy) =>
        Assert.Equal(heavy, IsHeldLight(Make.Runner().Trained(5, Done("goblet-squat", "goblet-box", 2, 8, 16)).Trained(1, Done(exercise, variant, 2, reps))));

    [Theory]
    [InlineData(16, false)]
    [InlineData(17, true)]
    public void More_of_an_easiest_step_up_to_twice_what_the_legs_had_with_a_weight_is_light(int reps, bool heavy) =>
        Assert.Equal(heavy, IsHeldLight(Make.Runner().Trained(5, Done("goblet-squat", "goblet-box", 2, 8, 16), Done("lunge", "supported", 1, 6)).Trained(1, Done("lunge", "supported", 2, reps))));

    [Theory]
    [InlineData(29, false)]
    [InlineData(30, true)]
    public void What_was_done_more_than_twenty_eight_days_before_is_new_again(int daysAgo, bool heavy) =>
        Assert.Equal(heavy, IsHeldLight(Make.Runner().Trained(daysAgo, Squat).Trained(1, Squat)));

    [Fact]
    public void Heavy_legs_hold_back_the_next_day_and_no_longer()
    {
        var runner = Make.Runner().Trained(2, Squat);
        Assert.False(IsHeldLight(runner));
        Assert.True(IsHeldLight(runner, Make.DaysAgo(1)));
    }

    [Fact]
    public void Hard_trunk_work_leaves_the_legs_free() =>
        Assert.False(IsHeldLight(Make.Runner().Trained(1, BirdDog with { Effort = new PerceivedEffort(9) })));

    [Fact]
    public void A_session_without_its_exercises_is_taken_for_heavy_until_they_are_known()
    {
        var verdict = new StrengthFrequency().Judge(Make.Runner().Trained(1).State, Make.Today);
        Assert.Equal(new UnwrittenSession(Make.DaysAgo(1)), Assert.IsType<Verdict.CannotJudge>(verdict).Reason);
        Assert.Equal(LoadCeiling.Unloaded, verdict.Limits.Patterns[MovementPattern.Hinge]);
    }

    [Fact]
    public void The_week_is_counted_without_today_and_with_the_seventh_day()
    {
        var runner = Make.Runner().Trained(8, Squat).Trained(7, Squat).Trained(4, Squat).Trained(0, Squat);
        var reason = Assert.IsType<SessionsInAWeek>(new StrengthFrequency().Judge(runner.State, Make.Today).Reason);
        Assert.Equal(2, reason.Sessions);
        Assert.Equal(3, reason.Aim);
    }

    [Fact]
    public void A_session_that_nobody_wrote_down_earns_no_step()
    {
        var verdict = new StrengthProgress().Judge(Make.Runner().Trained(3).State, Make.Today);
        Assert.IsType<Verdict.CannotJudge>(verdict);
        Assert.Equal(LoadCeiling.Hold, verdict.Limits.Patterns[MovementPattern.TrunkSide]);
    }

    [Fact]
    public void Two_clean_sessions_are_named_as_a_step()
    {
        var once = Make.Runner().Trained(5, Squat);
        Assert.Empty(Assert.IsType<StepsEarned>(new StrengthProgress().Judge(once.State, Make.Today).Reason).Earned);
        Assert.Equal([new ExerciseId("goblet-squat")], Assert.IsType<StepsEarned>(new StrengthProgress().Judge(once.Trained(3, Squat).State, Make.Today).Reason).Earned);
    }

    [Theory]
    [InlineData(5, LoadCeiling.Open)]
    [InlineData(5.5, LoadCeiling.OneBack)]
    public void More_than_five_during_an_exercise_takes_its_pattern_one_back(double pain, LoadCeiling ceiling)
    {
        var limits = Regress(Make.Runner().Trained(3, Squat with { Pain = new PainScore(pain) }));
        Assert.Equal(ceiling, limits.Patterns[MovementPattern.Squat]);
        Assert.Equal(LoadCeiling.Open, limits.Patterns[MovementPattern.Hinge]);
    }

    [Fact]
    public void Lost_form_holds_the_pattern_where_it_is() =>
        Assert.Equal(LoadCeiling.Hold, Regress(Make.Runner().Trained(3, Squat with { FormLost = true })).Patterns[MovementPattern.Squat]);

    [Theory]
    [InlineData(3, LoadCeiling.OneBack)]
    [InlineData(2.5, LoadCeiling.Open)]
    public void A_red_morning_after_a_session_takes_everything_one_back(double morning, LoadCeiling ceiling) =>
        Assert.Equal(ceiling, Regress(Usual(1).Trained(3, Squat).CheckedIn(morning, 2, PainMoment.Morning)).Patterns[MovementPattern.Hinge]);

    [Fact]
    public void A_red_run_since_the_last_session_takes_everything_one_back()
    {
        var red = Usual(1).Trained(3, Squat).RanKm(5, 2).Felt(during: 6);
        Assert.Equal(LoadCeiling.OneBack, Regress(red).Patterns[MovementPattern.TrunkBrace]);
        Assert.Equal(LoadCeiling.Open, Regress(red.Trained(1, Squat)).Patterns[MovementPattern.TrunkBrace]);
    }

    [Theory]
    [InlineData(21, LoadCeiling.OneBack)]
    [InlineData(22, LoadCeiling.Open)]
    public void A_red_after_a_session_of_more_than_three_weeks_ago_is_left_to_the_break(int daysAgo, LoadCeiling ceiling) =>
        Assert.Equal(ceiling, Regress(Usual(1).Trained(daysAgo, Squat).RanKm(5, 2).Felt(during: 6)).Patterns[MovementPattern.Squat]);

    [Fact]
    public void Three_sessions_of_which_nobody_said_how_the_back_was_hold_everything()
    {
        var silent = Squat with { Pain = null };
        var twice = Make.Runner().Trained(6, silent).Trained(4, silent);
        Assert.IsType<Verdict.Allow>(new StrengthRegress().Judge(twice.State, Make.Today));
        Assert.IsType<Verdict.CannotJudge>(new StrengthRegress().Judge(twice.Trained(2, silent).State, Make.Today));
        Assert.IsType<Verdict.Allow>(new StrengthRegress().Judge(twice.Trained(2, silent).CheckedIn(0, 1).State, Make.Today));
    }

    [Fact]
    public void Card_of_legs_first() => Approve.Card(
        new LegsFirst(),
        ("No session yet", Make.Runner()),
        ("Trunk alone, yesterday", Make.Runner().Trained(1, BirdDog)),
        ("Legs twice", TrainedTwice));

    [Fact]
    public void Card_of_frequency() => Approve.Card(
        new StrengthFrequency(),
        ("No session yet", Make.Runner()),
        ("A new variant yesterday", Make.Runner().Trained(1, Squat)),
        ("A session without exercises yesterday", Make.Runner().Trained(1)),
        ("Twice, the last three days ago", TrainedTwice));

    [Fact]
    public void Card_of_progress() => Approve.Card(
        new StrengthProgress(),
        ("No session yet", Make.Runner()),
        ("Two clean sessions", TrainedTwice),
        ("The last session has no exercises", TrainedTwice.Trained(2)));

    [Fact]
    public void Card_of_regress() => Approve.Card(
        new StrengthRegress(),
        ("No session yet", Make.Runner()),
        ("All went well", TrainedTwice),
        ("6 of 10 in the squat", TrainedTwice.Trained(2, Squat with { Pain = new PainScore(6) })),
        ("Form lost in the squat", TrainedTwice.Trained(2, Squat with { FormLost = true })),
        ("A red run since", TrainedTwice.RanKm(5, 2).Felt(during: 6)));

    private static Runner TrainedTwice => Usual(1).Trained(5, Squat).Trained(3, Squat);

    private static Runner Usual(double pain) => Make.Runner().Is(new Profile { UsualPain = new PainScore(pain) });

    private static bool IsHeldLight(Runner runner, DateOnly? day = null)
    {
        var verdict = new StrengthFrequency().Judge(runner.State, day ?? Make.Today);
        return verdict.Limits.Patterns[MovementPattern.Squat] == LoadCeiling.Unloaded;
    }

    private static Limits Regress(Runner runner) => new StrengthRegress().Judge(runner.State, Make.Today).Limits;
}
