using Backstride.Coaching;
using Backstride.Coaching.Rules;
using Backstride.Demo;
using Backstride.Journal;
using Backstride.Screening;

namespace Backstride.Tests.Coaching;

/// <summary>What would let a rule allow more, found by trying.</summary>
public sealed class WhatIfTests
{
    private static readonly Runner Ordinary = Make.Runner().Is(new Profile { UsualPain = new PainScore(1), Born = 1984 }).ScreenedClear(20)
        .CheckedInDaily(1, 40, 1).RanKm(8, 18).Felt(1, 1).RanKm(8, 14).Felt(1, 1).RanKm(8, 10).Felt(1, 1).RanKm(8, 6).Felt(1, 1).RanKm(8, 3).Felt(1, 1);

    private static WouldChange? Of(Rule rule, Runner runner) =>
        new WhatIf(runner.State, Coach.Plan(runner.State, Make.Today)).Of(new RuleVerdict(rule, rule.JudgeSafely(runner.State, Make.Today)));

    [Fact]
    public void What_holds_nothing_back_has_nothing_to_change() => Assert.Null(Of(new FlarePlan(), Ordinary));

    [Fact]
    public void A_runner_who_was_never_asked_has_the_questions_to_answer() =>
        Assert.Equal(new Change.QuestionsAnswered(), Of(new ScreenDue(), Make.Runner().Is(new Profile { Born = 1984 }))!.If);

    [Fact]
    public void A_lock_ends_with_a_clearance_and_not_with_other_answers() =>
        Assert.Equal(new Change.Cleared(), Of(new CaudaEquina(), Ordinary.Said(0, (Questions.Bladder, Answer.Yes)))!.If);

    [Fact]
    public void The_longest_run_grows_with_the_next_one_that_goes_well()
    {
        var plan = Coach.Plan(Ordinary.State, Make.Today);
        plan = plan with { Run = new RunProposal { Mode = RunMode.Run, Intensity = Intensity.Easy, Max = plan.Limits.Distance } };
        var judged = plan.Verdicts.Single(judged => judged.Rule is LongestRunStep);
        var change = new WhatIf(Ordinary.State, plan).Of(judged)!;
        Assert.Equal(new Change.CalmRuns(1, plan.Run!.Max!.Value), change.If);
        Assert.True(change.Then.Distance > judged.Verdict.Limits.Distance);
    }

    [Fact]
    public void What_is_said_to_help_does_when_it_happens()
    {
        Entry[] story = [.. DemoRunner.Entries(new RunnerId(Guid.Parse("00000000-0000-8000-8000-000000000004")), Make.Today.AddDays(-1), DemoRunner.Seed, wall => new DateTimeOffset(wall, TimeSpan.Zero)).Select((draft, index) => new Entry(draft, index + 1, draft.At.ToUniversalTime()))];
        var found = new HashSet<Type>();
        for (var ago = 0; ago < 400; ago += 5)
        {
            var day = Make.Today.AddDays(-ago);
            var state = RunnerState.From(story.Where(entry => entry.Day <= day));
            var plan = Coach.Plan(state, day);
            var whatIf = new WhatIf(state, plan);
            foreach (var judged in plan.Verdicts)
            {
                if (whatIf.Of(judged) is not { } change)
                    continue;
                found.Add(change.If.GetType());
                Assert.NotEqual(judged.Verdict.Limits, change.Then);
                Assert.Equal(judged.Verdict.Limits, judged.Verdict.Limits.Meet(change.Then));
                if (change.If is Change.CalmRuns runs)
                    Assert.True(runs.Each <= plan.Run!.Max);
                if (change.If is Change.Later later)
                    Assert.Equal(change.Then, judged.Rule.Judge(state, later.Day).Limits);
            }
        }

        Assert.True(found.Count >= 4, string.Join(", ", found.Select(type => type.Name)));
    }

    [Fact]
    public void Trying_touches_nothing()
    {
        var state = Ordinary.CheckedIn(6, 0).State;
        var before = Coach.Plan(state, Make.Today);
        var whatIf = new WhatIf(state, before);
        foreach (var judged in before.Verdicts)
            whatIf.Of(judged);
        Assert.Equal(before.Limits, Coach.Plan(state, Make.Today).Limits);
        Assert.Equal(40, state.CheckIns.Count(checkIn => checkIn.Day < Make.Today));
        Assert.Equal(new PainScore(6), state.CheckIns[^1].What.Pain);
    }
}
