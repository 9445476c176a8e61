using Backstride.Coaching;
using Backstride.Tests.TrainingLoad;
using FsCheck;
using FsCheck.Fluent;

namespace Backstride.Tests.Coaching;

public sealed class RuleOrderTests
{
    private static readonly Config Seeded = Config.QuickThrowOnFailure.WithReplay(20261122, 17).WithMaxTest(200);

    private static Gen<(Runner Runner, Rule[] Rules, int Kept)> Cases =>
        from runner in AnyRunner.Gen
        from rules in Gen.Shuffle(Rulebook.Rules.ToArray())
        from kept in Gen.Choose(0, Rulebook.Rules.Count)
        select (runner, rules, kept);

    [Fact]
    public void The_order_of_the_rules_does_not_matter() =>
        Prop.ForAll(Cases.ToArbitrary(), it =>
        {
            var state = it.Runner.State;
            var (listed, shuffled) = (Coach.Plan(state, Make.Today), Coach.Plan(state, Make.Today, it.Rules));
            return listed.Limits == shuffled.Limits && listed.Status == shuffled.Status && Same(listed.Run, shuffled.Run);
        }).Check(Seeded);

    [Fact]
    public void Adding_a_rule_never_loosens() =>
        Prop.ForAll(Cases.ToArbitrary(), it =>
        {
            var state = it.Runner.State;
            var fewer = Coach.Plan(state, Make.Today, it.Rules[..it.Kept]);
            return Coach.Plan(state, Make.Today, it.Rules).Limits.IsAtLeastAsCarefulAs(fewer.Limits);
        }).Check(Seeded);

    [Fact]
    public void Every_rule_has_its_own_id_and_an_evidence_that_says_something() =>
        Assert.All(Rulebook.Rules, rule =>
        {
            Assert.Single(Rulebook.Rules, other => other.Id == rule.Id);
            Assert.NotEmpty(rule.Evidence.Source);
            Assert.NotEmpty(rule.Evidence.Finding);
        });

    private static bool Same(RunProposal? a, RunProposal? b) =>
        (a is null && b is null)
        || (a is not null && b is not null
            && a with { Intervals = [], Cues = [] } == b with { Intervals = [], Cues = [] }
            && a.Intervals.SequenceEqual(b.Intervals) && a.Cues.SequenceEqual(b.Cues));
}
