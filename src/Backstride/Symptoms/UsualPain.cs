using Backstride.Journal;

namespace Backstride.Symptoms;

/// <summary>The pain that is ordinary for this runner; every pain rule compares with it.</summary>
/// <remarks>
/// The median of before-run and rest-day entries over 28 days, flare days and the last 3 days left out; with fewer than 7 such entries the
/// number given at Start. The judged day lies outside. A rest day is a day without a run.
/// </remarks>
public static class UsualPain
{
    /// <summary>After a rise of usual pain by a point nothing progresses for so long, the day of the rise included.</summary>
    public static Days Freeze { get; } = new(14);

    /// <summary>Usual pain on a day; absent with neither enough entries nor a number given at Start.</summary>
    public static PainScore? On(RunnerState runner, DateOnly day) => SymptomHistory.Of(runner, day).UsualOn(day);

    /// <summary>The day of the last rise by a point or more, if progression is still frozen after it.</summary>
    public static DateOnly? RoseOn(RunnerState runner, DateOnly day) =>
        SymptomHistory.Of(runner, day).Rises is { Count: > 0 } rises && day < rises[^1].AddDays(Freeze.Count) ? rises[^1] : null;
}
