using Backstride.Journal;
using Backstride.Symptoms;

namespace Backstride.Exercises;

/// <summary>What the back said around exercise sessions.</summary>
internal sealed class BackOfTraining
{
    private const double RedAboveUsual = 2;
    private readonly SymptomHistory history;

    public BackOfTraining(RunnerState runner, DateOnly day) => history = SymptomHistory.Of(runner, day);

    /// <summary>From this usual pain on, training begins more gently; below it no morning is red.</summary>
    public static PainScore Sore { get; } = new(3);

    /// <summary>Usual pain of a day; none where it is not known, which is the strictest to compare with.</summary>
    public PainScore UsualOn(DateOnly day) => history.UsualOn(day) ?? PainScore.None;

    /// <summary>True when somebody said how the back was on the day of a session or the day after, and no painkiller hid it.</summary>
    public bool IsKnownAfter(DateOnly session) =>
        !IsMasked(session) && history.ReportsOn(session).Concat(history.ReportsOn(session.AddDays(1))).Any(report => report.Pain is not null && !report.Masked);

    /// <summary>A painkiller was taken before something was said on that day.</summary>
    public bool IsMasked(DateOnly session) => history.ReportsOn(session).Any(report => report.Masked);

    /// <summary>The days on which the back was known to be red, by a run or by the morning after a session; oldest first.</summary>
    /// <param name="mornings">The red ones among those after sessions.</param>
    public List<DateOnly> Reds(IEnumerable<DateOnly> mornings)
    {
        var runs = history.Runs.Where(judged => judged.Zone == Zone.Red).Select(judged => judged.KnownOn ?? judged.Run.Day);
        return [.. runs.Concat(mornings).Distinct().Order()];
    }

    /// <summary>The mornings after sessions on which the back was red.</summary>
    public IEnumerable<DateOnly> RedMornings(IEnumerable<Recorded<SessionDone>> sessions) =>
        sessions.Select(session => session.Day.AddDays(1)).Where(morning => morning <= history.Day && IsRed(morning));

    /// <summary>At least 3 and at least 2 above usual on getting up, or in the day's first answer where no morning was asked for.</summary>
    private bool IsRed(DateOnly morning)
    {
        var said = history.ReportsOn(morning).Where(report => report.Pain is not null).ToList();
        var first = said.Find(report => report.Moment == PainMoment.Morning) ?? said.FirstOrDefault();
        return first?.Pain is { } pain && pain >= Sore && pain.Above(UsualOn(morning)) >= RedAboveUsual;
    }
}
