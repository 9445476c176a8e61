using Backstride.Journal;
using Backstride.Symptoms;

namespace Backstride.Coaching.Rules;

/// <summary>Nothing increases while the weekly mean of pain has risen two weeks in a row.</summary>
/// <remarks>
/// Weeks are blocks of seven days that end the day before the judged day. Rising is each of the last two weeks up by half a point or more on the one before, by a point or more in both together,
/// to a mean of 2 or more; exactly that is rising. Each of the three weeks needs four answers. A point a week is getting worse, which the screening rules refer as well.
/// </remarks>
public sealed class PainWeekTrend : Rule
{
    /// <summary>Answers that a week needs.</summary>
    public const int LeastAnswers = 4;

    private const double EachWeek = 0.5;
    private const double Together = 1;
    private const double LeastMean = 2;
    private const int Weeks = 3;

    public override RuleId Id { get; } = new("pain.week-trend");

    public override Evidence Evidence { get; } = new(
        Source: "clinical judgement",
        Finding: "Models of training with pain ask that pain does not grow from week to week; they were made for the knee and the Achilles tendon and are not tested for the back. "
            + "How much of a rise counts is our choice.",
        Certainty: Certainty.Heuristic,
        Directness: Directness.Other,
        Serves: ["S0-33"],
        Reviewed: new DateOnly(2026, 11, 22));

    public override Limits WhenUnknown => Limits.None;

    public override Verdict Judge(RunnerState runner, DateOnly day)
    {
        var means = AsKnown(runner, day);
        if (means is PainTrendReason.TooFewAnswers)
            return CannotJudge(means);
        return means is PainTrendReason.Rising
            ? new Verdict.Limit(Limits.None with { Progress = Progression.Hold, Racing = Racing.NotToday }, means)
            : new Verdict.Allow(means);
    }

    /// <summary>True when the weekly mean is rising on a day.</summary>
    internal static bool IsRising(RunnerState runner, DateOnly day) => AsKnown(runner, day) is PainTrendReason.Rising;

    /// <summary>A rise that only days make which are imagined is none.</summary>
    private static PainTrendReason AsKnown(RunnerState runner, DateOnly day) =>
        On(runner, day) is var means && means is PainTrendReason.Rising(var first, var second, var third) && runner.KnownThrough?.AddDays(1) is { } next && next < day && On(runner, next) is not PainTrendReason.Rising
            ? new PainTrendReason.NotRising(first, second, third)
            : means;

    private static PainTrendReason On(RunnerState runner, DateOnly day)
    {
        var (sums, counts) = (new double[Weeks], new int[Weeks]);
        foreach (var report in SymptomHistory.Of(runner, day).Reports)
        {
            var back = day.DayNumber - report.Day.DayNumber;
            if (report.Pain is not { } pain || back < 1 || back > 7 * Weeks)
                continue;
            sums[(back - 1) / 7] += pain.Value;
            counts[(back - 1) / 7]++;
        }

        var fewest = counts.Min();
        if (fewest < LeastAnswers)
            return new PainTrendReason.TooFewAnswers(fewest, LeastAnswers);
        var (first, second, third) = (Mean(2), Mean(1), Mean(0));
        return IsUp(first, second, EachWeek) && IsUp(second, third, EachWeek) && IsUp(first, third, Together) && third >= LeastMean
            ? new PainTrendReason.Rising(first, second, third)
            : new PainTrendReason.NotRising(first, second, third);

        double Mean(int week) => Math.Round(sums[week] / counts[week], 6);
    }

    private static bool IsUp(double from, double to, double by) => Math.Round(to - from, 6) >= by;
}

/// <summary>Why <see cref="PainWeekTrend"/> says what it says. A closed set of cases.</summary>
public abstract record PainTrendReason : Reason
{
    /// <summary>Two weeks in a row were worse.</summary>
    /// <param name="First">The mean of the earliest of the three weeks.</param>
    public sealed record Rising(double First, double Second, double Third) : PainTrendReason
    {
        public override IReadOnlyList<Fact> Facts => Of(First, Second, Third);
    }

    public sealed record NotRising(double First, double Second, double Third) : PainTrendReason
    {
        public override IReadOnlyList<Fact> Facts => Of(First, Second, Third);
    }

    /// <summary>A week has too few answers.</summary>
    public sealed record TooFewAnswers(int Fewest, int Needed) : PainTrendReason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("fewestAnswersOfAWeek", Fewest), Fact.Of("neededAnswers", Needed)];
    }

    private static IReadOnlyList<Fact> Of(double first, double second, double third) =>
        [Fact.Of("meanThreeWeeksAgo", Math.Round(first, 2)), Fact.Of("meanTwoWeeksAgo", Math.Round(second, 2)), Fact.Of("meanLastWeek", Math.Round(third, 2))];
}
