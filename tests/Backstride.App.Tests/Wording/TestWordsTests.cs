using Backstride.App.Wording;
using Backstride.Coaching;
using Backstride.Coaching.Rules;
using Backstride.HomeTests;
using Backstride.Journal;
using Backstride.Questionnaires;
using TestResult = Backstride.Journal.TestResult;
using Backstride.Tests;

namespace Backstride.App.Tests.Wording;

public sealed class TestWordsTests
{
    private static readonly DateOnly Sunday = new(2026, 3, 1);
    private static readonly HomeTest SidePlank = HomeTestLibrary.Shipped.Find("side-plank")!;
    private static readonly TestSeries Left = new(SidePlank.Id, null, BodySide.Left);

    public static TheoryData<Reason, string> Sentences => new()
    {
        { new TestDueReason.First(TestTimes.Circuit, 2), "2 clean sessions: time for a starting point, if you like. The core circuit is the one to begin with." },
        { new TestDueReason.Again(SidePlank.Id, Sunday), "Your last side plank was on Sunday 1 March: time to see what has changed, if you like." },
        { new TestDueReason.AfterSessions(1, 2), "A first test is offered after 2 clean sessions; 1 so far." },
        { new TestDueReason.Later(Sunday, Sunday.AddDays(28)), "Last tested on Sunday 1 March; the next is offered from Sunday 29 March on." },
        { new TestSafeReason.FirstDay(), "No test on the first day." },
        { new TestSafeReason.NotAsked(), "A test is due. Say first how your back is at rest today; until then none." },
        { new TestSafeReason.AskedBeforeATest(), "No test is due. Each one asks first how your back is." },
        { new TestSafeReason.TooMuch(new PainScore(4), new PainScore(3)), "Pain at rest is 4, and a test begins at 3 or less: not today." },
        { new TestSafeReason.NothingMaximal(new PainScore(4)), "Pain at rest is 4: gentle tests and the shorter circuits only, nothing to the limit." },
        { new TestSafeReason.Quiet(new PainScore(1)), "Pain at rest is 1, which leaves tests open." },
        { new TestChangeReason.NothingNew(), "No test in the last two weeks." },
        { new TestChangeReason.StartingPoint(Left, new TestValue(45), Sunday), "Side plank, left: 45 s. That is your starting point." },
        { new TestChangeReason.Compared(Left, Change(50, 60)), "Side plank, left: 50 s, now 60 s. No change: a change begins at 15 s." },
        { new TestChangeReason.Compared(Left, Change(50, 65)), "Side plank, left: 50 s, now 65 s. That is a real gain: more than the test moves by itself (15 s)." },
        { new TestChangeReason.Compared(Left, Change(50, 35)), "Side plank, left: 50 s, now 35 s. That is a real change downward, more than the test moves by itself (15 s). One tired day can do that; look again in four weeks." },
        { new TestSidesReason.Differ(new SideGap(SidePlank, BodySide.Left, new TestValue(30), new TestValue(60), Sunday), 0), "Side plank: left 30 s, right 60 s, on two occasions. Begin with the left side; it gets a set more where there is time." },
        { new TestSidesReason.Differ(new SideGap(SidePlank, BodySide.Right, new TestValue(60), new TestValue(30), Sunday), 2), "Side plank: left 60 s, right 30 s, on two occasions. Begin with the right side; it gets a set more where there is time. 2 more tests say so too." },
        { new TestSidesReason.Even(), "No difference between your sides that a test could not make by itself." },
    };

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Each_reason_has_one_plain_sentence(Reason reason, string sentence) => Assert.Equal(sentence, ReasonWords.Of(reason, Make.Today));

    [Theory]
    [InlineData("front-plank", null, 61.0, null, "front plank, 61 s")]
    [InlineData("side-plank", null, 45.0, BodySide.Left, "side plank, left, 45 s")]
    [InlineData("core-circuit", "150", 97.0, null, "core circuit, 150 s way, 97 s, ended in stage 5 of 8")]
    [InlineData("my-own", null, 97.0, null, "test, my-own")]
    public void A_result_is_one_line(string test, string? mode, double seconds, BodySide? side, string line) => Assert.Equal(
        line, TestWords.Of(new TestResult { Test = test, Mode = mode, Held = TimeSpan.FromSeconds(seconds), Side = side, Stage = mode is null ? null : 5, Ended = TestEnd.FormLost }));

    [Theory]
    [InlineData(TestMeasure.Reps, 1, "once")]
    [InlineData(TestMeasure.Reps, 22, "22 times")]
    [InlineData(TestMeasure.Degrees, -4.5, "-4.5°")]
    [InlineData(TestMeasure.Centimeters, 9.5, "9.5 cm")]
    [InlineData(TestMeasure.Rating, 0, "lost")]
    [InlineData(TestMeasure.Rating, 1, "wobbly")]
    [InlineData(TestMeasure.Rating, 2, "steady")]
    public void A_result_has_its_unit(TestMeasure measure, double value, string words) => Assert.Equal(words, TestWords.Of(measure, new TestValue(value)));

    [Fact]
    public void Questionnaires_are_one_line_each()
    {
        Assert.Equal("what your back lets you do: Long run 6, Lifting 7.5", QuestionnaireWords.Of(new Questionnaire { Form = "psfs", Functions = [new FunctionGoal("Long run", 6), new FunctionGoal("Lifting", 7.5)] }));
        Assert.Equal("fear of harm, 4 of 10", QuestionnaireWords.Of(new Questionnaire { Form = "fear", Total = 4 }));
        Assert.Equal("Roland-Morris total, 9 of 24", QuestionnaireWords.Of(new Questionnaire { Form = "rmdq", Total = 9 }));
        Assert.Equal("weekly back check, 4 of 12", QuestionnaireWords.Of(new Questionnaire { Form = "week", Answers = new Dictionary<string, int> { ["part"] = 1, ["changed"] = 1, ["went"] = 1, ["bothered"] = 1 } }));
        Assert.Equal("weekly back check: not this time", QuestionnaireWords.Of(new Questionnaire { Form = "week", Skipped = true }));
        Assert.Equal("questionnaire, odi", QuestionnaireWords.Of(new Questionnaire { Form = "odi", Total = 20 }));
        Assert.Equal("Roland-Morris total", QuestionnaireWords.Of(new Questionnaire { Form = "rmdq", Total = 25 }));
    }

    private static TestChange Change(double then, double now) => TestHistory.Between(
        SidePlank, new TestOccasion(default, Sunday, new TestValue(then)), new TestOccasion(default, Sunday.AddDays(30), new TestValue(now)));
}
