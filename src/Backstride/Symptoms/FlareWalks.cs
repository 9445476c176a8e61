using Backstride.Journal;

namespace Backstride.Symptoms;

/// <summary>Walks in a flare, which tell whether running may be tried.</summary>
public static class FlareWalks
{
    /// <summary>The last walk of 20 minutes or more since the flare was known of which something was said; absent when there is none.</summary>
    public static JudgedRun? LastTrial(RunnerState runner, DateOnly day, FlareState flare) =>
        SymptomHistory.Of(runner, day).Walks.FindLast(walk => walk.Run.At >= flare.Since && EntryWalk.IsTrialInFlare(walk));

    /// <summary>At most 1 above usual and at most 5 during it, with no painkiller before and no red after.</summary>
    public static bool WentWell(JudgedRun walk) => EntryWalk.WentWell(walk);
}
