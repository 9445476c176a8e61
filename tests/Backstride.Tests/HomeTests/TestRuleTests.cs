using Backstride.Coaching;
using Backstride.Coaching.Rules;
using Backstride.HomeTests;
using Backstride.Journal;
using Backstride.Screening;
using static Backstride.Tests.Strength.Trainings;
using TestResult = Backstride.Journal.TestResult;

namespace Backstride.Tests.HomeTests;

public sealed class TestRuleTests
{
    private static readonly DoneExercise Squat = Done("goblet-squat", "box", 2, 8);

    private static readonly ProposedExercise SidePlank = new() { Exercise = "side-plank", Variant = "knees", Sets = 2, Hold = TimeSpan.FromSeconds(20), PerSide = true, Rest = TimeSpan.FromSeconds(45) };

    private static readonly ProposedExercise Bridge = new() { Exercise = "glute-bridge", Variant = "double", Sets = 2, Hold = TimeSpan.FromSeconds(20), Rest = TimeSpan.FromSeconds(10) };

    private static Runner Begun => Make.Runner().Is(new Profile { UsualPain = new PainScore(1), StrengthMonths = 12 }, 60).ScreenedClear(60);

    [Fact]
    public void The_first_test_is_offered_after_two_clean_sessions()
    {
        Assert.Equal(new TestTime.AfterSessions(0, 2), TestTimes.On(Begun.State, Make.Today));
        var one = Begun.Trained(6, Squat);
        Assert.Equal(new TestTime.AfterSessions(1, 2), TestTimes.On(one.State, Make.Today));
        Assert.Equal(new TestTime.First(TestTimes.Circuit, 2), TestTimes.On(one.Trained(3, Squat).State, Make.Today));
    }

    [Fact]
    public void A_session_is_not_clean_when_form_went_it_hurt_nobody_said_or_the_back_was_red()
    {
        var one = Begun.Trained(8, Squat);
        Assert.Equal(1, Clean(one.Trained(3, Squat with { FormLost = true })));
        Assert.Equal(1, Clean(one.Trained(3, Squat with { Pain = new PainScore(3) })));
        Assert.Equal(2, Clean(one.Trained(3, Squat with { Pain = new PainScore(2) })));
        Assert.Equal(1, Clean(one.Trained(3, Squat with { Pain = null })));
        Assert.Equal(1, Clean(one.Trained(3, Squat).CheckedIn(4, 2, PainMoment.Morning)));
        Assert.Equal(2, Clean(one.Trained(3, Squat).CheckedIn(1, 2, PainMoment.Morning)));
        Assert.Equal(1, Clean(one.Trained(0, Squat)));
    }

    [Fact]
    public void No_test_is_due_in_a_pregnancy()
    {
        var pregnant = Begun.Trained(6, Squat).Trained(3, Squat).Recorded(2, new LifeEvent { Event = "pregnancy", From = Make.DaysAgo(50) });
        Assert.Equal(new TestDueReason.AfterBirth(), new TestDue().Judge(pregnant.State, Make.Today).Reason);
        Assert.IsType<TestSafeReason.AskedBeforeATest>(new TestSafeNow().Judge(pregnant.State, Make.Today).Reason);
    }

    [Theory]
    [InlineData(-9, false)]
    [InlineData(-8, true)]
    [InlineData(-1, true)]
    [InlineData(2, true)]
    [InlineData(4, false)]
    public void No_test_is_offered_before_a_race_and_in_its_quiet_days(int after, bool waits)
    {
        var racing = Begun.Trained(6, Squat).Trained(3, Squat).Recorded(10, new LifeEvent { Event = "race", From = Make.DaysAgo(after), Distance = Distance.FromKilometres(10) });
        var reason = new TestDue().Judge(racing.State, Make.Today).Reason;
        Assert.Equal(waits ? typeof(TestDueReason.AfterRace) : typeof(TestDueReason.First), reason.GetType());
    }

    [Theory]
    [InlineData(0, Testing.NotToday)]
    [InlineData(3, Testing.NotToday)]
    [InlineData(4, Testing.Allowed)]
    public void No_test_is_done_on_the_day_of_a_race_and_in_its_quiet_days(int after, Testing testing)
    {
        var raced = Begun.CheckedIn(1, 0).Recorded(10, new LifeEvent { Event = "race", From = Make.DaysAgo(after), Distance = Distance.FromKilometres(10) });
        Assert.Equal(testing, new TestSafeNow().Judge(raced.State, Make.Today).Limits.Meet(new RaceRecovery().Judge(raced.State, Make.Today).Limits).Testing);
    }

    [Theory]
    [InlineData(27, false)]
    [InlineData(28, true)]
    public void A_test_is_due_again_after_28_days(int days, bool due)
    {
        var verdict = new TestDue().Judge(Begun.Held("front-plank", 50, days).State, Make.Today);
        Assert.Equal(due, verdict is Verdict.Limit);
        Assert.Equal(Limits.None, verdict.Limits);
        Assert.Equal(due ? new TestDueReason.Again(new TestId("front-plank"), Make.DaysAgo(28)) : new TestDueReason.Later(Make.DaysAgo(27), Make.DaysAgo(-1)), verdict.Reason);
    }

    [Fact]
    public void Of_several_the_one_done_longest_ago_is_due()
    {
        var runner = Begun.Held("core-circuit", 90, 35, mode: "150").Held("front-plank", 50, 40).Held("front-plank", 55, 30);
        Assert.Equal(new TestTime.Again(TestTimes.Circuit, Make.DaysAgo(35)), TestTimes.On(runner.State, Make.Today));
    }

    [Fact]
    public void There_is_no_test_on_the_first_day()
    {
        Assert.IsType<TestSafety.FirstDay>(TestSafeties.On(Make.Runner().State, Make.Today));
        var first = Make.Runner().ScreenedClear(0).CheckedIn(0, 0);
        Assert.IsType<TestSafety.FirstDay>(TestSafeties.On(first.State, Make.Today));
        Assert.Equal(Testing.NotToday, new TestSafeNow().Judge(first.State, Make.Today).Limits.Testing);
        Assert.IsType<TestSafety.Safe>(TestSafeties.On(Make.Runner().ScreenedClear(1).CheckedIn(0, 0).State, Make.Today));
    }

    [Theory]
    [InlineData(1, 3, true)]
    [InlineData(1, 3.5, false)]
    [InlineData(4, 4, true)]
    [InlineData(4, 4.5, false)]
    [InlineData(5, 5, true)]
    [InlineData(7, 5, true)]
    [InlineData(7, 5.5, false)]
    public void Pain_at_rest_may_be_3_or_usual_and_never_above_5(double usual, double resting, bool allowed)
    {
        var runner = Make.Runner().Is(new Profile { UsualPain = new PainScore(usual) }, 60).CheckedIn(resting, 0);
        Assert.Equal(!allowed, TestSafeties.On(runner.State, Make.Today) is TestSafety.TooMuch);
        Assert.Equal(allowed ? Testing.Allowed : Testing.NotToday, new TestSafeNow().Judge(runner.State, Make.Today).Limits.Testing);
    }

    [Theory]
    [InlineData(3, true)]
    [InlineData(3.5, false)]
    public void Above_3_at_rest_nothing_goes_to_the_limit(double resting, bool maximal)
    {
        var safety = TestSafeties.On(Make.Runner().Is(new Profile { UsualPain = new PainScore(4) }, 60).CheckedIn(resting, 0).State, Make.Today);
        var circuit = HomeTestLibrary.Shipped.Tests[0];
        Assert.Equal(maximal, safety.Allows(HomeTestLibrary.Shipped.Find("front-plank")!, null));
        Assert.Equal(maximal, safety.Allows(circuit, circuit.Mode("150")));
        Assert.True(safety.Allows(circuit, circuit.Mode("110")));
        Assert.True(safety.Allows(HomeTestLibrary.Shipped.Find("knee-to-wall")!, null));
    }

    [Fact]
    public void Without_an_answer_today_nothing_is_allowed_and_only_a_due_test_makes_it_a_gap()
    {
        var quiet = Begun.CheckedIn(1, 1);
        Assert.IsType<TestSafety.NotAsked>(TestSafeties.On(quiet.State, Make.Today));
        Assert.False(TestSafeties.On(quiet.State, Make.Today).Allows(HomeTestLibrary.Shipped.Find("knee-to-wall")!, null));
        Assert.IsType<Verdict.Allow>(new TestSafeNow().Judge(quiet.State, Make.Today));
        var due = quiet.Held("front-plank", 50, 30);
        Assert.Equal(Testing.NotToday, Assert.IsType<Verdict.CannotJudge>(new TestSafeNow().Judge(due.State, Make.Today)).Limits.Testing);
    }

    [Fact]
    public void The_worst_of_the_day_says_nothing_about_now_and_the_last_answer_counts()
    {
        Assert.IsType<TestSafety.NotAsked>(TestSafeties.On(Begun.CheckedIn(6, 0, PainMoment.Worst).State, Make.Today));
        Assert.IsType<TestSafety.Safe>(TestSafeties.On(Begun.CheckedIn(6, 0, hour: 7).CheckedIn(2, 0, hour: 11).State, Make.Today));
        Assert.IsType<TestSafety.TooMuch>(TestSafeties.On(Begun.CheckedIn(2, 0, hour: 7).CheckedIn(6, 0, hour: 11).State, Make.Today));
    }

    [Fact]
    public void A_day_without_a_test_holds_nothing_of_the_plan_back()
    {
        var runner = Begun.RanKm(8, 5).CheckedInDaily(1, 30, 1).Trained(9, Squat).Trained(5, Squat);
        var plan = Coach.Plan(runner.State, Make.Today);
        Assert.Equal(Testing.NotToday, plan.Limits.Testing);
        Assert.DoesNotContain(plan.Verdicts, judged => judged.Rule is TestDue or TestRealChange or TestSides && judged.Verdict.Limits != Limits.None);
        Assert.Equal(Coach.Plan(runner.State, Make.Today, [.. Rulebook.Rules.Where(rule => rule.Id.Family != "test")]).Status, plan.Status);
    }

    [Fact]
    public void A_flare_a_red_flag_and_new_leg_symptoms_allow_no_test()
    {
        Assert.Equal(Testing.NotToday, Coach.Plan(Begun.CheckedIn(new CheckIn { Flare = true, Pain = new PainScore(1) }, 0).State, Make.Today).Limits.Testing);
        Assert.Equal(Testing.NotToday, Coach.Plan(Begun.CheckedIn(new CheckIn { LegSymptoms = LegSymptoms.New, Pain = new PainScore(1) }, 0).State, Make.Today).Limits.Testing);
        Assert.Equal(Testing.Allowed, Coach.Plan(Begun.CheckedIn(1, 0).State, Make.Today).Limits.Testing);
    }

    [Theory]
    [InlineData(TestEnd.Legs, null, true)]
    [InlineData(TestEnd.Tired, LegSymptoms.New, true)]
    [InlineData(TestEnd.Legs, LegSymptoms.Known, false)]
    [InlineData(TestEnd.Tired, LegSymptoms.None, false)]
    [InlineData(TestEnd.Tired, null, false)]
    public void Something_new_in_a_leg_during_a_test_stops_impact_and_asks_the_short_questions(TestEnd ended, LegSymptoms? legs, bool stops)
    {
        var runner = Begun.CheckedIn(1, 0).Recorded(0, new TestResult { Test = "straight-leg-raise", Degrees = 60, Side = BodySide.Left, Ended = ended, LegSymptoms = legs });
        var plan = Coach.Plan(runner.State, Make.Today);
        Assert.Equal(stops, plan.Status == PlanStatus.Incomplete);
        Assert.Equal(stops, plan.Limits.Impact >= Impact.Walking && new NewLegSymptoms().Judge(runner.State, Make.Today) is Verdict.Limit);
    }

    [Theory]
    [InlineData(6.5, false)]
    [InlineData(7, true)]
    public void Pain_of_7_in_a_test_asks_the_short_questions(double pain, bool asks) =>
        Assert.Equal(asks, new ScreenDue().Judge(Begun.Recorded(0, new TestResult { Test = "front-plank", Held = TimeSpan.FromSeconds(20), Pain = new PainScore(pain) }).State, Make.Today) is Verdict.CannotJudge);

    [Theory]
    [InlineData(5.9, 1, 1980, 75, "110")]
    [InlineData(6, 1, 1980, 75, "150")]
    [InlineData(12, 2.5, 1980, 75, "150")]
    [InlineData(12, 3, 1980, 75, "110")]
    [InlineData(12, 1, 1966, 75, "150")]
    [InlineData(12, 1, 1965, 75, "110")]
    [InlineData(12, 1, 1980, 97.2, "150")]
    [InlineData(12, 1, 1980, 97.3, "110")]
    public void The_shorter_circuit_is_for_beginners_usual_pain_of_3_past_60_and_a_high_body_mass(double months, double usual, int born, double mass, string mode)
    {
        var runner = Make.Runner().Is(new Profile { StrengthMonths = months, UsualPain = new PainScore(usual), Born = born, BodyMassKilograms = mass, HeightCentimeters = 180 }, 0);
        Assert.Equal(mode, CircuitModes.For(runner.State, Make.Today).Mode.Id);
    }

    [Fact]
    public void Months_since_Start_count_and_the_way_done_last_comes_back()
    {
        var runner = Make.Runner().Is(new Profile { StrengthMonths = 0, UsualPain = PainScore.None }, 200);
        Assert.Equal("150", CircuitModes.For(runner.State, Make.Today).Mode.Id);
        Assert.Equal("110", CircuitModes.For(runner.State, Make.DaysAgo(100)).Mode.Id);
        Assert.Equal("70", CircuitModes.For(runner.Held("core-circuit", 60, 30, mode: "70").State, Make.Today).Mode.Id);
        Assert.Equal("180", CircuitModes.For(runner.Held("core-circuit", 160, 30, mode: "180").State, Make.Today).Mode.Id);
    }

    [Fact]
    public void A_sore_day_proposes_a_shorter_circuit_also_to_whoever_did_the_long_one()
    {
        var runner = Make.Runner().Is(new Profile { StrengthMonths = 24, UsualPain = new PainScore(4) }, 60).Held("core-circuit", 160, 30, mode: "180").CheckedIn(4, 0);
        Assert.Equal(ShorterBecause.RestingPain, CircuitModes.For(runner.State, Make.Today).Because);
        Assert.True(CircuitModes.For(runner.State, Make.Today).Mode.Reduced);
    }

    [Theory]
    [InlineData(15, Progression.MayProgress, 1.0, 1)]
    [InlineData(7, Progression.MayProgress, 1.0, 0)]
    [InlineData(15, Progression.Hold, 1.0, 0)]
    [InlineData(15, Progression.MayProgress, 0.66, 0)]
    public void The_side_that_did_less_begins_and_gets_a_set_more_where_time_and_limits_leave_it(double minutes, Progression progress, double sets, int more)
    {
        var runner = Begun.HeldBoth("side-plank", 30, 60, 40).HeldBoth("side-plank", 30, 60, 5);
        var given = TimeSpan.FromMinutes(minutes);
        var planned = new SessionProposal(TimeSpan.FromMinutes(7), [new(BlockKind.WarmUp, [SidePlank]), new(BlockKind.Strength, [SidePlank, Bridge])]);
        Assert.InRange(planned.Blocks.SelectMany(block => block.Exercises).Needed().TotalMinutes, 6.5, 7);
        var sided = new WeakerSideFirst(runner.State, Make.Today).In(planned, Limits.None with { Progress = progress, Sets = Ratio.Of(sets) }, given);
        Assert.Equal([(null, 0), (BodySide.Left, more), (null, 0)], sided.Exercises().Select(exercise => (exercise.First, exercise.MoreOfFirst)));
        Assert.True(sided.Exercises().Needed() <= given);
        Assert.Equal(more == 0, sided.Exercises().Needed() == planned.Exercises().Needed());
        Assert.Same(planned, new WeakerSideFirst(Begun.State, Make.Today).In(planned, Limits.None, given));
    }

    [Fact]
    public void Cards()
    {
        var trained = Begun.Trained(9, Squat).Trained(5, Squat);
        Approve.Card(new TestDue(), ("one clean session", Begun.Trained(9, Squat)), ("two clean sessions", trained), ("a plank 30 days ago", Begun.Held("front-plank", 50, 30)), ("a plank last week", Begun.Held("front-plank", 50, 7)));
    }

    [Fact]
    public void Card_of_safe_now() => Approve.Card(
        new TestSafeNow(), ("nobody yet", Make.Runner()), ("quiet, pain 1", Begun.CheckedIn(1, 0)), ("usual 1, pain 4", Begun.CheckedIn(4, 0)),
        ("usual 4, pain 4", Begun.Is(new Profile { UsualPain = new PainScore(4) }, 50).CheckedIn(4, 0)), ("not asked, a test due", Begun.Held("front-plank", 50, 30)), ("not asked, none due", Begun));

    [Fact]
    public void Card_of_real_change() => Approve.Card(
        new TestRealChange(), ("never tested", Begun), ("first plank", Begun.Held("front-plank", 50, 3)), ("inside the error", Begun.Held("front-plank", 50, 35).Held("front-plank", 60, 3)),
        ("a real gain", Begun.Held("front-plank", 50, 35).Held("front-plank", 65, 3)), ("results older than two weeks", Begun.Held("front-plank", 50, 35).Held("front-plank", 90, 15)));

    [Fact]
    public void Card_of_sides() => Approve.Card(
        new TestSides(), ("never tested", Begun), ("once", Begun.HeldBoth("side-plank", 30, 60, 5)), ("twice", Begun.HeldBoth("side-plank", 30, 60, 40).HeldBoth("side-plank", 40, 60, 5)));

    private static SessionBlock Plain(SessionBlock block) => block with { Exercises = [.. block.Exercises.Select(exercise => exercise with { First = null, MoreOfFirst = 0 })] };

    private static int Clean(Runner runner) => TestTimes.On(runner.State, Make.Today) switch
    {
        TestTime.AfterSessions after => after.Clean,
        TestTime.First first => first.CleanSessions,
        _ => -1,
    };
}
