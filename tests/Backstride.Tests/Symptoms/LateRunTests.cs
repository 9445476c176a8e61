using Backstride.Coaching;
using Backstride.Coaching.Rules;
using Backstride.Journal;
using Backstride.Symptoms;

namespace Backstride.Tests.Symptoms;

public sealed class LateRunTests
{
    private static readonly LateRun Rule = new();

    private static Runner Long(Runner runner, int daysAgo, double during = 4, double before = 1, double from = 50, double minutes = 75) => runner
        .RanKm(minutes / 6, daysAgo, minutes)
        .FeltAs(new RunFeedback { Before = new PainScore(before), During = new PainScore(during), From = TimeSpan.FromMinutes(from), NextMorning = new PainScore(1) });

    private static Runner Good(Runner runner, int daysAgo, double minutes) => runner
        .RanKm(minutes / 6, daysAgo, minutes)
        .FeltAs(new RunFeedback { Before = new PainScore(1), During = new PainScore(1), NextMorning = new PainScore(1) });

    private static Runner Usually1 => Make.Runner().Is(new Profile { UsualPain = new PainScore(1) });

    /// <summary>Three Sundays, late in two of them; today is a Sunday.</summary>
    private static Runner LateTwice => Long(Good(Long(Usually1, 21, from: 50), 14, 75), 7, from: 60);

    private static Verdict Judge(Runner runner) => Rule.Judge(runner.State, Make.Today);

    [Fact]
    public void Late_in_two_of_three_long_runs_asks_for_walking_breaks_over_the_same_distance()
    {
        var verdict = Judge(LateTwice);
        Assert.Equal(Limits.None with { WalkBreaks = WalkBreaks.OneMinuteInTen, Progress = Progression.Hold }, verdict.Limits);
        var reason = Assert.IsType<LateRunReason.WithBreaks>(verdict.Reason);
        Assert.Equal(TimeSpan.FromMinutes(50), reason.Pattern.Minute);
        Assert.Equal(TimeSpan.FromMinutes(35), reason.From);
        Assert.IsType<LateRunReason.None>(Judge(Long(Usually1, 7)).Reason);
    }

    [Fact]
    public void Weekday_runs_of_one_length_do_not_stand_between_long_ones()
    {
        var late = new[] { 30, 28, 26, 24 }.Aggregate(Usually1, (runner, daysAgo) => Good(runner, daysAgo, 30));
        late = Good(Good(Long(late, 21), 18, 30), 16, 30);
        Assert.IsNotType<LateRunReason.None>(Judge(Good(Good(Long(late, 14), 11, 30), 9, 30)).Reason);
        Assert.IsType<LateRunReason.None>(Judge(late).Reason);
    }

    [Fact]
    public void Where_all_runs_are_alike_none_is_too_short_to_count()
    {
        var alike = new[] { 30, 28, 26, 24 }.Aggregate(Usually1, (runner, daysAgo) => Good(runner, daysAgo, 30));
        Assert.IsNotType<LateRunReason.None>(Judge(Long(Long(alike, 21, from: 20, minutes: 30), 14, from: 20, minutes: 30)).Reason);
        Assert.IsType<LateRunReason.None>(Judge(Long(Long(Good(alike, 22, 40), 21, from: 20, minutes: 30), 14, from: 20, minutes: 30)).Reason);
    }

    [Theory]
    [InlineData(2.9, 0, 75, false)]
    [InlineData(3.0, 0, 75, true)]
    [InlineData(4.0, 2.1, 75, false)]
    [InlineData(4.0, 2.0, 75, true)]
    [InlineData(4.0, 1.0, 59, false)]
    [InlineData(4.0, 1.0, 60, true)]
    public void Pain_of_three_two_above_the_start_in_an_hour_is_late(double during, double before, double minutes, bool late)
    {
        var runner = Long(Long(Usually1, 14, during, before, 45, minutes), 7, during, before, 45, minutes);
        Assert.Equal(late, Judge(runner).Reason is not LateRunReason.None);
    }

    [Fact]
    public void Two_late_runs_out_of_four_are_not_two_of_three() =>
        Assert.IsType<LateRunReason.None>(Judge(Long(Good(Good(Long(Usually1, 28), 21, 75), 14, 75), 7)).Reason);

    [Fact]
    public void The_top_quarter_of_short_runs_is_long_as_well()
    {
        var shortRuns = Enumerable.Range(10, 8).Aggregate(Usually1, (runner, i) => Good(runner, i * 2, 25));
        Assert.IsNotType<LateRunReason.None>(Judge(Long(Long(shortRuns, 14, from: 30, minutes: 40), 7, from: 30, minutes: 40)).Reason);
        Assert.IsType<LateRunReason.None>(Judge(Long(Long(Usually1, 14, from: 30, minutes: 40), 7, from: 30, minutes: 40)).Reason);
    }

    [Fact]
    public void A_day_whose_run_does_not_get_there_has_no_breaks()
    {
        var runner = new[] { 18, 16, 11, 9, 4, 2 }.Aggregate(LateTwice, (told, daysAgo) => Good(told, daysAgo, 20));
        Assert.IsType<LateRunReason.NotToday>(Rule.Judge(runner.State, Make.Today.AddDays(2)).Reason);
        Assert.IsType<LateRunReason.WithBreaks>(Rule.Judge(runner.State, Make.Today).Reason);
    }

    [Fact]
    public void Only_when_breaks_fail_twice_is_there_a_cap_which_grows_by_a_tenth()
    {
        var begun = Long(Long(Usually1, 56, from: 60), 49, from: 60);
        Assert.IsType<LateRunReason.WithBreaks>(Judge(Long(begun, 42, from: 60)).Reason);
        var capped = Long(Long(begun, 42, from: 60), 35, from: 60);
        Assert.Equal(Limits.None with { Time = TimeSpan.FromMinutes(54) }, Judge(capped).Limits);
        Assert.Equal(TimeSpan.FromMinutes(54), Judge(Good(capped, 28, 54)).Limits.Time);
        Assert.Equal(59.4, Judge(Good(Good(capped, 28, 54), 21, 54)).Limits.Time!.Value.TotalMinutes, 6);
        Assert.Equal(TimeSpan.FromMinutes(54), Judge(Good(Good(capped, 28, 51), 21, 51)).Limits.Time);
    }

    [Fact]
    public void Two_good_runs_past_the_old_minute_end_it()
    {
        Assert.IsType<LateRunReason.WithBreaks>(Judge(Good(LateTwice, 5, 75)).Reason);
        Assert.IsType<LateRunReason.None>(Judge(Good(Good(LateTwice, 5, 75), 2, 75)).Reason);
    }

    [Theory]
    [InlineData(50.1, 55, false)] // none of the 28 days before took longer by more than a tenth
    [InlineData(49.9, 55, true)]
    public void Shorter_runs_than_before_end_it_once_they_are_the_long_ones(double minutes, double longest, bool stands)
    {
        // Neither is an hour, nor in the top quarter of 90 days with runs of 75 minutes.
        var before = new[] { 70, 67, 64, 61 }.Aggregate(Usually1, (runner, daysAgo) => Good(runner, daysAgo, 75));
        var late = Good(Long(Long(before, 59, from: 40), 52, from: 40), 20, longest);
        Assert.IsType<LateRunReason.WithBreaks>(Judge(late).Reason);
        Assert.Equal(stands, Judge(Good(late, 10, minutes)).Reason is not LateRunReason.None);
    }

    [Theory]
    [InlineData(28, false)]
    [InlineData(29, true)]
    public void What_was_longer_says_nothing_after_four_weeks(int daysAfter, bool ended)
    {
        var before = new[] { 70, 67, 64, 61 }.Aggregate(Usually1, (runner, daysAgo) => Good(runner, daysAgo, 75));
        var late = Long(Long(before, 59, from: 40), 52, from: 40);
        Assert.Equal(ended, Judge(Good(Good(late, 52 - daysAfter, 50), 20, 50)).Reason is LateRunReason.None);
    }

    [Theory]
    [InlineData(28, 50, Progression.Hold)]
    [InlineData(29, 50, Progression.MayProgress)]
    [InlineData(28, 49.9, Progression.MayProgress)]
    public void Runs_that_end_before_the_minute_may_grow_back_to_it_with_the_breaks(int daysAgo, double minutes, Progression progress)
    {
        var runner = Good(Good(Long(Long(Usually1, 49, from: 50), 42, from: 50), daysAgo, minutes), 7, 45);
        var verdict = Judge(runner);
        Assert.Equal(Limits.None with { WalkBreaks = WalkBreaks.OneMinuteInTen, Progress = progress }, verdict.Limits);
        Assert.Equal(progress == Progression.MayProgress, Assert.IsType<LateRunReason.WithBreaks>(verdict.Reason).MayGrow);
    }

    [Fact]
    public void What_is_run_today_changes_nothing_today() =>
        Assert.IsType<LateRunReason.None>(Judge(Long(Long(Usually1, 7), 0)).Reason);

    [Fact]
    public void Card() => Approve.Card(
        Rule,
        ("late in two of three long runs", LateTwice),
        ("walking breaks failed twice", Long(Long(LateTwice, 5, from: 55), 2, from: 55)),
        ("two good runs past the old minute", Good(Good(LateTwice, 5, 75), 2, 75)));
}
