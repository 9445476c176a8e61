using Backstride.Journal;
using Backstride.TrainingLoad;

namespace Backstride.Coaching;

/// <summary>A rule about how much training is right. On the day of a race that the runner entered it says nothing: a race is no training.</summary>
/// <remarks>What pain and the safety questions say holds on that day too, and where it takes the race away the day is one of training after all (<see cref="HeldRace"/>); how the race counts afterwards is up to
/// the rules of the days after.</remarks>
public abstract class LoadRule : Rule
{
    public sealed override Verdict Judge(RunnerState runner, DateOnly day) =>
        RaceDays.Of(runner).Contains(day) && !HeldRace.On(day, runner) ? new Verdict.Allow(new OnRaceDay()) : JudgeTraining(runner, day);

    /// <summary>What the rule says of a day of training.</summary>
    protected abstract Verdict JudgeTraining(RunnerState runner, DateOnly day);

    /// <summary>The day of a race.</summary>
    public sealed record OnRaceDay : Reason
    {
        public override IReadOnlyList<Fact> Facts => [Fact.Of("race", true)];
    }
}
