using Backstride.App.Wording;
using Backstride.Journal;
using Backstride.Questionnaires;

namespace Backstride.App.Pages.Questionnaires;

/// <summary>The scores of any questionnaire over time, as lines of a table.</summary>
internal static class ScoreLines
{
    /// <summary>One occasion, with what may be said of it and the one before.</summary>
    /// <param name="Change">Absent for the first, and where the activities have nothing in common.</param>
    public sealed record Line(EntryId Entry, DateOnly Day, Points Score, ScoreChange? Change)
    {
        /// <summary>Only some of the activities were there before, so the change is over fewer than the score.</summary>
        public bool IsOverFewer => Change is { } change && change.Now != Score;
    }

    /// <summary>What may be said of the last occasion, as a sentence.</summary>
    public static string Says(Instrument instrument, Line line) => line.Change is { } change
        ? $"{(line.IsOverFewer ? "Over the activities you also scored before: " : "")}{QuestionnaireWords.Of(instrument, change)}"
        : $"{QuestionnaireWords.Of(instrument, line.Score)} last time.";

    /// <summary>Oldest first.</summary>
    public static IReadOnlyList<Line> Of(Instrument instrument, RunnerState runner, DateOnly day)
    {
        if (instrument == Instruments.Function)
            return OfFunctions(FunctionHistory.Until(runner, day));
        var occasions = instrument == Instruments.Fear ? ScoreHistory.Fear(runner, day)
            : instrument == Instruments.Week ? ScoreHistory.Weeks(runner, day)
            : ScoreHistory.BackTotal(runner, day);
        return [.. occasions.Select((now, i) => new Line(now.Entry, now.Day, now.Score, i == 0 ? null : instrument.Compare(occasions[i - 1].Score, now.Score)))];
    }

    private static List<Line> OfFunctions(IReadOnlyList<FunctionOccasion> occasions) =>
        [.. occasions.Select((now, i) => new Line(now.Entry, now.Day, now.Mean, i == 0 ? null : FunctionHistory.Between(occasions[i - 1], now)))];
}
