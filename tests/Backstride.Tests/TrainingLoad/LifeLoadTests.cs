using Backstride.Coaching;
using Backstride.Coaching.Rules;
using Backstride.Journal;

namespace Backstride.Tests.TrainingLoad;

public sealed class LifeLoadTests
{
    private static readonly LifeLoad Rule = new();

    private static Verdict Judge(Runner runner) => Rule.Judge(runner.State, Make.Today);

    private static Runner Stressed(double stress, int from, int to) => Enumerable.Range(to, from - to + 1).Reverse()
        .Aggregate(Make.Runner(), (runner, ago) => runner.CheckedIn(new CheckIn { Stress = stress }, ago));

    private static LifeEvent Event(string word, int fromDaysAgo, int toDaysAgo) =>
        new() { Event = word, From = Make.DaysAgo(fromDaysAgo), To = Make.DaysAgo(toDaysAgo) };

    [Theory]
    [InlineData(6.9, Progression.MayProgress)]
    [InlineData(7.0, Progression.Hold)]
    public void A_mean_stress_of_seven_is_a_loaded_week(double stress, Progression expected) =>
        Assert.Equal(Limits.None with { Progress = expected }, Judge(Stressed(stress, 2, 0)).Limits);

    [Fact]
    public void Three_answers_of_the_last_seven_days_are_needed()
    {
        Assert.IsType<Verdict.Allow>(Judge(Stressed(9, 1, 0)));
        Assert.IsType<Verdict.Limit>(Judge(Stressed(9, 6, 4)));
        Assert.IsType<Verdict.Allow>(Judge(Stressed(9, 7, 5)));
    }

    [Theory]
    [InlineData("deadline", LifeCause.Deadline)]
    [InlineData("travel", LifeCause.Travel)]
    public void A_deadline_or_a_journey_counts_until_six_days_after(string word, LifeCause cause)
    {
        Assert.Equal(new LifeLoadReason.Loaded(cause, new Days(3)) { Through = Make.DaysAgo(-3) }, Judge(Make.Runner().Recorded(3, Event(word, 3, 3))).Reason);
        Assert.IsType<Verdict.Limit>(Judge(Make.Runner().Recorded(9, Event(word, 9, 6))));
        Assert.IsType<Verdict.Allow>(Judge(Make.Runner().Recorded(9, Event(word, 9, 7))));
        Assert.IsType<Verdict.Limit>(Judge(Make.Runner().Recorded(9, Event(word, 0, -2))));
        Assert.IsType<Verdict.Allow>(Judge(Make.Runner().Recorded(9, Event(word, -1, -2))));
    }

    [Fact]
    public void After_three_weeks_two_green_runs_leave_one_step_and_the_advice_stays()
    {
        Runner Greens(Runner runner) => runner.RanKm(10, 12).Felt(during: 0, nextMorning: 0).RanKm(9, 8).Felt(during: 0, nextMorning: 0).RanKm(9, 4).Felt(during: 0, nextMorning: 0);
        Assert.Equal(Limits.None with { Progress = Progression.Hold }, Judge(Greens(Stressed(8, 22, 0))).Limits);
        var free = Assert.IsType<Verdict.Limit>(Judge(Greens(Stressed(8, 23, 0))));
        Assert.Equal(10.5, free.Limits.Distance!.Value.Kilometres, 6);
        Assert.Equal(Progression.MayProgress, free.Limits.Progress);
        Assert.Equal(Limits.None with { Progress = Progression.Hold }, Judge(Stressed(8, 30, 0)).Limits);
    }

    [Fact]
    public void Card() => Approve.Card(
        Rule,
        ("stress 8 for four days", Stressed(8, 3, 0)),
        ("a journey until yesterday", Make.Runner().Recorded(5, Event("travel", 5, 1))),
        ("nothing known", Make.Runner()));
}
