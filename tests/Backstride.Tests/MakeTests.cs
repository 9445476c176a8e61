namespace Backstride.Tests;

public class MakeTests
{
    [Fact]
    public void A_made_runner_goes_through_the_real_fold()
    {
        var state = Runner.Who().RanKm(10, daysAgo: 3).Felt(during: 2, nextMorning: 1).CheckedIn(3, daysAgo: 1).State;

        var run = Assert.Single(state.Runs);
        Assert.Equal(Distance.FromKilometres(10), run.What.Activity.Distance);
        Assert.Equal(Make.DaysAgo(3), run.Day);
        Assert.Equal(run.Id, Assert.Single(state.Feedback).Subject);
        Assert.Equal(new PainScore(3), Assert.Single(state.CheckIns).What.Pain);
        Assert.Equal(3, state.Head);
    }

    [Fact]
    public void Two_stories_with_the_same_beginning_stay_apart()
    {
        var beginning = Runner.Who().RanKm(5, daysAgo: 2);

        Assert.Equal(2, beginning.RanKm(6, daysAgo: 1).State.Runs.Count);
        Assert.Single(beginning.State.Runs);
    }

    [Fact]
    public void Every_day_of_a_span_is_checked_in() =>
        Assert.Equal(8, Runner.Who().CheckedInDaily(2, fromDaysAgo: 7, toDaysAgo: 0).State.CheckIns.Count);
}
