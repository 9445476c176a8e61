using System.Globalization;
using Backstride.Files.Tracks;
using Backstride.Journal;

namespace Backstride.Files.Archives.Apple;

/// <summary>Reads <c>export.xml</c> of Apple Health, of any size: workouts of the old and the new shape, nights, resting heart rates.</summary>
/// <remarks>
/// Streaming, in two passes. Records come before the workouts they belong to, so the first pass gathers the workouts and the nights; the second, only when
/// a workout has no heart rate of its own, lays every heart rate into the workouts whose time covers it. What is held grows with workouts and
/// nights, not with records. The document type is skipped and nothing is resolved.
/// </remarks>
public static class AppleHealthReader
{
    /// <summary>Changes when the same bytes would give another result.</summary>
    public const string Version = "apple@1";

    public const string Source = "apple";

    /// <summary>Characters; as much as the container lets through.</summary>
    internal const long LongestDocument = 64L * 1024 * 1024 * 1024;

    /// <summary>True when what begins like this is such an export.</summary>
    public static bool Recognises(ReadOnlySpan<byte> start) => start.IndexOf("<HealthData"u8) >= 0 || start.IndexOf("<!DOCTYPE HealthData"u8) >= 0;

    /// <summary>Never throws for what the bytes hold; errors of the stream itself pass through.</summary>
    /// <param name="open">Opens the content from its first byte; called once for every pass.</param>
    public static ArchiveReading Read(Func<Stream> open)
    {
        ArgumentNullException.ThrowIfNull(open);
        var findings = new FindingLog();
        var export = new AppleExport();
        Walk(open, findings, export.Take);
        var rates = new AppleHeartRates(export.Workouts.Where(workout => workout.MeanBeats is null));
        if (rates.AreWanted)
            Walk(open, new FindingLog(), markup => TakeHeartRate(markup, rates));
        rates.Settle();
        return Reading(export, findings);
    }

    private static void Walk(Func<Stream> open, FindingLog findings, Action<Markup> take)
    {
        using var content = open();
        using var markup = new Markup(content, findings, LongestDocument);
        if (!markup.Root())
            return;
        for (var root = markup.Here; markup.NextChild(root);)
            take(markup);
    }

    private static void TakeHeartRate(Markup markup, AppleHeartRates rates)
    {
        if (markup.Name != "Record" || markup.Attribute("type") is not "HKQuantityTypeIdentifierHeartRate")
            return;
        var beats = TrackNumber.Parse(markup.Attribute("value"), 20, 250);
        if (!double.IsNaN(beats) && AppleText.Moment(markup.Attribute("startDate")) is { } at)
            rates.Add(at, beats);
    }

    private static ArchiveReading Reading(AppleExport export, FindingLog findings)
    {
        var notes = new Dictionary<string, ActivityNotes>(StringComparer.OrdinalIgnoreCase);
        var (kept, twins) = AppleTwins.Apart(export.Workouts);
        foreach (var route in twins.SelectMany(twin => twin.Routes.Select(route => (Route: route, twin)))
            .Concat(kept.SelectMany(workout => workout.Routes.Skip(1).Select(route => (Route: route, workout)))))
            notes.TryAdd(route.Route, route.Item2.Notes() with { IsOfAnother = true });
        foreach (var workout in kept.Where(workout => workout.Routes.Count > 0))
            notes[workout.Routes[0]] = workout.Notes() with { Alone = workout.Alone() };
        if (twins.Count > 0)
            findings.Note("written-twice", string.Create(CultureInfo.InvariantCulture, $"{twins.Count} of its workouts were written by a second app as well; the fuller one of each is kept."));
        if (export.IsFull)
            findings.Warn("too-many-workouts", "It holds more workouts than anybody did; the rest was left unread.");
        return new ArchiveReading
        {
            Source = Source,
            Reader = Version,
            Notes = notes,
            Activities = [.. kept.Where(workout => workout.Routes.Count == 0).Select(workout => workout.Alone())],
            CheckIns = [.. export.Nights(findings), .. export.Days()],
            // Every export begins with a document type.
            Findings = [.. findings.All.Where(finding => finding.Code != "xml-dtd-refused")],
        };
    }
}
