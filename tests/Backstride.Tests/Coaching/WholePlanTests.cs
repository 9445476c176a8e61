using Backstride.Coaching;
using Backstride.Demo;
using Backstride.Journal;
using Backstride.Screening;

namespace Backstride.Tests.Coaching;

/// <summary>What must hold of the plan as a whole, whatever the rules say one by one.</summary>
public sealed class WholePlanTests
{
    private static readonly RunnerId Somebody = new(Guid.Parse("00000000-0000-8000-8000-000000000004"));

    /// <summary>The demo runner's story, cut off on the eve of each judged day.</summary>
    private static readonly IReadOnlyList<Entry> Story =
    [
        .. DemoRunner.Entries(Somebody, Make.Today.AddDays(-1), DemoRunner.Seed, wall => new DateTimeOffset(wall, TimeSpan.Zero))
            .Select((draft, index) => new Entry(draft, index + 1, draft.At.ToUniversalTime())),
    ];

    [Fact]
    public void Run_and_session_share_the_minutes_given_for_the_weekday()
    {
        var shared = 0;
        Assert.All(DaysOfTheStory(), day =>
        {
            var (state, plan) = PlanOn(day);
            // A weekday without minutes of its own holds nothing.
            var given = state.Profile.Days!.Where(available => (int)available.Day == ((int)day.DayOfWeek + 6) % 7).Select(available => available.Time.TotalMinutes).Sum();
            var asked = (plan.Run?.Time?.TotalMinutes ?? 0) + (plan.Session?.Time.TotalMinutes ?? 0);
            shared += plan.Run?.Time > TimeSpan.Zero && plan.Session is not null ? 1 : 0;
            Assert.True(asked <= given + 0.01, $"{day:O}: {asked:0.#} of {given} minutes");
        });
        Assert.True(shared > 20, $"only {shared} days had a run and a session");
    }

    [Fact]
    public void The_proposed_run_lies_within_every_limit() => Assert.All(DaysOfTheStory(), day =>
    {
        var (_, plan) = PlanOn(day);
        Assert.True(plan.Run?.Target is not { } target || plan.Limits.Distance is not { } most || target <= most);
        Assert.True(plan.Run?.Time is not { } time || plan.Limits.Time is not { } longest || time <= longest);
        Assert.True(plan.Limits.Impact < Impact.Walking || plan.Run is null or { Mode: RunMode.Walk or RunMode.CrossTrain or RunMode.None });
    });

    [Fact]
    public void The_flare_of_the_story_takes_running_away_and_the_way_back_grows_run_by_run()
    {
        var flare = Story.First(entry => entry.Body is CheckIn { Flare: true }).Day;
        Assert.True(PlanOn(flare).Plan.Run is { Mode: RunMode.Walk or RunMode.None });
        var spike = Story.Max(entry => entry.Body is ActivityBody { Activity.Distance: { } distance } ? distance.Kilometres : 0);
        var back = Enumerable.Range(4, 30).Select(days => PlanOn(flare.AddDays(days)).Plan).ToList();
        Assert.All(back.Take(14), plan => Assert.True(plan.Limits.Time <= TimeSpan.FromMinutes(60), $"{plan.Day:O}: {plan.Limits.Time}"));
        Assert.All(back, plan => Assert.True(plan.Limits.Distance is null || plan.Limits.Distance.Value.Kilometres < spike, $"{plan.Day:O}: {plan.Limits.Distance}"));
    }

    [Fact]
    public void The_story_ends_with_a_runner_who_trains()
    {
        var (_, plan) = PlanOn(Make.Today);
        Assert.Contains(plan.Status, new[] { PlanStatus.Train, PlanStatus.Modify });
        Assert.Equal(RunMode.Run, plan.Run!.Mode);
    }

    [Fact]
    public void Nothing_known_gives_the_gentlest_plan_and_says_what_to_answer()
    {
        var plan = Coach.Plan(RunnerState.Empty, Make.Today);
        Assert.Equal(PlanStatus.Incomplete, plan.Status);
        Assert.Equal(RunMode.Walk, plan.Run!.Mode);
        Assert.True(plan.Run.Time <= TimeSpan.FromMinutes(30));
        Assert.Contains(plan.DataQuality, gap => gap.What == "screen.due");
        Assert.True(plan.Limits.IsAtLeastAsCarefulAs(Limits.Gentlest));
    }

    [Fact]
    public void An_emergency_answer_leaves_neither_run_nor_session()
    {
        var plan = Coach.Plan(Make.Runner().RanKm(10, daysAgo: 3).Answered(ScreenForm.Full, 0, Questions.SaddleNumbness).State, Make.Today);
        Assert.Equal(PlanStatus.Refer, plan.Status);
        Assert.Equal(Urgency.Emergency, plan.Referral!.Urgency);
        Assert.Null(plan.Run);
        Assert.Null(plan.Session);
    }

    [Fact]
    public void Every_rule_speaks_once_in_every_plan()
    {
        var (_, plan) = PlanOn(Make.Today);
        Assert.Equal(Rulebook.Rules.Select(rule => rule.Id), plan.Verdicts.Select(judged => judged.Rule.Id));
        Assert.Equal(Rulebook.Rules.Count, Rulebook.Rules.Select(rule => rule.Id).Distinct().Count());
    }

    private static IEnumerable<DateOnly> DaysOfTheStory() => Enumerable.Range(0, 180).Select(step => Make.Today.AddDays(-3 * step));

    private static (RunnerState State, Plan Plan) PlanOn(DateOnly day)
    {
        var state = RunnerState.From(Story.Where(entry => entry.Day < day || (entry.Day == day && entry.Body is CheckIn)));
        return (state, Coach.Plan(state, day));
    }
}
