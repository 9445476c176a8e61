using Backstride.Journal;

namespace Backstride.Symptoms;

/// <summary>Everything a runner said about the back outside runs, in the order of time.</summary>
internal static class BackReports
{
    /// <summary>An answer about a run that repeats a check-in of about the same time is the same observation, not a second one.</summary>
    private static readonly TimeSpan SameMoment = TimeSpan.FromHours(2);

    private static readonly TimeSpan UsualWaking = TimeSpan.FromHours(8);

    /// <summary>The reports of all days up to and including a day.</summary>
    public static List<BackReport> Through(RunnerState runner, DateOnly day, RunAnswers answers)
    {
        var (said, asked) = (new List<BackReport>(), new List<long>());
        foreach (var checkIn in runner.CheckIns)
        {
            if (checkIn.Day > day || !(checkIn.What.Pain is not null || checkIn.What.Flare == true || checkIn.What.Painkiller == true))
                continue;
            said.Add(Of(checkIn));
            if (checkIn.What.Pain is not null)
                asked.Add(checkIn.At.UtcTicks);
        }

        var ofRuns = new List<BackReport>();
        foreach (var (run, feedback) in answers.Linked)
        {
            foreach (var report in Of(run, feedback))
            {
                if (report.Day <= day && !IsNear(asked, report.At))
                    ofRuns.Add(report);
            }
        }

        return Merged(said, [.. ofRuns.OrderBy(report => report.At.UtcTicks).ThenBy(report => report.Entry)]);
    }

    /// <summary>Both are in order.</summary>
    private static List<BackReport> Merged(List<BackReport> said, List<BackReport> ofRuns)
    {
        var all = new List<BackReport>(said.Count + ofRuns.Count);
        var next = 0;
        foreach (var report in said)
        {
            for (; next < ofRuns.Count && IsBefore(ofRuns[next], report); next++)
                all.Add(ofRuns[next]);
            all.Add(report);
        }

        all.AddRange(ofRuns.GetRange(next, ofRuns.Count - next));
        return all;
    }

    private static bool IsBefore(BackReport a, BackReport b) =>
        a.At.UtcTicks < b.At.UtcTicks || (a.At.UtcTicks == b.At.UtcTicks && a.Entry.CompareTo(b.Entry) < 0);

    private static BackReport Of(Recorded<CheckIn> checkIn) => new(checkIn.Id, checkIn.At, checkIn.Day)
    {
        Pain = checkIn.What.Pain,
        Moment = checkIn.What.Moment ?? PainMoment.Rest,
        Masked = checkIn.What.Painkiller == true,
        Flare = checkIn.What.Flare == true,
    };

    private static IEnumerable<BackReport> Of(Recorded<ActivityBody> run, Recorded<RunFeedback> feedback)
    {
        var masked = feedback.What.Painkiller == true;
        if (feedback.What.Before is { } before)
            yield return new BackReport(feedback.Id, run.At, run.Day) { Pain = before, Moment = PainMoment.BeforeRun, Masked = masked };
        if (feedback.What.After is { } after)
            yield return new BackReport(feedback.Id, run.At + run.What.Activity.Elapsed, run.Day) { Pain = after, Masked = masked };
        if (feedback.What.NextMorning is { } morning)
        {
            // Written down with the run's own day, the morning it speaks of is still the next one.
            var at = feedback.Day > run.Day ? feedback.At : new DateTimeOffset(run.Day.AddDays(1).ToDateTime(TimeOnly.FromTimeSpan(UsualWaking)), run.At.Offset);
            yield return new BackReport(feedback.Id, at, feedback.Day > run.Day ? feedback.Day : run.Day.AddDays(1))
            {
                Pain = morning,
                Moment = PainMoment.Morning,
                Masked = masked,
            };
        }
    }

    private static bool IsNear(List<long> sorted, DateTimeOffset at)
    {
        var from = sorted.BinarySearch(at.UtcTicks - SameMoment.Ticks);
        var index = from >= 0 ? from : ~from;
        return index < sorted.Count && sorted[index] <= at.UtcTicks + SameMoment.Ticks;
    }
}
