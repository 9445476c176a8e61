using Backstride.Journal;
using Backstride.Symptoms;
using Backstride.TrainingLoad;

namespace Backstride.HomeTests;

/// <summary>Whether the back is quiet enough for a test now. A closed set.</summary>
public abstract record TestSafety
{
    /// <summary>The first day with this program.</summary>
    public sealed record FirstDay : TestSafety;

    /// <summary>The day of a race.</summary>
    public sealed record RaceDay : TestSafety;

    /// <summary>Nobody said today how the back is at rest.</summary>
    public sealed record NotAsked : TestSafety;

    /// <summary>More pain at rest than a test may begin with.</summary>
    public sealed record TooMuch(PainScore Resting, PainScore Most) : TestSafety;

    /// <summary>Allowed, but nothing to the limit.</summary>
    public sealed record NothingMaximal(PainScore Resting) : TestSafety;

    public sealed record Safe(PainScore Resting) : TestSafety;
}

/// <summary>What a test asks of the back beforehand.</summary>
/// <remarks>
/// Not on the first day, nor on the day of a race. Pain at rest, of today's last answer, at most 3 or usual pain, whichever is more, and never above 5; above 3 nothing
/// to the limit. All ends included in what is allowed. What other rules forbid (a flag, a flare, new leg symptoms, pills) comes on top. Heuristic.
/// </remarks>
public static class TestSafeties
{
    /// <summary>Pain at rest up to this always allows a test.</summary>
    public static PainScore Quiet { get; } = new(3);

    /// <summary>Pain at rest above this never does.</summary>
    public static PainScore Most { get; } = new(5);

    public static TestSafety On(RunnerState runner, DateOnly day)
    {
        if (!(Beginning.Of(runner) < day))
            return new TestSafety.FirstDay();
        if (Races.On(day, runner) is not null)
            return new TestSafety.RaceDay();
        if (Resting(runner, day) is not { } resting)
            return new TestSafety.NotAsked();
        var usual = SymptomHistory.Of(runner, day).UsualOn(day) ?? PainScore.None;
        var most = PainScore.Max(Quiet, usual);
        if (most > Most)
            most = Most;
        if (resting > most)
            return new TestSafety.TooMuch(resting, most);
        return resting > Quiet ? new TestSafety.NothingMaximal(resting) : new TestSafety.Safe(resting);
    }

    /// <summary>True when a test, done in a way, may be done while the back is like this; what is not known is no.</summary>
    public static bool Allows(this TestSafety safety, HomeTest test, TestMode? mode) => safety switch
    {
        TestSafety.Safe => true,
        TestSafety.NothingMaximal => test.Effort == TestEffort.Gentle || mode is { Reduced: true },
        _ => false,
    };

    /// <summary>The last answer of the day about the back at rest; the worst of a day says nothing about now.</summary>
    private static PainScore? Resting(RunnerState runner, DateOnly day)
    {
        PainScore? last = null;
        foreach (var checkIn in runner.CheckIns.On(day))
        {
            if (checkIn.What.Pain is { } pain && checkIn.What.Moment != PainMoment.Worst)
                last = pain;
        }

        return last;
    }
}
