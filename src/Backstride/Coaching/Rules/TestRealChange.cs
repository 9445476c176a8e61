using Backstride.HomeTests;
using Backstride.Journal;
using Backstride.Questionnaires;

namespace Backstride.Coaching.Rules;

/// <summary>Says whether the newest test result is a change: inside the error of the test it is called no change. Limits nothing.</summary>
/// <remarks>The latest day with a result of the last 14 is looked at; of several results on it the one farthest from the one before. Only results
/// of the same test, way and side are compared.</remarks>
public sealed class TestRealChange : Rule
{
    private static readonly Days Shown = new(14);

    public override RuleId Id { get; } = new("test.real-change");

    public override Evidence Evidence { get; } = new(
        Source: "PMID 10543003",
        Finding: "The hold time of the back varies in one person with a standard error of 11.6 to 17.5 seconds, so that less than 32 to 49 seconds is no change. "
            + "For most other home tests nobody has published it, and we guess on the careful side.",
        Certainty: Certainty.Association,
        Directness: Directness.BackPain,
        Serves: ["S2-16", "S2-18"],
        Reviewed: new DateOnly(2026, 11, 22));

    public override Limits WhenUnknown => Limits.None;

    public override Verdict Judge(RunnerState runner, DateOnly day)
    {
        if (LastDay(runner, day) is not { } last)
            return new Verdict.Allow(new TestChangeReason.NothingNew());
        TestChangeReason? reason = null;
        var farthest = -1.0;
        foreach (var (series, occasions) in TestHistory.Until(runner, day))
        {
            if (occasions[^1].Day != last || HomeTestLibrary.Shipped.Find(series.Test.Name) is not { } test)
                continue;
            var compared = TestHistory.LastChange(test, occasions);
            var far = compared is null ? 0 : Math.Abs((compared.Now.Value - compared.Then.Value).Value) / Math.Max(compared.Needed.Value, 1e-6);
            if (far <= farthest)
                continue;
            farthest = far;
            reason = compared is null ? new TestChangeReason.StartingPoint(series, occasions[^1].Value, last) : new TestChangeReason.Compared(series, compared);
        }

        return new Verdict.Allow(reason ?? new TestChangeReason.NothingNew());
    }

    private static DateOnly? LastDay(RunnerState runner, DateOnly day)
    {
        DateOnly? last = null;
        foreach (var result in runner.Tests)
        {
            if (result.Day <= day && day.DayNumber - result.Day.DayNumber <= Shown.Count && !(last >= result.Day))
                last = result.Day;
        }

        return last;
    }
}

/// <summary>Why <see cref="TestRealChange"/> says what it says. A closed set of cases.</summary>
public abstract record TestChangeReason : Reason
{
    public sealed record NothingNew : TestChangeReason
    {
        public override IReadOnlyList<Fact> Facts => [];
    }

    /// <summary>There is nothing to compare with yet.</summary>
    public sealed record StartingPoint(TestSeries Series, TestValue Value, DateOnly On) : TestChangeReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("test", Series.Test.Name), Fact.Of("result", Value.Value), Fact.Of("on", On)];
    }

    public sealed record Compared(TestSeries Series, TestChange Change) : TestChangeReason
    {
        public override IReadOnlyList<Fact> Facts =>
        [
            Fact.Of("test", Series.Test.Name), Fact.Of("then", Change.Then.Value.Value), Fact.Of("now", Change.Now.Value.Value),
            Fact.Of("needed", Math.Round(Change.Needed.Value, 1)), Fact.Of("change", Change.Kind != ChangeKind.InsideError),
        ];
    }
}
