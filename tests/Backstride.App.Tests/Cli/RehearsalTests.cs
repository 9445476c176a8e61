using Backstride.App.Cli;
using Backstride.Coaching;

namespace Backstride.App.Tests.Cli;

public sealed class RehearsalTests
{
    [Fact]
    public void Somebody_is_given_a_run_and_strength_and_no_rule_lacks_anything()
    {
        var plan = Rehearsal.Plan();
        Assert.Equal(RunMode.Run, plan.Run!.Mode);
        Assert.Contains(plan.Session!.Blocks, block => block.Kind == BlockKind.Strength);
        Assert.Empty(plan.Verdicts.Where(judged => judged.Verdict is Verdict.CannotJudge).Select(judged => judged.Rule.Id));
    }
}
