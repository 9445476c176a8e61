using Backstride.Coaching;
using Backstride.Coaching.Rules;
using Backstride.HomeTests;
using Backstride.Journal;

namespace Backstride.Tests.HomeTests;

public sealed class TestGateTests
{
    private static readonly HomeTest Plank = HomeTestLibrary.Shipped.Find("front-plank")!;
    private static readonly HomeTest Circuit = HomeTestLibrary.Shipped.Tests[0];

    private static Runner Begun => Make.Runner().Is(new Profile { UsualPain = new PainScore(1), StrengthMonths = 12 }, 60).ScreenedClear(60);

    [Fact]
    public void The_gate_asks_first_opens_and_closes()
    {
        Assert.IsType<TestGate.AskFirst>(GateOf(Begun, Plank));
        Assert.IsType<TestGate.Open>(GateOf(Begun.CheckedIn(2, 0), Plank));
        Assert.IsType<TestSafeReason.TooMuch>(Assert.IsType<TestGate.Closed>(GateOf(Begun.Is(new Profile { UsualPain = new PainScore(2) }, 50).CheckedIn(3.5, 0), Plank)).Because);
        Assert.IsType<TestSafeReason.FirstDay>(Assert.IsType<TestGate.Closed>(GateOf(Make.Runner().ScreenedClear(0).CheckedIn(1, 0), Plank)).Because);
    }

    [Fact]
    public void What_another_rule_forbids_comes_before_the_question()
    {
        var flare = Begun.CheckedIn(new CheckIn { Flare = true }, 0);
        Assert.IsNotType<TestSafeReason>(Assert.IsType<TestGate.Closed>(GateOf(flare, Plank)).Because, exactMatch: false);
        Assert.IsType<TestGate.Closed>(GateOf(Make.Runner().Is(new Profile { UsualPain = new PainScore(1) }, 60).CheckedIn(1, 0), Plank));
    }

    [Fact]
    public void Above_3_at_rest_only_the_shorter_circuits_and_gentle_tests_are_open()
    {
        var sore = Make.Runner().Is(new Profile { UsualPain = new PainScore(4) }, 60).ScreenedClear(60).CheckedIn(4, 0);
        Assert.IsType<TestSafeReason.NothingMaximal>(Assert.IsType<TestGate.Closed>(GateOf(sore, Plank)).Because);
        Assert.IsType<TestGate.Closed>(GateOf(sore, Circuit, "150"));
        Assert.IsType<TestGate.Open>(GateOf(sore, Circuit, "110"));
        Assert.IsType<TestGate.Open>(GateOf(sore, HomeTestLibrary.Shipped.Find("hip-rotation")!));
    }

    private static TestGate GateOf(Runner runner, HomeTest test, string? mode = null) =>
        TestGate.Of(Coach.Plan(runner.State, Make.Today), runner.State, test, test.Mode(mode));
}
