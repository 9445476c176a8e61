using System.Text.Json;
using Backstride.Demo;
using Backstride.Files.Archives;
using Backstride.Files.Fit;
using Backstride.Files.Gpx;
using Backstride.Files.Tcx;
using Backstride.Journal;
using Backstride.Tests.Files.Archives;
using static Backstride.Tests.Files.Mutants.SoundInputs;

namespace Backstride.Tests.Files.Mutants;

/// <summary>Everything a runner may hand over, in the shapes it comes in; a full tier is the same count of each.</summary>
internal static class MutantFormats
{
    /// <summary>Lines of every kind that the demo runner writes.</summary>
    private static readonly byte[][] JournalLines =
    [
        .. DemoRunner.Entries(RunnerId.Parse("0199aaaa-0000-7000-8000-000000000001"), new DateOnly(2026, 11, 21), 1, local => new DateTimeOffset(local, TimeSpan.Zero))
            .GroupBy(draft => EntryKind.Of(draft.Body)).SelectMany(ofKind => ofKind.Take(3)).Select((draft, i) => EntryLine.Write(new Entry(draft, i + 1, draft.At))),
    ];

    public static IReadOnlyList<MutantFormat> All { get; } =
    [
        new("fit", FitMutants.Of, bytes => MutantReading.Of(FitReader.Read(new MemoryStream(bytes)))) { Few = 5000 },
        new("gpx", number => Mutation.Of(SoundInputs.Gpx, 10_000_000 + number), bytes => MutantReading.Of(GpxReader.Read(new MemoryStream(bytes, writable: false)))) { Few = 4000 },
        new("tcx", number => Mutation.Of(SoundInputs.Tcx, 20_000_000 + number), bytes => MutantReading.Of(TcxReader.Read(new MemoryStream(bytes, writable: false)))) { Few = 4000 },
        Documents("strava-table", ArchiveDocumentKind.StravaTable, 40_000_000, StravaTables),
        Documents("garmin-activities", ArchiveDocumentKind.GarminActivities, 90_000_000, Text(WellnessText.Activities)),
        Documents("garmin-sleep", ArchiveDocumentKind.GarminSleep, 50_000_000, Text(WellnessText.Nights)),
        Documents("garmin-days", ArchiveDocumentKind.GarminDays, 51_000_000, Text(WellnessText.Days)),
        Documents("fitbit-exercises", ArchiveDocumentKind.FitbitExercises, 52_000_000, Text(WellnessText.Exercises)),
        Documents("fitbit-sleep", ArchiveDocumentKind.FitbitSleep, 53_000_000, Text(WellnessText.FitbitNights)),
        Documents("intervals-activities", ArchiveDocumentKind.IntervalsActivities, 54_000_000, Text(IntervalsJsonTests.Activities)),
        Documents("intervals-days", ArchiveDocumentKind.IntervalsDays, 55_000_000, Text(IntervalsJsonTests.Days)),
        Documents("apple-health", ArchiveDocumentKind.AppleHealth, 60_000_000, AppleHealth),
        Documents("csv-runs", ArchiveDocumentKind.Table, 70_000_000, Text(TableText.Runs)),
        Documents("csv-diary", ArchiveDocumentKind.Table, 71_000_000, Text(TableText.Diary)),
        new("gz", Packed, ArchiveWalk.Read),
        Archives("zip", 110_000_000, SoundInputs.Files),
        Archives("strava-export", 120_000_000, StravaExports),
        Archives("garmin-export", 130_000_000, GarminExport),
        Archives("apple-export", 140_000_000, AppleExport),
        Archives("fitbit-export", 150_000_000, FitbitExport),
        Archives("backstride-export", 160_000_000, Archive(("manifest.json", Text("{}")), ("journal.jsonl", [.. JournalLines.SelectMany(line => (byte[])[.. line, (byte)'\n'])]), ("originals/1.fit", SoundInputs.Fit))),
        new("journal-line", number => Mutation.Of(JournalLines[number % JournalLines.Length], 170_000_000 + number), ReadLine),
    ];

    private static MutantFormat Documents(string name, ArchiveDocumentKind kind, int seed, params byte[][] sound) => new(
        name,
        number => Mutation.Of(sound[number % sound.Length], seed + number),
        bytes =>
        {
            // Damage may make another kind of it, or none; the reader is tried all the same.
            ArchiveDocument.Of(bytes);
            ArchiveDocument.Refuses(bytes);
            return MutantReading.Of(ArchiveDocument.Read(kind, () => new MemoryStream(bytes, writable: false)));
        });

    private static MutantFormat Archives(string name, int seed, params MutantArchive[] sound) =>
        new(name, number => sound[number % sound.Length].Mutant(seed + number), ArchiveWalk.Read);

    // Half of them are sound inside a damaged frame, half are damaged inside a sound one.
    private static byte[] Packed(int number)
    {
        byte[][] contents = [SoundInputs.Fit, SoundInputs.Gpx, SoundInputs.Tcx];
        var content = contents[number % contents.Length];
        return number % 2 == 0 ? Mutation.Of(Gzip(content), 100_000_000 + number) : Gzip(Mutation.Of(content, 100_000_000 + number));
    }

    // The contract of a line is an exception of its own kind; anything else goes through and fails the test.
    private static MutantReading ReadLine(byte[] bytes)
    {
        try
        {
            var entry = EntryLine.Read(bytes);
            EntryLine.Read(EntryLine.Write(entry));
            RunnerState.From([entry]);
            return new MutantReading([], 1, 0);
        }
        catch (JsonException)
        {
            return new MutantReading([], 0, 1);
        }
    }
}
