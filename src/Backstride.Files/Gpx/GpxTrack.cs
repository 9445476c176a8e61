using Backstride.Files.Tracks;
using Backstride.Runs;

namespace Backstride.Files.Gpx;

/// <summary>One <c>trk</c> while it is being read, and the activity it becomes.</summary>
internal sealed class GpxTrack(int sessionIndex)
{
    /// <summary>Fewer points with a time make no duration.</summary>
    private const int LeastTimed = 2;

    public string? Name { get; set; }

    public string? Type { get; set; }

    public string? Recording { get; set; }

    public TrackTotals Totals { get; } = new();

    /// <summary>What the device itself counted, in Garmin's TrackStatsExtension; <see cref="double.NaN"/> where it does not say.</summary>
    public GpxStats Stats { get; } = new();

    /// <summary>Called before the first point: what the file says was done on foot knows no speeds of a ride.</summary>
    public void BeginPoints()
    {
        var told = (SportWords.SaysNothing(Type) ? null : SportWords.OfType(Type!)) ?? SportWords.OfName(Name);
        Totals.OnFoot = told?.IsOnFoot() == true;
    }

    /// <returns>Null when nothing can be told about it; the findings say why.</returns>
    public Activity? Finish(string? device, FindingLog findings)
    {
        if (Totals.Points == 0)
            findings.Note("empty-track", "A track has no points.");
        else if (Totals.First is null)
            findings.Warn("no-times", "None of a track's points has a time, so nobody knows when it was run, or whether it was.");
        else if (Totals.Points - Totals.Untimed < LeastTimed)
            findings.Note("empty-track", "A track has a single point with a time.");
        else if (Totals.Elapsed == TimeSpan.Zero)
            findings.Warn("no-times", "All points of a track carry the same time, so nobody knows how long it took.");
        else
            return Build(Totals.First.Value, device, findings);
        return null;
    }

    private Activity Build(DateTimeOffset start, string? device, FindingLog findings)
    {
        TrackFindings.Report(Totals, findings);
        var elapsed = Totals.Elapsed;
        var timer = Stats.Timer is { } told && told <= elapsed ? told : elapsed - Totals.Paused;
        var moving = Least(Stats.Moving ?? Totals.Moving, timer);
        var distance = Stats.Distance ?? Totals.Distance;
        if (Stats.Distance is null)
            findings.Note("summed", "Distance and times were summed from the points; the file carries no totals of the device.");
        var digest = Totals.Digest();
        var sport = Recognise(findings) ?? Guess(SportGuess.From(Name, distance, moving ?? timer, SportGuess.BestMinute(digest)), findings);
        var cadence = FootCadence.From(Totals.MeanCadence, sport);
        TrackFindings.ReportCadence(Totals.MeanCadence, cadence, findings);
        return new Activity
        {
            Sport = sport,
            Start = start,
            OffsetSource = start.TellsOffset() ? OffsetSource.Device : OffsetSource.Unknown,
            SessionIndex = sessionIndex,
            Distance = distance,
            Timer = timer,
            Elapsed = elapsed,
            ClockBack = Totals.ClockBack,
            Moving = moving,
            Ascent = Stats.Ascent ?? Totals.Ascent,
            Descent = Stats.Descent ?? Totals.Descent,
            AverageHeartRate = Totals.AverageHeartRate,
            MaxHeartRate = Totals.MaxHeartRate,
            AverageCadence = cadence,
            Device = device,
            Recording = Recording,
            Name = Name,
            Digest = digest,
        };
    }

    private Sport? Recognise(FindingLog findings)
    {
        if (SportWords.SaysNothing(Type))
            return null;
        if (SportWords.OfType(Type!) is { } sport)
            return sport;
        findings.Note("sport-unknown", "The file names a sport that is not known here; it was kept as an activity that is not a run.");
        return Sport.Other;
    }

    private static Sport Guess(Sport guess, FindingLog findings)
    {
        TrackFindings.ReportGuess(guess, findings);
        return guess;
    }

    private static TimeSpan? Least(TimeSpan? moving, TimeSpan timer) => moving > timer ? timer : moving;
}
