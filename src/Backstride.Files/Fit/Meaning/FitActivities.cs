using System.Globalization;
using Backstride.Files.Fit.Vocabulary;
using Backstride.Files.Tracks;
using Backstride.Runs;

namespace Backstride.Files.Fit.Meaning;

/// <summary>Turns what was gathered from one FIT file into activities.</summary>
internal sealed class FitActivities(FitRecording recording, FitFindings findings)
{
    /// <summary>Nobody takes this many strides with one foot in a minute: a device that says so counted both feet.</summary>
    private const double MostStrides = 127;

    private readonly TimeSpan? _zone = FitClock.Zone(recording.LocalOffset);

    /// <param name="firstIndex">Sessions before this file in a chain.</param>
    /// <returns>Each with the place it began at, and the FIT seconds its records lie between, the end excluded.</returns>
    public IEnumerable<(Activity Activity, Position? Start, (long From, long Until) Range)> Build(int firstIndex)
    {
        if (recording.LocalOffset is not null && _zone is null)
            findings.Note("fit-local-time-odd", "The device's local time is no zone's distance from universal time; the zone is taken as unknown.");
        var sessions = recording.Sessions.Count > 0 ? recording.Sessions : Rebuilt();
        for (var i = 0; i < sessions.Count; i++)
        {
            var (from, until) = Range(sessions, i);
            if (Complete(sessions[i], from, until) is not { } totals)
            {
                findings.Warn("fit-no-start", "A session tells neither when it began nor when it ended, and was left out.");
                continue;
            }

            var stream = FitStream.Of(recording.Samples, recording.Places, from, until);
            var name = recording.Name is { } told ? RecordingName.From(string.Create(CultureInfo.InvariantCulture, $"{told} {i}")) : null;
            yield return (Activity(totals, stream, firstIndex++) with { Recording = name }, stream.Start, (from, until));
        }
    }

    private List<FitTotals> Rebuilt()
    {
        var records = FitSums.OfSamples(recording.Samples, 0, long.MaxValue);
        var laps = FitSums.OfLaps(recording.Laps);
        // Laps are the device's own sums, so they come first, unless the recording went on after the last one.
        var lapsReach = laps is { Start: not null, Elapsed: not null } && (records is null || records.End <= laps.End + 60);
        if ((lapsReach ? laps : records) is not { } totals)
            return [];
        var source = lapsReach ? "laps" : "records";
        findings.Warn("fit-no-session", $"The file has no summary of its session; totals were added up from its {source}.");
        return [totals with { Sport = totals.Sport ?? laps?.Sport, SubSport = totals.SubSport ?? laps?.SubSport }];
    }

    // A record belongs to the session that began last before it; with one session, everything belongs to it.
    private static (long From, long Until) Range(IReadOnlyList<FitTotals> sessions, int index)
    {
        if (sessions.Count == 1)
            return (0, long.MaxValue);
        var from = StartOf(sessions[index]) ?? 0;
        var next = sessions.Select(StartOf).Where(start => start > from).Min() ?? long.MaxValue;
        var end = from + (long)(sessions[index].Elapsed ?? TimeSpan.FromDays(1)).TotalSeconds + 60;
        return (from, Math.Min(next, end));
    }

    private static long? StartOf(FitTotals totals) =>
        totals.Start ?? (totals.End - (long?)totals.Elapsed?.TotalSeconds is >= 0 and var start ? start : null);

    /// <summary>Fills what the session does not say from its records; null when it cannot be placed in time.</summary>
    private FitTotals? Complete(FitTotals totals, long from, long until)
    {
        var complete = totals with
        {
            Start = StartOf(totals),
            Sport = totals.Sport ?? recording.Sport?.Sport,
            SubSport = totals.Sport is null ? totals.SubSport ?? recording.Sport?.SubSport : totals.SubSport,
            Elapsed = totals.Elapsed ?? (totals.End > totals.Start ? TimeSpan.FromSeconds(totals.End.Value - totals.Start!.Value) : null),
        };
        complete = complete with { Timer = complete.Timer ?? complete.Elapsed, Elapsed = complete.Elapsed ?? complete.Timer };
        if (complete is { Start: not null, Timer: not null, DistanceMeters: not null })
            return complete;
        if (FitSums.OfSamples(recording.Samples, from, until) is { } sums)
        {
            if (complete.DistanceMeters is null && sums.DistanceMeters is not null || complete.Timer is null)
                findings.Note("fit-totals-summed", "The session leaves totals out; they were added up from its records.");
            complete = complete with
            {
                Start = complete.Start ?? sums.Start,
                DistanceMeters = complete.DistanceMeters ?? sums.DistanceMeters,
                Timer = complete.Timer ?? sums.Timer,
                Elapsed = complete.Elapsed ?? sums.Elapsed,
            };
        }

        return complete.Start is null ? null : complete;
    }

    private Activity Activity(FitTotals totals, FitStream stream, int index)
    {
        if (totals.Start < FitClock.FirstDate)
            findings.Warn("fit-clock-unset", "The device did not know the date when it recorded this; the day shown is not the real one.");
        if (stream.ClockBack is { } back)
            findings.Note("time-backwards", string.Create(CultureInfo.InvariantCulture, $"The clock falls back within the recording, by {back.TotalSeconds:0} seconds at the most; records that lie before earlier ones were given no time."));
        var sport = FitSports.From(totals.Sport, totals.SubSport);
        var elapsed = totals.Elapsed ?? TimeSpan.Zero;
        var moving = totals.Moving ?? stream.Moving;
        return new Activity
        {
            Sport = sport,
            Start = FitClock.At(totals.Start!.Value, _zone),
            OffsetSource = _zone is null ? OffsetSource.Unknown : OffsetSource.Device,
            SessionIndex = index,
            Distance = Meters(totals.DistanceMeters),
            Timer = totals.Timer ?? elapsed,
            Elapsed = elapsed,
            Moving = moving > elapsed ? elapsed : moving,
            ClockBack = stream.ClockBack,
            Ascent = Meters(totals.AscentMeters),
            Descent = Meters(totals.DescentMeters),
            AverageHeartRate = Beats(totals.AverageHeartRate),
            MaxHeartRate = Beats(totals.MaxHeartRate),
            AverageCadence = Cadence(totals.StridesPerMinute, sport),
            PerceivedEffort = totals.PerceivedEffort is { } effort ? new PerceivedEffort(effort) : null,
            Feel = totals.Feel,
            Dynamics = Dynamics(totals),
            Device = recording.Device,
            Name = totals.Name ?? recording.Sport?.Name,
            Digest = stream.Digest,
        };
    }

    private Cadence? Cadence(double? strides, Sport sport)
    {
        if (strides is not { } count)
            return null;
        if (!sport.CountsStrides())
            return new Cadence(count);
        if (count <= MostStrides)
            return new Cadence(count * 2);
        findings.Note("fit-cadence-in-steps", "The cadence is too high for the strides of one foot; it was taken as steps.");
        return new Cadence(count);
    }

    private static RunningDynamics? Dynamics(FitTotals totals)
    {
        var dynamics = new RunningDynamics(
            totals.VerticalOscillationMillimeters,
            totals.StanceTimeMilliseconds,
            totals.StanceTimeBalancePercent,
            totals.StepLengthMeters,
            totals.VerticalRatioPercent);
        return dynamics == new RunningDynamics(null, null, null, null, null) ? null : dynamics;
    }

    private static Distance? Meters(double? meters) => meters is { } value ? Distance.FromMeters(value) : null;

    private static HeartRate? Beats(int? beats) => beats is { } value ? new HeartRate(value) : null;
}
