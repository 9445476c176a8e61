using Backstride.Coaching;
using Backstride.Demo;
using Backstride.Journal;

namespace Backstride.Tests.RunnerDays;

/// <summary>A day of a made-up life with its plan.</summary>
internal sealed record LivedDay(MadeLife Life, RunnerState State, Plan Plan) : JudgedDay(Life.Journal, State, Plan, Life.Who.Follows == Ratio.Whole)
{
    /// <summary>How many days of each life have a plan.</summary>
    public const int PerLife = 28;

    /// <summary>The days of a life, each before it is lived on.</summary>
    public static IEnumerable<LivedDay> Of(ulong number)
    {
        var life = MadeLife.Of(number);
        for (var lived = 0; lived < PerLife; lived++)
        {
            life.WakeUp();
            var state = life.Journal.State;
            var plan = Coach.Plan(state, life.Day);
            yield return new LivedDay(life, state, plan);
            life.LiveWith(plan);
        }
    }

    public override string ToString() => $"{Life.Who.Theme} {Day:d MMM}: {Plan.Status} {Plan.Limits}";
}
