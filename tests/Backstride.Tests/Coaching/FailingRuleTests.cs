using Backstride.Coaching;
using Backstride.Journal;

namespace Backstride.Tests.Coaching;

/// <summary>What a rule that throws does to a day.</summary>
public sealed class FailingRuleTests
{
    private static Runner Ordinary => Make.Runner().RanKm(10, daysAgo: 3).RanKm(8, daysAgo: 1);

    public static TheoryData<string> Families => [.. Rulebook.Rules.Select(rule => rule.Id.Family).Distinct()];

    [Theory, MemberData(nameof(Families))]
    public void A_rule_that_throws_counts_as_the_most_careful_of_its_family(string family)
    {
        var verdict = Assert.IsType<Verdict.CannotJudge>(new Throws(family).JudgeSafely(Ordinary.State, Make.Today));
        Assert.Equal(CarefulJudging.MostCareful(family), verdict.Limits);
        Assert.NotEqual(Limits.None, verdict.Limits);
        Assert.Equal(new RuleFailed(nameof(InvalidOperationException)), verdict.Reason);
    }

    [Theory]
    [InlineData("screen", Impact.Nothing, SessionScope.Nothing)]
    [InlineData("load", Impact.Walking, SessionScope.Full)]
    [InlineData("pain", Impact.Walking, SessionScope.Gentle)]
    [InlineData("strength", Impact.Running, SessionScope.Gentle)]
    [InlineData("recovery", Impact.Running, SessionScope.Full)]
    [InlineData("a-family-of-next-year", Impact.Walking, SessionScope.Gentle)]
    public void Each_family_takes_away_what_its_rules_watch_over(string family, Impact impact, SessionScope session)
    {
        var limits = CarefulJudging.MostCareful(family);
        Assert.Equal((impact, session), (limits.Impact, limits.Session));
    }

    [Theory, MemberData(nameof(Families))]
    public void Its_day_has_a_plan_that_is_stricter_and_says_so(string family)
    {
        var without = Coach.Plan(Ordinary.State, Make.Today);
        var with = Coach.Plan(Ordinary.State, Make.Today, [new Throws(family), .. Rulebook.Rules]);
        Assert.True(with.Limits.IsAtLeastAsCarefulAs(without.Limits.Meet(CarefulJudging.MostCareful(family))));
        Assert.Contains(with.DataQuality, gap => gap.What == $"{family}.throws" && gap.Missing is RuleFailed);
    }

    internal sealed class Throws(string family) : Rule
    {
        public override RuleId Id { get; } = new($"{family}.throws");

        public override Evidence Evidence => Rulebook.Rules[0].Evidence;

        public override Limits WhenUnknown => Limits.None;

        public override Verdict Judge(RunnerState runner, DateOnly day) => throw new InvalidOperationException("made to fail");
    }
}
