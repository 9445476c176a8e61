using Backstride.Journal;

namespace Backstride.TrainingLoad;

/// <summary>The longest run as the runner typed it: a baseline beside the recorded runs, and for no longer than a run would be.</summary>
/// <remarks>
/// An answer speaks of the 30 days before it was given. It counts from that day on, that day included, for 30 days: a few runs that are
/// recorded do not make the rest of those days unsaid. Once those earlier days have <see cref="Enough"/> recorded runs, what was recorded is
/// better known and the answer counts no more. Saying the same again does not renew it; saying something else replaces it.
/// </remarks>
internal sealed class TypedLongest
{
    /// <summary>One recorded run for each week of the 30 days.</summary>
    private const int Enough = 4;

    private readonly List<(int Given, Distance Longest, bool Counts)> answers;

    private TypedLongest(List<(int Given, Distance Longest, bool Counts)> answers) => this.answers = answers;

    public static TypedLongest None { get; } = new([]);

    public static TypedLongest Of(RunnerState runner)
    {
        var answers = new List<(int Given, Distance Longest, bool Counts)>();
        foreach (var profile in runner.Profiles)
        {
            if (profile.What.LongestRun is not { } longest || (answers.Count > 0 && answers[^1].Longest == longest))
                continue;
            var recorded = runner.Runs.Within(CountedRuns.Window, profile.Day).Count();
            answers.Add((profile.Day.DayNumber, longest, recorded < Enough && longest > Distance.Zero));
        }

        return new TypedLongest(answers);
    }

    /// <summary>The answer in force on a day.</summary>
    public Distance? On(int day) => At(day)?.Longest;

    /// <summary>The day the answer in force on a day was given.</summary>
    public DateOnly? GivenOn(int day) => At(day) is { } answer ? DateOnly.FromDayNumber(answer.Given) : null;

    private (int Given, Distance Longest, bool Counts)? At(int day)
    {
        for (var i = answers.Count - 1; i >= 0; i--)
        {
            if (answers[i].Given <= day)
                return answers[i].Counts && answers[i].Given >= day - CountedRuns.Window.Count ? answers[i] : null;
        }

        return null;
    }
}
