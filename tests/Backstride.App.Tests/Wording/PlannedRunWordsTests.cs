using Backstride.App.Wording;
using Backstride.Coaching;

namespace Backstride.App.Tests.Wording;

/// <summary>Runs of a week that are alike are said alike, whether or not they are as far as they may be.</summary>
public sealed class PlannedRunWordsTests
{
    [Theory]
    [InlineData(3900, 3900, "Run easy, 3.9 km")]
    [InlineData(3900, 4300, "Run easy, 3.9 km")]
    [InlineData(3900, 3950, "Run easy, 3.9 km")]
    [InlineData(3960, 3960, "Run easy, 3.9 km")]
    [InlineData(3960, 5000, "Run easy, 4 km")]
    public void How_far_a_run_of_the_week_is_to_be_is_said_without_how_far_it_may_be(double target, double most, string words) =>
        Assert.Equal(words, AnswerWords.Planned(Run(target, most)));

    [Fact]
    public void A_run_by_the_minutes_has_its_distance_with_it()
    {
        var run = new RunProposal { Mode = RunMode.Run, Intensity = Intensity.Easy, Time = TimeSpan.FromMinutes(55), Max = Distance.FromKilometres(3) };
        Assert.Equal("Run easy, up to 55 min, 3 km at most", AnswerWords.Planned(run));
        Assert.Equal("Run easy, up to 55 min, 3 km at most", AnswerWords.Of(run));
        Assert.Equal("Run 9 min, walk 1 min, 5 times, 3 km at most", AnswerWords.Planned(run with { Mode = RunMode.RunWalk, Intervals = [new Interval(TimeSpan.FromMinutes(9), TimeSpan.FromMinutes(1), 5)] }));
        Assert.Equal("Run easy, up to 55 min", AnswerWords.Planned(run with { Max = null }));
    }

    [Fact]
    public void On_its_day_the_limit_is_said()
    {
        Assert.Equal("Run easy, up to 3.9 km", AnswerWords.Of(Run(3900, 3900)));
        Assert.Equal("Run easy, 3.9 km", AnswerWords.Of(Run(3900, 4300)));
    }

    private static RunProposal Run(double target, double most) =>
        new() { Mode = RunMode.Run, Intensity = Intensity.Easy, Target = Distance.FromMeters(target), Max = Distance.FromMeters(most) };
}
