using Backstride.Journal;

namespace Backstride.Symptoms;

/// <summary>Everything a runner said about the back outside runs, in the order of time.</summary>
internal static class BackReports
{
    /// <summary>An answer about a run that repeats a check-in of about the same time is the same observation, not a second one.</summary>
    private static readonly TimeSpan SameMoment = TimeSpan.FromHours(2);

    // Somebody who answers years late has them sorted.
    private const int MostMoves = 8;

    private static readonly TimeSpan UsualWaking = TimeSpan.FromHours(8);

    /// <summary>The reports of the days after one, up to and including another.</summary>
    /// <param name="after">Absent for all days.</param>
    /// <param name="answers">From some days before on, so that no answer about a run that speaks of these days is missing.</param>
    public static List<BackReport> Between(DateOnly? after, DateOnly day, RunnerState runner, RunAnswers answers)
    {
        var (said, asked) = (new List<BackReport>(), new List<long>());
        // The day before is asked as well: an answer of its last hours may be the same as one of these days.
        foreach (var checkIn in runner.CheckIns.Between(after?.AddDays(-1) ?? DateOnly.MinValue, day))
        {
            if (!(checkIn.What.Pain is not null || checkIn.What.Flare == true || checkIn.What.Painkiller == true))
                continue;
            if (!(checkIn.Day <= after))
                said.Add(Of(checkIn));
            if (checkIn.What.Pain is not null)
                asked.Add(checkIn.At.UtcTicks);
        }

        var ofRuns = new List<BackReport>();
        foreach (var (run, feedback) in answers.Linked)
        {
            foreach (var report in Of(run, feedback))
            {
                if (report.Day <= day && !(report.Day <= after) && !IsNear(asked, report.At))
                    ofRuns.Add(report);
            }
        }

        return Merged(said, InOrder(ofRuns));
    }

    /// <summary>A next morning comes after the runs of that day at most, so each is put in a few places further up; a sort would take longer than all the rest.</summary>
    private static List<BackReport> InOrder(List<BackReport> reports)
    {
        var left = reports.Count * MostMoves;
        for (var i = 1; i < reports.Count; i++)
        {
            var report = reports[i];
            var at = i;
            for (; at > 0 && IsBefore(report, reports[at - 1]); at--)
            {
                reports[at] = reports[at - 1];
                left--;
            }

            reports[at] = report;
            if (left < 0)
                return [.. reports.OrderBy(other => other.At.UtcTicks).ThenBy(other => other.Entry)];
        }

        return reports;
    }

    /// <summary>Both are in order.</summary>
    public static List<BackReport> Merged(IReadOnlyList<BackReport> said, List<BackReport> ofRuns)
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

    private static BackReport Of(Recorded<CheckIn> checkIn) => new(checkIn.Id, checkIn.At, checkIn.Day, checkIn.Received)
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
            yield return new BackReport(feedback.Id, run.At, run.Day, feedback.Received) { Pain = before, Moment = PainMoment.BeforeRun, Masked = masked };
        if (feedback.What.After is { } after)
            yield return new BackReport(feedback.Id, run.At + run.What.Activity.Elapsed, run.Day, feedback.Received) { Pain = after, Masked = masked };
        if (feedback.What.NextMorning is { } morning)
        {
            // Written down with the run's own day, the morning it speaks of is still the next one.
            var at = feedback.Day > run.Day ? feedback.At : new DateTimeOffset(run.Day.AddDays(1).ToDateTime(TimeOnly.FromTimeSpan(UsualWaking)), run.At.Offset);
            yield return new BackReport(feedback.Id, at, feedback.Day > run.Day ? feedback.Day : run.Day.AddDays(1), feedback.Received)
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
