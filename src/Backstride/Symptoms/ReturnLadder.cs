using Backstride.Coaching;
using Backstride.Journal;

namespace Backstride.Symptoms;

/// <summary>The way back to running, in steps of running and walking.</summary>
/// <remarks>See <see cref="LadderStage"/> for the stages. Entered with no run in 30 days, after two reds in 7 days, or when the runner asks:
/// a life event with the word <see cref="AskedWord"/>. After a pause without pain it starts higher: at stage 5 up to 60 days after the last
/// run, at stage 3 up to 120, else at stage 1; with pain, or where nobody knows, with a walk.</remarks>
public static class ReturnLadder
{
    /// <summary>The word of a life event with which a runner asks for the ladder.</summary>
    public const string AskedWord = "return-ladder";

    /// <summary>The stage of a day; absent when off the ladder.</summary>
    public static LadderStage? On(RunnerState runner, DateOnly day) => StateOn(runner, day)?.Stage;

    /// <summary>The stage of a day with how it came to it; absent when off the ladder.</summary>
    public static LadderState? StateOn(RunnerState runner, DateOnly day) => SymptomHistory.Of(runner, day).Ladder.State;
}
