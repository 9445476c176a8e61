using Backstride.Files.Archives.Apple;
using Backstride.Files.Archives.Csv;
using Backstride.Files.Archives.Fitbit;
using Backstride.Files.Archives.Garmin;
using Backstride.Files.Archives.Intervals;
using Backstride.Files.Archives.Strava;
using Backstride.Files.Containers;

namespace Backstride.Files.Archives;

/// <summary>The tables and documents of vendors' archives that are known here.</summary>
public enum ArchiveDocumentKind
{
    /// <summary>The list of activities of a Strava bulk export.</summary>
    StravaTable,

    /// <summary>The list of activities of a Garmin account export.</summary>
    GarminActivities,

    /// <summary>Nights of a Garmin account export.</summary>
    GarminSleep,

    /// <summary>Resting heart rate and stress of a Garmin account export.</summary>
    GarminDays,

    /// <summary>Exercises of a Fitbit account export.</summary>
    FitbitExercises,

    /// <summary>Nights of a Fitbit account export.</summary>
    FitbitSleep,

    /// <summary>The one document of an Apple Health export.</summary>
    AppleHealth,

    /// <summary>Activities as the API of intervals.icu lists them.</summary>
    IntervalsActivities,

    /// <summary>Days of wellbeing as the API of intervals.icu lists them.</summary>
    IntervalsDays,

    /// <summary>A table that a person kept, with a header of ours.</summary>
    Table,
}

/// <summary>Tells the tables and documents of archives by their content, never by their name, and reads them.</summary>
public static class ArchiveDocument
{
    /// <summary>With this many bytes of a document, or all of a shorter one, its kind can be told.</summary>
    public const int Needed = 64 * 1024;

    /// <returns>Null for anything that is none of these.</returns>
    public static ArchiveDocumentKind? Of(ReadOnlySpan<byte> start) => FileKinds.Of(start) switch
    {
        FileKind.Text or FileKind.Unknown when MayBeOne(start) && StravaTableReader.Recognises(start) => ArchiveDocumentKind.StravaTable,
        FileKind.Text or FileKind.Unknown when MayBeOne(start) && CsvTableReader.Recognises(start) => ArchiveDocumentKind.Table,
        FileKind.Json => OfJson(start),
        FileKind.OtherXml when AppleHealthReader.Recognises(start) => ArchiveDocumentKind.AppleHealth,
        _ => null,
    };

    private static ArchiveDocumentKind? OfJson(ReadOnlySpan<byte> start)
    {
        if (GarminActivitiesReader.Recognises(start))
            return ArchiveDocumentKind.GarminActivities;
        if (GarminSleepReader.Recognises(start))
            return ArchiveDocumentKind.GarminSleep;
        if (GarminDayReader.Recognises(start))
            return ArchiveDocumentKind.GarminDays;
        if (FitbitExerciseReader.Recognises(start))
            return ArchiveDocumentKind.FitbitExercises;
        if (FitbitSleepReader.Recognises(start))
            return ArchiveDocumentKind.FitbitSleep;
        if (IntervalsActivitiesReader.Recognises(start))
            return ArchiveDocumentKind.IntervalsActivities;
        return IntervalsDayReader.Recognises(start) ? ArchiveDocumentKind.IntervalsDays : null;
    }

    /// <summary>Why a file that somebody named is no table that can be read, when it is a table.</summary>
    public static Finding? Refuses(ReadOnlySpan<byte> start) =>
        FileKinds.Of(start) is FileKind.Text or FileKind.Unknown && MayBeOne(start) && Of(start) is null ? CsvTableReader.Refuses(start) : null;

    /// <summary>False for what needs no closer look: recordings, pictures, anything with bytes that no text has.</summary>
    /// <param name="start">The first <see cref="FileKinds.Needed"/> bytes, or all.</param>
    public static bool MayBeOne(ReadOnlySpan<byte> start) => FileKinds.Of(start) switch
    {
        FileKind.Text or FileKind.Json or FileKind.OtherXml => true,
        // The letters of an old program, or a letter cut in half where the look ended.
        FileKind.Unknown => start.IndexOfAnyInRange((byte)0, (byte)8) < 0,
        _ => false,
    };

    /// <summary>True for a document that says something about files beside it, and so is read before them.</summary>
    public static bool SpeaksOfFiles(this ArchiveDocumentKind kind) => kind is ArchiveDocumentKind.StravaTable
        or ArchiveDocumentKind.AppleHealth or ArchiveDocumentKind.GarminActivities or ArchiveDocumentKind.IntervalsActivities;

    /// <summary>How far a document of a kind may grow; only Apple's is of any size.</summary>
    public static InflateLimits Limits(this ArchiveDocumentKind kind) =>
        kind == ArchiveDocumentKind.AppleHealth ? InflateLimits.Documents : InflateLimits.Default;

    /// <summary>Reads a document whose kind was told.</summary>
    /// <param name="open">Opens its content from the first byte; called once for every pass over it.</param>
    /// <remarks>Whatever the bytes are, the answer is a reading and not an exception; only the stream's own failures come through.</remarks>
    public static ArchiveReading Read(ArchiveDocumentKind kind, Func<Stream> open)
    {
        ArgumentNullException.ThrowIfNull(open);
        if (kind == ArchiveDocumentKind.AppleHealth)
            return AppleHealthReader.Read(open);
        using var content = open();
        return kind switch
        {
            ArchiveDocumentKind.StravaTable => StravaTableReader.Read(content),
            ArchiveDocumentKind.Table => CsvTableReader.Read(content),
            ArchiveDocumentKind.GarminActivities => GarminActivitiesReader.Read(content),
            ArchiveDocumentKind.GarminSleep => GarminSleepReader.Read(content),
            ArchiveDocumentKind.GarminDays => GarminDayReader.Read(content),
            ArchiveDocumentKind.FitbitExercises => FitbitExerciseReader.Read(content),
            ArchiveDocumentKind.FitbitSleep => FitbitSleepReader.Read(content),
            ArchiveDocumentKind.IntervalsActivities => IntervalsActivitiesReader.Read(content),
            ArchiveDocumentKind.IntervalsDays => IntervalsDayReader.Read(content),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A document of an unknown kind."),
        };
    }
}
