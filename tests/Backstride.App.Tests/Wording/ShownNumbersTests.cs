using System.Globalization;
using System.Text.RegularExpressions;
using Backstride.App.Wording;
using Backstride.Coaching;
using Backstride.Coaching.Rules;
using Backstride.Journal;
using Backstride.Planning;
using Backstride.Tests;
using Backstride.Tests.Planning;
using Backstride.Tests.TrainingLoad;
using Backstride.TrainingLoad;
using FsCheck;
using FsCheck.Fluent;
using Runner = Backstride.Tests.Runner;

namespace Backstride.App.Tests.Wording;

/// <summary>Texts and numbers of a day never disagree: over generated runners, on days of every kind.</summary>
public sealed partial class ShownNumbersTests
{
    private const int Lines = 3;
    private static readonly Config Seeded = Config.QuickThrowOnFailure.WithReplay(20261122, 17).WithMaxTest(250);

    /// <summary>Runners with a usual pain, minutes for some weekdays, something said of today, and the safety questions answered.</summary>
    private static Gen<RunnerState> Someone { get; } =
        from runner in AnyRunner.Gen
        from minutes in Gen.Elements(-1, 0, 12, 25, 45, 120)
        from pain in Gen.Frequency((3, Gen.Constant(-1)), (2, Gen.Choose(0, 2)), (1, Gen.Choose(3, 8)))
        from known in Gen.Elements(0, 70)
        from since in Gen.Elements(0, 400)
        from race in Gen.Frequency((11, Gen.Constant(false)), (1, Gen.Constant(true)))
        from kept in Gen.Frequency((5, Gen.Constant(Kept.No)), (3, Gen.Elements(Enum.GetValues<Kept>())))
        select Planned(Living(race ? Racing(runner) : runner, (minutes, since), pain, known), kept).State;

    /// <summary>Back from a flare on the day of a race, with a typed longest run and no recorded one: a step back goes by what was typed.</summary>
    private static Runner RacingAfterAFlare { get; } = Racing(Make.Runner()
        .Is(new Profile { UsualPain = new PainScore(1), YearsRunning = 3, LongestRun = Distance.FromKilometres(9) }, 20)
        .CheckedIn(new CheckIn { Flare = true, Pain = new PainScore(4) }, daysAgo: 5)
        .CheckedIn(1, daysAgo: 4).CheckedIn(1, daysAgo: 3).CheckedIn(1, daysAgo: 0)
        .ScreenedClear());

    private static Runner OnHoliday { get; } = Make.Runner().ScreenedClear().RanKm(8, 6).CheckedIn(1, daysAgo: 0)
        .Recorded(3, new LifeEvent { Event = "holiday", From = Make.DaysAgo(3), To = Make.DaysAgo(-2) });

    private static Runner Racing(Runner runner) => runner.Recorded(0, new LifeEvent { Event = "race", Distance = Distance.FromKilometres(12.3) });

    /// <summary>The runner with the week of today shown, and perhaps something done about today's run of it.</summary>
    private static Runner Planned(Runner runner, Kept kept)
    {
        if (kept == Kept.No || runner.Shown(Make.Today) is not { Last.Body: WeekProposed week } shown)
            return runner;
        if (kept == Kept.Without)
            return runner.Recorded(0, week with { Days = [.. week.Days.Take(6), week.Days[6] with { ProposedRun = null }] });
        var change = new PlanChange { Week = week.Monday, What = PlanChangeKind.Drop, Item = week.Days[6].ProposedRun?.Id };
        return kept switch
        {
            Kept.Dropped => shown.Changed(Make.Today, change),
            Kept.Moved => shown.Changed(Make.Today, change with { What = PlanChangeKind.Move, To = Make.DaysAgo(2) }),
            Kept.Matched when runner.State.Runs.LastOrDefault(run => run.Day < Make.Today) is { } run => shown.Changed(Make.Today, change with { What = PlanChangeKind.DoneBy, Recording = run.Id }),
            _ => shown,
        };
    }

    private static Runner Living(Runner runner, (int Minutes, int Since) profile, int pain, int known)
    {
        var (minutes, since) = profile;
        var living = runner.Is(new Profile
        {
            UsualPain = new PainScore(1),
            YearsRunning = 3,
            Days = minutes < 0 ? null : [new AvailableDay(WeekdayOf(Make.Today), TimeSpan.FromMinutes(minutes))],
        }, since).ScreenedClear();
        if (known > 0)
            living = living.Known(known);
        return pain < 0 ? living : living.CheckedIn(pain, 0);
    }

    private static Weekday WeekdayOf(DateOnly day) => (Weekday)(((int)day.DayOfWeek + 6) % 7);

    [Fact]
    public void The_distance_of_the_answer_stands_in_a_reason_that_is_shown() => Over(Someone, plan =>
    {
        if (!Standings.HasRun(plan))
            return;
        var answer = $"{AnswerWords.Headline(plan)}, {AnswerWords.Subline(plan)}";
        var why = string.Join(" | ", ReasonOrder.Leading(plan, Lines).Select(line => line.Text));
        Assert.All(Kilometres(answer), number => Assert.True(Kilometres(why).Contains(number), $"{answer} | {why}"));
    });

    [Fact]
    public void No_reason_that_stands_says_that_more_is_fine_today_than_the_answer_has() => Over(Someone, plan =>
    {
        foreach (var text in plan.Verdicts.Select(judged => ReasonWords.Of(judged.Verdict, plan)))
        {
            foreach (var said in UpToToday().Matches(text).Select(match => double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)))
            {
                Assert.True(Standings.HasRun(plan), text);
                Assert.True(plan.Run!.Max is not { } most || said * 1000 <= most.Meters + 1, $"{text} and {AnswerWords.Headline(plan)}");
            }
        }
    });

    [Fact]
    public void What_is_overruled_is_never_among_the_lines_shown() => Over(Someone, plan =>
        Assert.All(
            plan.Verdicts.Where(judged => ReasonOrder.IsOverruled(plan, judged)),
            judged => Assert.DoesNotContain(ReasonOrder.Leading(plan, Lines), line => line.Name == judged.Rule.Id.Name)));

    [Fact]
    public void There_are_at_most_three_lines_and_a_rule_that_makes_the_day_a_walk_is_the_first() => Over(Someone, plan =>
    {
        var lines = ReasonOrder.Leading(plan, Lines);
        Assert.InRange(lines.Count, 1, Lines);
        if (plan.Limits is { Impact: Impact.Walking, Referral: < Urgency.Routine } && plan.Run is { Mode: RunMode.Walk, Done: null })
            Assert.Equal(Impact.Walking, plan.Verdicts.Single(judged => judged.Rule.Id.Name == lines[0].Name).Verdict.Limits.Impact);
    });

    [Fact]
    public void Every_distance_in_the_sentence_of_the_longest_run_was_run_or_typed_or_is_the_limit() => Prop.ForAll(
        Someone.ToArbitrary(),
        runner =>
        {
            var reason = new LongestRunStep().Judge(runner, Make.Today).Reason;
            var known = runner.Runs.Select(run => run.What.Activity.Distance).OfType<Distance>()
                .Concat(runner.Profiles.Select(profile => profile.What.LongestRun).OfType<Distance>())
                .Select(Quantities.Exact).Concat(Derived(reason)).ToHashSet();
            Assert.All(Kilometres(ReasonWords.Of(reason, Make.Today)), number => Assert.Contains(number, known));
        }).Check(Seeded);

    [Fact]
    public void The_runners_reach_every_way_a_distance_comes_about()
    {
        var drawn = Someone.Sample(1500, new Rnd(20261122, 23), 700).Append(RacingAfterAFlare.State).Append(OnHoliday.State).Select(runner => Coach.Plan(runner, Make.Today)).ToList();
        var kinds = drawn.SelectMany(plan => new[] { plan.Run?.From, plan.Run?.MaxFrom }).OfType<RunReason>().Select(reason => reason.GetType()).ToHashSet();
        Assert.All(typeof(RunReason).GetNestedTypes(), kind => Assert.Contains(kind, kinds));
        Assert.True(drawn.Exists(plan => plan.Verdicts.Any(judged => ReasonOrder.IsOverruled(plan, judged))), "Overruled");
        Assert.True(drawn.Exists(plan => plan.Verdicts.Any(judged => judged.Verdict.Reason is LongestRunReason.WentBeyond { Done.Held: HeldAgainst.Return })), "A return");
    }

    private static void Over(Gen<RunnerState> runners, Action<Plan> holds) =>
        Prop.ForAll(runners.ToArbitrary(), runner => holds(Coach.Plan(runner, Make.Today))).Check(Seeded);

    /// <summary>The limit, and the parts of a run that a sentence derives before its eyes.</summary>
    private static IEnumerable<string> Derived(Reason reason) => reason switch
    {
        LongestRunReason.LongestIs it => Derived(it.Longest),
        LongestRunReason.WentBeyond it => Derived(it.Longest).Concat(Part(it.Done.Held)),
        LongestRunReason.TypedIs it => [Quantities.AtMost(it.Typed.Limit)],
        _ => [],
    };

    private static IEnumerable<string> Derived(Baseline.Measured longest) =>
    [
        Quantities.AtMost(longest.Limit),
        .. longest.Less is { Why: WaitReason.AtTheLimit } ? new[] { Quantities.Exact(longest.Counts) } : [],
        .. longest.Less is { } less ? Part(less.Held) : [],
        .. longest.Waiting is { } waiting ? Part(waiting.Less.Held) : [],
    ];

    private static IEnumerable<string> Part(HeldAgainst held) => held switch
    {
        HeldAgainst.Return part => [Quantities.AtMost(part.Within)],
        HeldAgainst.Run run when run.Counted < run.Ran => [Quantities.Exact(run.Counted)],
        _ => [],
    };

    private static IEnumerable<string> Kilometres(string text) => Distances().Matches(text).Select(match => match.Value);

    /// <summary>What became of the run of today in a week that was shown.</summary>
    private enum Kept
    {
        No,
        Shown,
        Without,
        Dropped,
        Moved,
        Matched,
    }

    [GeneratedRegex(@"\d+(\.\d+)? km")]
    private static partial Regex Distances();

    [GeneratedRegex(@"so up to (\d+(?:\.\d+)?) km today")]
    private static partial Regex UpToToday();
}
