using Backstride.Journal;
using Backstride.Runs;
using Backstride.TrainingLoad;

namespace Backstride.Tests.TrainingLoad;

public sealed class SessionLoadsTests
{
    private static readonly Days Week = new(7);

    private static Activity Run(int? average = null, int? max = null, double? effort = null) => new()
    {
        Sport = Sport.Run,
        Start = Runner.Noon(1),
        OffsetSource = OffsetSource.Device,
        Timer = TimeSpan.FromMinutes(40),
        Elapsed = TimeSpan.FromMinutes(40),
        AverageHeartRate = average is { } rate ? new HeartRate(rate) : null,
        MaxHeartRate = max is { } highest ? new HeartRate(highest) : null,
        PerceivedEffort = effort is { } felt ? new PerceivedEffort(felt) : null,
    };

    private static Runner WithMaximum(int runs) =>
        Enumerable.Range(20, runs).Aggregate(Make.Runner(), (runner, ago) => runner.Ran(Run(max: 200), ago));

    private static SessionLoad Only(Runner runner) => Assert.Single(SessionLoads.Before(Make.Today, Week, runner.State));

    [Fact]
    public void What_the_runner_said_wins_over_the_device_and_the_device_over_the_heart()
    {
        var stored = WithMaximum(5).Ran(Run(average: 150, effort: 4), 1);
        Assert.Equal(new SessionLoad(Make.DaysAgo(1), new InternalLoad(160), EffortSource.Device), Only(stored));
        var said = stored.FeltAs(new RunFeedback { Effort = new PerceivedEffort(6) });
        Assert.Equal(new SessionLoad(Make.DaysAgo(1), new InternalLoad(240), EffortSource.Runner), Only(said));
        var heart = WithMaximum(5).Ran(Run(average: 150), 1);
        Assert.Equal(new SessionLoad(Make.DaysAgo(1), new InternalLoad(200), EffortSource.HeartRate), Only(heart));
    }

    [Fact]
    public void Heart_rate_says_nothing_before_five_runs_have_shown_the_highest() =>
        Assert.Empty(SessionLoads.Before(Make.Today, Week, WithMaximum(4).Ran(Run(average: 150), 1).State));

    [Fact]
    public void A_day_with_a_session_of_unknown_load_is_missing_and_a_known_empty_day_is_zero()
    {
        var runner = Make.Runner().Known(3, 3).Ran(Run(effort: 5), 2).Ran(Run(), 1);
        var daily = SessionLoads.Daily(Make.Today, Week, runner.State);
        Assert.Null(daily[Make.DaysAgo(4)]);
        Assert.Equal(InternalLoad.Zero, daily[Make.DaysAgo(3)]);
        Assert.Equal(new InternalLoad(200), daily[Make.DaysAgo(2)]);
        Assert.Null(daily[Make.DaysAgo(1)]);
    }
}
