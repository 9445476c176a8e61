using Backstride.Journal;

namespace Backstride.Questionnaires;

/// <summary>A score on one occasion.</summary>
/// <param name="Entry">The journal entry it was answered in.</param>
public sealed record ScoreOccasion(EntryId Entry, DateOnly Day, Points Score);

/// <summary>The scores of a questionnaire with one number, over time.</summary>
/// <remarks>Scores outside of what the questionnaire can have are left out. Of two on one day the one written last counts.</remarks>
public static class ScoreHistory
{
    /// <summary>How much the runner fears that exercise harms the back, 0 to 10; the answer at Start is the first.</summary>
    public static IReadOnlyList<ScoreOccasion> Fear(RunnerState runner, DateOnly day)
    {
        var byDay = Answered(runner, day, Instruments.Fear, static form => form.Total);
        foreach (var profile in runner.Profiles)
        {
            if (profile.Day <= day)
                Take(byDay, profile, profile.What.Fear, Instruments.Fear);
        }

        return InOrder(byDay);
    }

    /// <summary>Totals of the 24-item form that the person brought.</summary>
    public static IReadOnlyList<ScoreOccasion> BackTotal(RunnerState runner, DateOnly day) =>
        InOrder(Answered(runner, day, Instruments.BackTotal, static form => form.Total));

    /// <summary>Sums of the weekly back check.</summary>
    public static IReadOnlyList<ScoreOccasion> Weeks(RunnerState runner, DateOnly day) =>
        InOrder(Answered(runner, day, Instruments.Week, static form => WeeklyCheck.Score(form.Answers)?.Value));

    /// <summary>The last two compared; absent while there are fewer.</summary>
    public static ScoreChange? Last(IReadOnlyList<ScoreOccasion> occasions, Instrument instrument) =>
        occasions is [.., var then, var now] ? instrument.Compare(then.Score, now.Score) : null;

    private static SortedDictionary<DateOnly, (DateTimeOffset At, ScoreOccasion Occasion)> Answered(
        RunnerState runner, DateOnly day, Instrument instrument, Func<Questionnaire, double?> score)
    {
        var byDay = new SortedDictionary<DateOnly, (DateTimeOffset, ScoreOccasion)>();
        foreach (var form in runner.Questionnaires)
        {
            if (form.Day <= day && form.What.Form == instrument.Id && form.What.Skipped != true)
                Take(byDay, form, score(form.What), instrument);
        }

        return byDay;
    }

    private static void Take<T>(
        SortedDictionary<DateOnly, (DateTimeOffset At, ScoreOccasion Occasion)> byDay, Recorded<T> entry, double? value, Instrument instrument)
        where T : EntryBody
    {
        if (value is not { } number || !double.IsFinite(number) || !instrument.Takes(new Points(number)))
            return;
        if (!byDay.TryGetValue(entry.Day, out var known) || known.At <= entry.Received)
            byDay[entry.Day] = (entry.Received, new ScoreOccasion(entry.Id, entry.Day, new Points(number)));
    }

    private static IReadOnlyList<ScoreOccasion> InOrder(SortedDictionary<DateOnly, (DateTimeOffset At, ScoreOccasion Occasion)> byDay) =>
        [.. byDay.Values.Select(said => said.Occasion)];
}
