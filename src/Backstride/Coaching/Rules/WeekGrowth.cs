using Backstride.Journal;
using Backstride.TrainingLoad;

namespace Backstride.Coaching.Rules;

/// <summary>Says when the last seven days grew far beyond the weeks before. A hint above 10 %, a hold above 30 %.</summary>
/// <remarks>
/// Weeks are blocks of seven days that end the day before the judged day, so nothing resets on a Monday. Two growths are looked at and the
/// greater counts: the last block against the mean of the four before it, of which at least three must be known whole; and the last two
/// blocks against the two before them, where all are known. Exactly 10 % or 30 % is not more. Missing days of the last block count as
/// nothing, so a growth that is seen is there; with none seen and days missing the rule cannot judge. A hint limits nothing: the trial found
/// no effect at 10 %.
/// </remarks>
public sealed class WeekGrowth : LoadRule
{
    /// <summary>Above this a hint.</summary>
    public static readonly Ratio Hint = Ratio.Increase(percent: 10);

    /// <summary>Above this nothing increases.</summary>
    public static readonly Ratio Hold = Ratio.Increase(percent: 30);

    private const int Blocks = 5;
    private const int LeastWhole = 3;
    private static readonly Days Block = new(7);

    public override RuleId Id { get; } = new("load.week-growth");

    public override Evidence Evidence { get; } = new(
        Source: "doi:10.1177/0363546507307505",
        Finding: "A trial with 532 novices found the same number of injuries with a graded programme of 10 % a week as with a faster one. A cohort of 874 "
            + "novices saw more injuries linked to distance after two-week growth over 30 %, within the play of chance. Running injuries, not back pain.",
        Certainty: Certainty.Trial,
        Directness: Directness.RunningInjury,
        Serves: ["S0-13", "S0-14"],
        Reviewed: new DateOnly(2026, 11, 22));

    public override Limits WhenUnknown => Limits.None;

    protected override Verdict JudgeTraining(RunnerState runner, DateOnly day)
    {
        var series = DailyDistance.Before(day, new Days(Blocks * Block.Count), runner);
        var blocks = Enumerable.Range(1, Blocks).Select(back => series.Sum(day.AddDays(-back * Block.Count), Block)).ToList();
        var whole = blocks.Skip(1).Where(block => block.Missing.Count == 0).ToList();
        if (whole.Count < LeastWhole)
            return CannotJudge(new WeekGrowthReason.TooFewWeeks(whole.Count, LeastWhole));
        var mean = Distance.FromMeters(whole.Average(block => block.Known.Meters));
        if (mean == Distance.Zero)
            return CannotJudge(new WeekGrowthReason.NothingBefore());

        var growth = new WeekGrowthReason.Grew(blocks[0].Known, mean, TwoWeeks(blocks));
        if (growth.IsAbove(Hold))
            return new Verdict.Limit(Limits.None with { Progress = Progression.Hold }, growth);
        if (growth.IsAbove(Hint))
            return new Verdict.Limit(Limits.None, growth);
        return blocks[0].Missing.Count > 0
            ? CannotJudge(new WeekGrowthReason.DaysMissing(blocks[0].Missing))
            : new Verdict.Allow(growth);
    }

    private static (Distance Last, Distance Before)? TwoWeeks(List<(Distance Known, Days Missing)> blocks) =>
        blocks.Skip(1).Take(3).Any(block => block.Missing.Count > 0) || blocks[2].Known + blocks[3].Known == Distance.Zero
            ? null
            : (blocks[0].Known + blocks[1].Known, blocks[2].Known + blocks[3].Known);
}
