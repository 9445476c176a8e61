using System.Globalization;
using Backstride.Runs;

namespace Backstride.Files.Tracks;

/// <summary>What is odd about the points of one track, in words.</summary>
internal static class TrackFindings
{
    /// <summary>A file with more activities than this was not made by a runner; the rest is left unread.</summary>
    public const int MostActivities = 256;

    /// <summary>The same for tracks and activities that turn out to hold none.</summary>
    public const int MostAttempts = 10_000;

    /// <returns>False, with a finding, when the file goes on beyond reason.</returns>
    public static bool GoesOn(int activities, int attempts, FindingLog findings)
    {
        if (activities < MostActivities && attempts < MostAttempts)
            return true;
        findings.Warn("too-many-activities", $"The file holds more than {activities} activities or {attempts} tracks; the rest was left unread.");
        return false;
    }

    public static void Report(TrackTotals totals, FindingLog findings)
    {
        if (totals.Backwards > 0)
            findings.Note("time-backwards", $"{totals.Backwards} of {totals.Points} points are earlier than the point before; their times were not used.");
        if (totals.Untimed > 0)
            findings.Note("untimed-points", $"{totals.Untimed} of {totals.Points} points have no time; only their places were used.");
        if (totals.Jumps > 0)
            findings.Note("position-jumps", $"{totals.Jumps} steps between positions were too far to be travelled; they add no distance.");
    }

    public static void ReportGuess(Sport guess, FindingLog findings) => findings.Note("sport-guessed",
        $"The file does not say what was done; by its name or speed it was taken as: {guess.ToString().ToLowerInvariant()}.");

    /// <summary>Says so where the strides of one foot were taken for half of the steps.</summary>
    public static void ReportCadence(double? perMinute, Cadence? cadence, FindingLog findings)
    {
        if (cadence is { } steps && steps.StepsPerMinute > perMinute)
            findings.Note("cadence-doubled", string.Create(CultureInfo.InvariantCulture, $"A cadence of {perMinute:0} was taken as the strides of one foot, and doubled to steps."));
    }

    /// <summary>Says why a file gave no activity.</summary>
    /// <returns>True when the file is sound and simply holds something else.</returns>
    public static bool ReportNothing(Markup markup, string instead, FindingLog findings)
    {
        if (markup.Broken)
            findings.Fail("no-activity", "No activity could be read from the part that is intact.");
        else if (findings.All.All(finding => finding.Severity != Severity.Error))
            findings.Note("no-activity", instead);
        return !markup.Broken && findings.All.All(finding => finding.Severity != Severity.Error);
    }
}
