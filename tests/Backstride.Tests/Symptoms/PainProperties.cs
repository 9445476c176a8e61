using Backstride.Coaching;
using Backstride.Journal;
using Backstride.Symptoms;
using FsCheck;
using FsCheck.Fluent;

namespace Backstride.Tests.Symptoms;

/// <summary>What holds for every runner, whatever the back says.</summary>
public class PainProperties
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithMaxTest(250).WithReplay(20261122, 7);

    [Fact]
    public void Worse_pain_today_never_gives_a_looser_plan() =>
        Prop.ForAll(Lives.Any.SelectMany(life => Gen.Choose(1, 8), (life, more) => (life, more)).ToArbitrary(), made =>
        {
            var worse = made.life with { Today = made.life.Today.Worse(made.more / 2.0) };
            return LimitsOf(worse).IsAtLeastAsCarefulAs(LimitsOf(made.life));
        }).Check(Fixed);

    [Fact]
    public void Worse_pain_today_never_gives_a_looser_plan_under_the_whole_rule_book()
    {
        var (bound, running) = (0, 0);
        Prop.ForAll(Lives.Any.SelectMany(life => Gen.Choose(1, 8), (life, more) => (life, more)).ToArbitrary(), made =>
        {
            var now = Whole(made.life);
            var worse = Whole(made.life with { Today = made.life.Today.Worse(made.more / 2.0) });
            bound += worse != now ? 1 : 0;
            running += now.Impact == Impact.Running ? 1 : 0;
            Assert.True(worse.IsAtLeastAsCarefulAs(now), $"{now} became {worse}");
            return true;
        }).Check(Fixed);
        Assert.True(bound > 25 && running > 20, $"worse pain changed {bound} plans, {running} could run");
    }

    /// <summary>The limits of the whole rule book for a runner whose safety questions are answered.</summary>
    private static Limits Whole(Life life) =>
        Coach.Plan(life.State() with { Screenings = Make.Runner().ScreenedClear().State.Screenings }, Make.Today).Limits;

    [Fact]
    public void A_painkiller_today_never_gives_more() =>
        Prop.ForAll(Lives.Any.ToArbitrary(), life =>
            LimitsOf(life with { Today = life.Today with { Masked = true } }).IsAtLeastAsCarefulAs(LimitsOf(life with { Today = life.Today with { Masked = false } })))
            .Check(Fixed);

    [Fact]
    public void Silence_never_locks() =>
        Prop.ForAll(Lives.Any.ToArbitrary(), life =>
        {
            var silent = life with { Days = [.. life.Days.Select(day => day with { Morning = null, During = null, Evening = null, Flare = false, Masked = false })], Today = LifeDay.Empty };
            var limits = LimitsOf(silent);
            return limits.Impact <= Impact.Walking && limits.Session == SessionScope.Full && (limits.Referral == Urgency.None || life.Usual >= 6);
        }).Check(Fixed);

    [Fact]
    public void The_ladder_is_climbed_one_step_at_a_time() =>
        Prop.ForAll(Lives.Any.ToArbitrary(), life =>
        {
            var state = life.State();
            var stages = Enumerable.Range(0, 60).Select(i => ReturnLadder.StateOn(state, Make.DaysAgo(60 - i))).ToList();
            return stages.Zip(stages.Skip(1)).All(days => days switch
            {
                ({ } from, { } to) when from.Since == to.Since => to.Stage.Number <= from.Stage.Number + 1,
                ({ } from, null) => from.Stage == LadderStage.Continuous || life.HasNoEarlierRun,
                _ => true,
            });
        }).Check(Fixed.WithMaxTest(50));

    [Fact]
    public void A_flare_never_restarts_itself() =>
        Prop.ForAll(Lives.Any.ToArbitrary(), life =>
        {
            var flares = Flares.Until(life.State(), Make.Today);
            return flares.All(flare => flare.LastDay.DayNumber - flare.KnownOn.DayNumber < 7)
                && flares.Zip(flares.Skip(1)).All(pair =>
                    pair.Second.By == FlareSource.Runner || pair.Second.KnownOn.DayNumber - pair.First.LastDay.DayNumber > 3);
        }).Check(Fixed);

    [Fact]
    public void What_happens_later_never_changes_what_was_known() =>
        Prop.ForAll(Lives.Any.ToArbitrary(), life =>
        {
            var day = Make.DaysAgo(20);
            var whole = Coach.Plan(life.State(), day, FlaresTests.PainRules);
            var then = Coach.Plan(life.StateThrough(20), day, FlaresTests.PainRules);
            return whole.Limits == then.Limits;
        }).Check(Fixed);

    [Fact]
    public void The_made_runners_reach_what_the_rules_are_about()
    {
        var reached = new Dictionary<string, int>();
        Prop.ForAll(Lives.Any.ToArbitrary(), life =>
        {
            foreach (var what in Reached(life.State()))
                reached[what] = reached.GetValueOrDefault(what) + 1;
            return true;
        }).Check(Fixed);

        string[] wanted =
        [
            "flare today", "flare extended", "flare settled", "flare said", "second red", "off impact", "amber pending", "red pending", "recovering", "masked", "silent",
            "on the ladder", "off the ladder", .. Enumerable.Range(0, 9).Select(stage => "stage " + stage),
        ];
        Assert.All(wanted, what => Assert.True(reached.GetValueOrDefault(what) >= 3, $"Only {reached.GetValueOrDefault(what)} made runners reached: {what}."));
    }

    private static HashSet<string> Reached(RunnerState state)
    {
        var flares = Flares.Until(state, Make.Today);
        var level = EasedLevels.On(state, Make.Today);
        var runs = Zones.Of(state, Make.Today);
        var reached = new HashSet<string> { ReturnLadder.On(state, Make.Today) is null ? "off the ladder" : "on the ladder" };
        void If(bool isReached, string what)
        {
            if (isReached)
                reached.Add(what);
        }

        If(Flares.On(state, Make.Today) is not null, "flare today");
        If(flares.Any(flare => flare.Extended), "flare extended");
        If(flares.Any(flare => flare.Settled), "flare settled");
        If(flares.Any(flare => flare.By == FlareSource.Runner), "flare said");
        If(SecondReds.Last(state, Make.Today) is not null, "second red");
        If(SecondReds.Last(state, Make.Today)?.OffImpactThrough >= Make.Today, "off impact");
        If(level is { Because: not null, Steps: 0 }, "amber pending");
        If(level is { Because: not null, Steps: > 0 }, "red pending");
        If(runs.Any(run => run.Masked), "masked");
        If(runs is [.., { Zone: null }], "silent");
        foreach (var daysAgo in Enumerable.Range(0, 20))
        {
            if (ReturnLadder.On(state, Make.DaysAgo(daysAgo * 4)) is { } stage)
                reached.Add("stage " + stage.Number);
            If(EasedLevels.On(state, Make.DaysAgo(daysAgo * 4)) is { Because: null, IsRecovering: true }, "recovering");
        }

        return reached;
    }

    private static Limits LimitsOf(Life life) => Coach.Plan(life.State(), Make.Today, FlaresTests.PainRules).Limits;
}
