using Backstride.Files.Tracks;
using Backstride.Runs;

namespace Backstride.Files.Tcx;

/// <summary>One <c>Activity</c> while it is being read, and what it becomes. The laps' totals are the device's own and win over the points.</summary>
internal sealed class TcxActivity(int sessionIndex)
{
    /// <summary>The first point of a lap that began longer ago, or later, than this belongs to another day.</summary>
    private static readonly TimeSpan LongestLead = TimeSpan.FromDays(1);

    /// <summary>The <c>Sport</c> attribute: Running, Biking, Other, or whatever a program put there.</summary>
    public string? SportWord { get; set; }

    public DateTimeOffset? Id { get; set; }

    public DateTimeOffset? FirstLap { get; set; }

    public string? Notes { get; set; }

    public string? Device { get; set; }

    public TcxLaps Laps { get; } = new();

    public TrackTotals Totals { get; } = new();

    /// <returns>Null when nothing can be told about it; the findings say why.</returns>
    public Activity? Finish(FindingLog findings)
    {
        var start = FirstLap ?? Totals.First ?? Id;
        var timer = Laps.Timer ?? (Totals.First is null ? null : Totals.Elapsed - Totals.Paused);
        if (start is null)
            findings.Warn("no-times", "An activity has no time at all, so nobody knows when it was.");
        else if (timer is null || (timer == TimeSpan.Zero && (Laps.Distance ?? Totals.Distance ?? Distance.Zero) == Distance.Zero))
            findings.Note("empty-activity", "An activity has neither a lap that lasted nor points.");
        else
            return Build(start.Value, timer.Value, findings);
        return null;
    }

    private Activity Build(DateTimeOffset start, TimeSpan timer, FindingLog findings)
    {
        TrackFindings.Report(Totals, findings);
        if (Laps.Timer is null || (Laps.Distance is null && Totals.Distance is not null))
            findings.Note("summed", "Not every lap carries the device's totals; time or distance was summed from the points.");
        var elapsed = Elapsed(start, timer);
        var digest = Totals.Digest();
        var sport = SportWords.SaysNothing(SportWord) ? Guess(digest, timer, findings) : Recognise(findings);
        var perMinute = Laps.Cadence ?? Totals.MeanCadence;
        var cadence = FootCadence.From(perMinute, sport);
        TrackFindings.ReportCadence(perMinute, cadence, findings);
        return new Activity
        {
            Sport = sport,
            Start = start,
            OffsetSource = start.TellsOffset() ? OffsetSource.Device : OffsetSource.Unknown,
            SessionIndex = sessionIndex,
            Distance = Laps.Distance ?? Totals.Distance,
            Timer = timer,
            Elapsed = elapsed,
            ClockBack = Totals.ClockBack,
            Moving = Totals.Moving > timer ? timer : Totals.Moving,
            Ascent = Totals.Ascent,
            Descent = Totals.Descent,
            AverageHeartRate = Laps.AverageHeartRate ?? Totals.AverageHeartRate,
            MaxHeartRate = Laps.MaxHeartRate ?? Totals.MaxHeartRate,
            AverageCadence = cadence,
            Device = Device,
            Name = Notes,
            Digest = digest,
        };
    }

    // The last point may come before the timer stops, and in files put together by hand the points lie years away from the laps.
    private TimeSpan Elapsed(DateTimeOffset start, TimeSpan timer)
    {
        var late = Totals.First - start ?? TimeSpan.Zero;
        var spanned = Totals.Elapsed + (late.Duration() <= LongestLead ? late : TimeSpan.Zero);
        return spanned > timer ? spanned : timer;
    }

    private Sport Guess(StreamDigest? digest, TimeSpan timer, FindingLog findings)
    {
        var guess = SportGuess.From(Notes, Laps.Distance ?? Totals.Distance, Totals.Moving ?? timer, SportGuess.BestMinute(digest));
        TrackFindings.ReportGuess(guess, findings);
        return guess;
    }

    private Sport Recognise(FindingLog findings)
    {
        if (SportWords.OfType(SportWord!) is not { } sport)
        {
            findings.Note("sport-unknown", "The file names a sport that is not known here; it was kept as an activity that is not a run.");
            return Sport.Other;
        }
        if (sport == Sport.Run && Totals is { HasPosition: false, HasDistance: true, Points: > 1 })
        {
            findings.Note("sport-guessed", "A run whose points have distances and no positions was taken as a treadmill run.");
            return Sport.Treadmill;
        }
        return sport;
    }
}
