using Backstride.Coaching;
using Backstride.Coaching.Rules;
using Backstride.Journal;

namespace Backstride.Tests.TrainingLoad;

public sealed class AfterLongTests
{
    private static readonly AfterLong Rule = new();
    private static readonly LateFatigue Late = new();
    private static readonly Runner Tens = Make.Runner().RanKm(10, 22).RanKm(10, 20).RanKm(10, 18).RanKm(10, 16);

    /// <summary>Today is a Sunday.</summary>
    private static readonly Runner LongSundays = Make.Runner().RanKm(5, 16).RanKm(10, 14).RanKm(5, 9).RanKm(10, 7);

    private static Verdict Judge(Runner runner) => Rule.Judge(runner.State, Make.Today);

    [Theory]
    [InlineData(1.9, WalkBreaks.None)]
    [InlineData(2.0, WalkBreaks.OneMinuteInTen)]
    public void From_a_usual_pain_of_two_the_run_has_walking_breaks(double usual, WalkBreaks expected) => Assert.Equal(
        Limits.None with { Intensity = Intensity.Easy, WalkBreaks = expected },
        Judge(Tens.RanKm(16, 1).Is(new Profile { UsualPain = new PainScore(usual) })).Limits);

    [Fact]
    public void Usual_pain_that_nobody_gave_adds_no_breaks() =>
        Assert.Equal(Limits.None with { Intensity = Intensity.Easy }, Judge(Tens.RanKm(16, 1)).Limits);

    [Fact]
    public void Only_yesterday_counts_and_only_a_long_or_intense_run()
    {
        Assert.IsType<Verdict.Allow>(Judge(Tens.RanKm(16, 2)));
        Assert.IsType<Verdict.Allow>(Judge(Tens.RanKm(14, 1, minutes: 80)));
        Assert.IsType<Verdict.Limit>(Judge(Tens.RanKm(14, 1, minutes: 80).Recorded(1, new LifeEvent { Event = "race" })));
    }

    [Fact]
    public void The_long_day_and_the_third_day_in_a_row_end_without_a_fast_finish()
    {
        Verdict On(Runner runner, int daysAgo) => Late.Judge(runner.State, Make.DaysAgo(daysAgo));
        Assert.Equal(Limits.None with { Intensity = Intensity.Steady }, On(LongSundays, 0).Limits);
        Assert.IsType<Verdict.Allow>(On(LongSundays, 1));
        Assert.IsType<Verdict.Limit>(On(LongSundays.RanKm(5, 3).RanKm(5, 2), 1));
        Assert.IsType<Verdict.Allow>(On(LongSundays.RanKm(5, 4).RanKm(5, 2), 1));
        Assert.IsType<Verdict.Allow>(On(Make.Runner(), 0));
    }

    [Fact]
    public void The_run_of_a_tired_day_carries_the_cue()
    {
        var runner = LongSundays.RanKm(5, 3);
        Assert.Contains(RunCue.LateCheck, RunOfTheDay.Within(Limits.None, runner.State, Make.Today)!.Cues);
        Assert.DoesNotContain(RunCue.LateCheck, RunOfTheDay.Within(Limits.None, runner.State, Make.Today.AddDays(1))!.Cues);
    }

    [Fact]
    public void Card() => Approve.Card(
        Rule,
        ("16 km yesterday, usual pain 1", Tens.RanKm(16, 1).Is(new Profile { UsualPain = new PainScore(1) })),
        ("16 km yesterday, usual pain 3", Tens.RanKm(16, 1).Is(new Profile { UsualPain = new PainScore(3) })),
        ("8 km yesterday", Tens.RanKm(8, 1)));

    [Fact]
    public void Late_fatigue_card() => Approve.Card(
        Late,
        ("a Sunday, the day of the long run", LongSundays),
        ("runs on the last two days", Tens.RanKm(5, 2).RanKm(5, 1)),
        ("nothing known", Make.Runner()));
}
