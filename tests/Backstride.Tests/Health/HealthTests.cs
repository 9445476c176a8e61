using Backstride.Coaching;
using Backstride.Coaching.Rules;
using Backstride.Exercises;
using Backstride.Journal;
using Backstride.Runs;
using Backstride.Screening;
using Backstride.TrainingLoad;
using FsCheck;
using FsCheck.Fluent;

namespace Backstride.Tests.Health;

public sealed class HealthTests
{
    private static readonly Ill Illness = new();
    private static readonly Postpartum Birth = new();
    private static readonly SurgeryFirst Surgery = new();
    private static readonly Pregnant Pregnancy = new();

    private static Verdict Judge(Rule rule, Runner runner) => rule.Judge(runner.State, Make.Today);

    private static Runner Had(string what, int from, int? to = null, string? of = null, Runner? who = null) =>
        (who ?? Make.Runner()).Recorded(from, new LifeEvent { Event = what, Of = of, From = Make.DaysAgo(from), To = to is { } last ? Make.DaysAgo(last) : null });

    [Theory]
    [InlineData(null, Impact.Nothing)]
    [InlineData(0, Impact.Nothing)]
    [InlineData(1, Impact.Nothing)]
    [InlineData(2, Impact.Nothing)]
    [InlineData(3, Impact.Running)]
    public void Training_begins_two_whole_days_after_the_last_day_of_fever(int? to, Impact expected) =>
        Assert.Equal(expected, Judge(Illness, Had("illness", 6, to, "fever")).Limits.Impact);

    [Theory]
    [InlineData(5, 3, true)]
    [InlineData(8, 6, false)]
    [InlineData(7, 5, true)]
    public void The_way_back_takes_a_day_for_every_day(int from, int to, bool easy) =>
        Assert.Equal(easy ? Intensity.Easy : Intensity.Fast, Judge(Illness, Had("illness", from, to)).Limits.Intensity);

    [Fact]
    public void The_first_run_after_it_is_half_and_the_next_one_as_long_as_usual()
    {
        var ill = Had("illness", 8, 3, "fever", Make.Runner().RanKm(10, 12));
        Assert.Equal(5, Judge(Illness, ill).Limits.Distance!.Value.Kilometres, 6);
        var next = ill.RanKm(4, 1);
        Assert.Equal(WeeklyRhythm.Of(next.State, Make.Today).Usual!.Distance, Judge(Illness, next).Limits.Distance);
        Assert.Equal(5, Judge(Illness, ill.RanKm(4, 0)).Limits.Distance!.Value.Kilometres, 6);
    }

    /// <summary>The usual run is 4 km, the longest 10 km.</summary>
    [Fact]
    public void The_first_run_after_it_is_half_of_the_usual_one_where_that_is_less_than_half_of_the_longest() =>
        Assert.Equal(2, Judge(Illness, Had("illness", 4, 3, "fever", Runs(endedAgo: 5))).Limits.Distance!.Value.Kilometres, 6);

    [Theory]
    [InlineData(10)]
    [InlineData(20)]
    public void Days_without_a_run_do_not_use_up_the_easy_one_and_legs_need_not_wait_for_it(int to)
    {
        var limits = Judge(Illness, Had("illness", to, to, "fever", Runs(endedAgo: to))).Limits;
        Assert.Equal((Intensity.Easy, Racing.NotToday, PatternCeilings.Open), (limits.Intensity, limits.Racing, limits.Patterns));
        Assert.Equal(2, limits.Distance!.Value.Kilometres, 6);
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public void Running_has_its_easy_days_from_the_first_run_on(int ranAgo, bool easy)
    {
        var runner = Had("illness", 15, 13, "fever", Runs(endedAgo: 15)).RanKm(2, ranAgo);
        Assert.Equal(easy ? Intensity.Easy : Intensity.Fast, Judge(Illness, runner).Limits.Intensity);
    }

    [Fact]
    public void Where_half_is_no_run_the_easy_days_are_walked_and_end_by_the_calendar()
    {
        var runner = Make.Runner().RanKm(1.8, 12).RanKm(1.8, 10);
        Assert.Equal(0.9, Judge(Illness, Had("illness", 4, 3, "fever", runner)).Limits.Distance!.Value.Kilometres, 6);
        Assert.IsType<Verdict.Allow>(Judge(Illness, Had("illness", 8, 8, "fever", runner)));
    }

    /// <summary>Whatever is noted on top, in any order and over any days, makes no day of the next three weeks looser, neither for the rule nor for the whole plan.</summary>
    [Fact]
    public void Another_illness_never_makes_a_day_looser()
    {
        var ill = from of in Gen.Elements("head-cold", "fever", "vomiting", null)
                  from fromAgo in Gen.Choose(0, 25)
                  from days in Gen.Frequency((1, Gen.Constant(-1)), (3, Gen.Choose(0, 8)))
                  select (From: fromAgo, To: days < 0 ? (int?)null : fromAgo - days, Of: of);
        var drawn = (from one in ill from other in ill from ranAgo in Gen.Choose(1, 12) select (one, other, ranAgo)).Sample(150, new Rnd(20261123, 7), 150);
        foreach (var (one, other, ranAgo) in drawn)
        {
            var well = Runs().ScreenedClear().RanKm(4, ranAgo);
            var (with, without) = (Had("illness", other.From, other.To, other.Of, Had("illness", one.From, one.To, one.Of, well)), Had("illness", one.From, one.To, one.Of, well));
            var alone = Had("illness", other.From, other.To, other.Of, well);
            for (var ahead = 0; ahead < 21; ahead += 2)
            {
                var day = Make.Today.AddDays(ahead);
                foreach (var less in (RunnerState[])[without.State, alone.State])
                {
                    Assert.True(Illness.Judge(with.State, day).Limits.IsAtLeastAsCarefulAs(Illness.Judge(less, day).Limits), $"{one}, {other}, {day}");
                    if (ahead % 6 == 0)
                        Assert.True(Coach.Plan(with.State, day).Limits.IsAtLeastAsCarefulAs(Coach.Plan(less, day).Limits), $"the plan: {one}, {other}, {day}");
                }
            }
        }
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(8, 7)]
    public void Of_two_illnesses_the_strictest_is_said_first_and_an_open_cold_beside_it_in_either_order(int fromAgo, int toAgo)
    {
        foreach (var coldFirst in (bool[])[true, false])
        {
            var runner = coldFirst ? Had("illness", fromAgo, toAgo, "fever", Had("illness", 9, null, "head-cold")) : Had("illness", 9, null, "head-cold", Had("illness", fromAgo, toAgo, "fever"));
            var reason = Judge(Illness, runner.RanKm(4, 10)).Reason;
            Assert.True(reason is IllnessReason.InIt { Beside: IllnessReason.Cold } or IllnessReason.ComingBack { Beside: IllnessReason.Cold } or IllnessReason.Cold { Beside: null }, reason.ToString());
            Assert.True(fromAgo == 0 == reason is IllnessReason.InIt);
        }
    }

    /// <summary>The fever has the longer easy days, the vomiting the later rest.</summary>
    [Fact]
    public void Of_two_that_rest_the_later_rest_date_is_said_and_the_longer_easy_days_after_it()
    {
        var reason = Assert.IsType<IllnessReason.JustOver>(Judge(Illness, Had("illness", 1, 1, "vomiting", Had("illness", 4, 2, "fever"))).Reason);
        Assert.Equal(("vomiting", Make.Today.AddDays(2)), (reason.What, reason.From));
        Assert.Equal("fever", reason.Beside?.What);
    }

    /// <summary>After a fever of twelve days somebody has run again, and after the vomiting since not yet.</summary>
    [Fact]
    public void Of_two_that_leave_easy_days_the_one_that_makes_the_number_is_said_first()
    {
        var runner = Had("illness", 3, 3, "vomiting", Had("illness", 16, 5, "fever", Runs(endedAgo: 17)).RanKm(2, 4));
        var verdict = Judge(Illness, runner);
        var reason = Assert.IsType<IllnessReason.ComingBack>(verdict.Reason);
        Assert.Equal(("vomiting", verdict.Limits.Distance), (reason.What, reason.FirstRun));
        Assert.Equal(("fever", (Distance?)null), (reason.Beside?.What, ((IllnessReason.ComingBack)reason.Beside!).FirstRun));
    }

    [Fact]
    public void While_the_first_run_is_waited_for_its_easy_days_have_a_number_and_no_date_that_slips()
    {
        var ill = Had("illness", 5, 3, "fever", Runs(endedAgo: 6)).State;
        var calendar = Make.DaysAgo(3).AddDays(5);
        for (var ahead = 0; ahead < 8; ahead++)
        {
            var reason = Assert.IsType<IllnessReason.ComingBack>(Illness.Judge(ill, Make.Today.AddDays(ahead)).Reason);
            Assert.Equal((new Days(3), Make.Today.AddDays(ahead) <= calendar ? calendar : null), (reason.FromFirstRun, reason.EasyThrough));
        }
    }

    [Fact]
    public void Where_no_run_is_known_to_halve_the_easy_days_end_by_the_calendar_on_every_day_of_them()
    {
        var ill = Had("illness", 6, 3, "fever").State;
        var calendar = Make.DaysAgo(3).AddDays(6);
        for (var day = Make.Today; day <= calendar; day = day.AddDays(1))
            Assert.Equal(calendar, Assert.IsType<IllnessReason.ComingBack>(Illness.Judge(ill, day).Reason).EasyThrough);
        Assert.IsType<Verdict.Allow>(Illness.Judge(ill, calendar.AddDays(1)));
    }

    [Fact]
    public void A_holiday_that_the_first_day_with_training_lies_in_is_said_with_it()
    {
        var runner = Had("holiday", -1, -4, who: Had("illness", 3, 1, "fever"));
        Assert.Equal(Make.Today.AddDays(4), Assert.IsType<IllnessReason.JustOver>(Judge(Illness, runner).Reason).HolidayThrough);
        Assert.Null(Assert.IsType<IllnessReason.JustOver>(Judge(Illness, Had("illness", 3, 1, "fever")).Reason).HolidayThrough);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void A_head_cold_is_easy_while_it_lasts_and_stops_nothing(int to, bool easy)
    {
        var limits = Judge(Illness, Had("illness", 4, to, "head-cold")).Limits;
        Assert.Equal((Impact.Running, easy ? Intensity.Easy : Intensity.Fast), (limits.Impact, limits.Intensity));
    }

    [Fact]
    public void With_a_head_cold_no_run_goes_beyond_the_usual_one_and_legs_train_without_weight()
    {
        var runner = Runs().Recorded(1, new LifeEvent { Event = "illness", Of = "head-cold", From = Make.DaysAgo(1) });
        var easy = Judge(Illness, runner).Limits;
        Assert.Equal(WeeklyRhythm.Of(runner.State, Make.Today).Usual!.Distance, easy.Distance);
        Assert.Equal(StrengthFrequency.LightLegs, easy.Patterns);
    }

    /// <summary>Four kilometres three times a week, and ten on one day of it.</summary>
    private static Runner Runs(int endedAgo = 2) => Enumerable.Range(0, 4).Aggregate(Make.Runner(), (runner, week) => runner.RanKm(4, 25 + endedAgo - (week * 7)).RanKm(4, 23 + endedAgo - (week * 7)).RanKm(10, 21 + endedAgo - (week * 7)));

    [Theory]
    [InlineData(364, true)]
    [InlineData(365, false)]
    public void Surgery_counts_for_a_year(int daysAgo, bool counts) =>
        Assert.Equal(counts ? Urgency.Soon : Urgency.None, Judge(Surgery, Had("surgery", daysAgo, of: "spine")).Limits.Referral);

    [Theory]
    [InlineData("surgery", "abdomen", true)]
    [InlineData("surgery", null, true)]
    [InlineData("surgery", "other", false)]
    [InlineData("fracture", "other", true)]
    public void Surgery_elsewhere_does_not_count_and_a_fracture_does(string what, string? of, bool counts) =>
        Assert.Equal(counts, Judge(Surgery, Had(what, 30, of: of)) is Verdict.Refer);

    [Fact]
    public void A_visit_after_it_clears_training_and_one_before_does_not()
    {
        Assert.IsType<Verdict.Allow>(Judge(Surgery, Had("surgery", 30).Cleared(ClearanceResult.WithLimits, 10)));
        Assert.IsType<Verdict.Refer>(Judge(Surgery, Had("surgery", 30).Cleared(ClearanceResult.FitToTrain, 31)));
        Assert.IsType<Verdict.Refer>(Judge(Surgery, Had("surgery", 30).Cleared(ClearanceResult.FitToTrain, 10, "screen.fracture")));
        Assert.IsType<Verdict.Refer>(Judge(Surgery, Had("surgery", 30).Cleared(ClearanceResult.FitToTrain, 10).Cleared(ClearanceResult.NotYet, 5)));
    }

    private static Runner Walked(Runner runner, int daysAgo, double minutes = 30, PelvicFloor felt = PelvicFloor.Fine) =>
        runner.Did(Sport.Walk, minutes, daysAgo).CheckedIn(new CheckIn { PelvicFloor = felt }, daysAgo);

    [Theory]
    [InlineData(83, Impact.Walking)]
    [InlineData(84, Impact.Running)]
    public void Twelve_weeks_and_a_good_walk_come_before_running(int weeksInDays, Impact expected) =>
        Assert.Equal(expected, Judge(Birth, Walked(Had("birth", weeksInDays), 3)).Limits.Impact);

    [Fact]
    public void A_walk_too_short_or_without_a_word_or_before_the_birth_is_none()
    {
        Assert.IsType<PostpartumReason.WalkFirst>(Judge(Birth, Walked(Had("birth", 100), 3, 28)).Reason);
        Assert.IsType<PostpartumReason.Ready>(Judge(Birth, Walked(Had("birth", 100), 3, 29)).Reason);
        Assert.IsType<PostpartumReason.WalkFirst>(Judge(Birth, Had("birth", 100).Did(Sport.Walk, 40, 3)).Reason);
        Assert.IsType<PostpartumReason.WalkFirst>(Judge(Birth, Walked(Make.Runner(), 110).Recorded(100, new LifeEvent { Event = "birth" })).Reason);
    }

    [Fact]
    public void Signs_ask_for_a_physiotherapist_and_walking_until_that_visit()
    {
        var leaks = Walked(Walked(Had("birth", 120), 20), 5, felt: PelvicFloor.Leaking);
        Assert.Equal((Urgency.Routine, Impact.Walking), (Judge(Birth, leaks).Limits.Referral, Judge(Birth, leaks).Limits.Impact));
        Assert.IsType<PostpartumReason.Ready>(Judge(Birth, leaks.Cleared(ClearanceResult.FitToTrain, 2)).Reason);
        Assert.IsType<PostpartumReason.Ready>(Judge(Birth, leaks.CheckedIn(new CheckIn { PelvicFloor = PelvicFloor.Fine }, 1)).Reason);
    }

    [Fact]
    public void A_pregnancy_is_easy_until_somebody_agreed_and_never_tested()
    {
        var asked = Judge(Pregnancy, Had("pregnancy", 60));
        Assert.Equal((Urgency.Routine, Intensity.Easy, Testing.NotToday), (asked.Limits.Referral, asked.Limits.Intensity, asked.Limits.Testing));
        var agreed = Judge(Pregnancy, Had("pregnancy", 60).Cleared(ClearanceResult.FitToTrain, 50));
        Assert.Equal(Limits.None with { Testing = Testing.NotToday, Intensity = Intensity.Steady }, agreed.Limits);
    }

    [Fact]
    public void A_pregnancy_ends_with_its_last_day_a_birth_or_after_300_days()
    {
        Assert.IsType<Verdict.Allow>(Judge(Pregnancy, Had("pregnancy", 60, 1)));
        Assert.IsType<Verdict.Refer>(Judge(Pregnancy, Had("pregnancy", 60, 0)));
        Assert.IsType<Verdict.Allow>(Judge(Pregnancy, Had("birth", 2, who: Had("pregnancy", 270))));
        Assert.IsType<Verdict.Refer>(Judge(Pregnancy, Had("pregnancy", 299)));
        Assert.IsType<Verdict.Allow>(Judge(Pregnancy, Had("pregnancy", 300)));
        Assert.IsType<Verdict.Refer>(Judge(Pregnancy, Had("pregnancy", 60, who: Had("birth", 500))));
    }

    [Theory]
    [InlineData(true, Urgency.Emergency)]
    [InlineData(false, Urgency.Urgent)]
    public void Warning_signs_lock_until_somebody_has_looked(bool chest, Urgency expected)
    {
        var told = Make.Runner().Said(2, (chest ? Questions.PregnancyChest : Questions.PregnancyWarning, Answer.Yes)).Said(1, (Questions.PregnancyChest, Answer.No), (Questions.PregnancyWarning, Answer.No));
        Assert.Equal(expected, Judge(new PregnancyWarningSigns(), told).Limits.Referral);
        Assert.IsType<Verdict.Allow>(Judge(new PregnancyWarningSigns(), told.Cleared(ClearanceResult.FitToTrain, 0)));
    }

    [Fact]
    public void Nobody_is_asked_about_a_pregnancy_who_did_not_open_its_page() =>
        Assert.IsType<Verdict.Allow>(Judge(new PregnancyWarningSigns(), Make.Runner()));

    [Fact]
    public void Being_ill_is_a_day_without_anything_and_no_referral()
    {
        var plan = Coach.Plan(Had("illness", 1, of: "fever", who: Make.Runner().RanKm(8, 5).RanKm(8, 3).ScreenedClear()).State, Make.Today);
        Assert.Equal(PlanStatus.Rest, plan.Status);
        Assert.Null(plan.Run);
        Assert.Null(plan.Session);
        Assert.Null(plan.Referral);
    }

    [Fact]
    public void Illness_card() => Approve.Card(
        Illness,
        ("fever since yesterday, still going on", Had("illness", 1, of: "fever")),
        ("fever until the day before yesterday", Had("illness", 5, 2, "fever")),
        ("six days of fever that ended three days ago, longest run 10 km", Had("illness", 8, 3, "fever", Make.Runner().RanKm(10, 12))),
        ("a head cold", Had("illness", 1, of: "head-cold")),
        ("a head cold of somebody with a usual run", Had("illness", 1, of: "head-cold", who: Runs())),
        ("well", Make.Runner()));

    [Fact]
    public void Pregnancy_card() => Approve.Card(
        Pregnancy,
        ("nobody agreed yet", Had("pregnancy", 60)),
        ("a midwife agreed", Had("pregnancy", 60).Cleared(ClearanceResult.FitToTrain, 50)),
        ("nothing said", Make.Runner()));

    [Fact]
    public void Pregnancy_warning_card() => Approve.Card(
        new PregnancyWarningSigns(),
        ("chest pain", Make.Runner().Said(0, (Questions.PregnancyChest, Answer.Yes))),
        ("bleeding", Make.Runner().Said(0, (Questions.PregnancyWarning, Answer.Yes))),
        ("nothing said", Make.Runner()));

    [Fact]
    public void Postpartum_card() => Approve.Card(
        Birth,
        ("ten weeks after the birth", Had("birth", 70)),
        ("leaking after fourteen weeks", Walked(Had("birth", 98), 2, felt: PelvicFloor.Leaking)),
        ("fourteen weeks and no walk yet", Had("birth", 98)),
        ("fourteen weeks and a good walk", Walked(Had("birth", 98), 2)));

    [Fact]
    public void Surgery_card() => Approve.Card(
        Surgery,
        ("surgery of the spine in January", Had("surgery", 40, of: "spine")),
        ("a fracture, cleared", Had("fracture", 90).Cleared(ClearanceResult.FitToTrain, 10)),
        ("none", Make.Runner()));
}
