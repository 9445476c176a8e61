using System.Globalization;
using System.Text;
using Backstride.App.Storage;
using Backstride.Files;
using Backstride.Journal;
using Backstride.Runs;

namespace Backstride.Benchmarks;

/// <summary>What some more runs cost somebody who has none yet, and somebody who has a hundred thousand activities.</summary>
/// <remarks>Those that are there are walks of ten minutes, one every 52 minutes, so that each new run has some that began shortly before and after.</remarks>
internal sealed class GrowthBenchmark(Choices choices)
{
    private static readonly int[] There = [0, 10_000, 50_000, 100_000];
    private static readonly DateTimeOffset First = new(2014, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly int _rounds = choices.Number("rounds", 3);

    public int Run()
    {
        using var scene = new Scene(choices, usual: 200);
        var archives = Enumerable.Range(1, _rounds).Select(round => scene.ArchiveOf(scene.Seed + round)).ToList();
        var recorded = Recorded(scene.Archive);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"import of {scene.Files} more runs, a folder of .fit; medians of {_rounds} rounds"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {"activities there",-18}{"wall",12}{"processor",12}{"peak memory",14}"));
        foreach (var there in There)
        {
            var data = scene.Fresh();
            Fill(data, recorded, there);
            var costs = archives.Select(archive => scene.Import(archive.Folder, data)).ToList();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"  {there,-18:N0}{ImportBenchmark.Median(costs.Select(c => c.Wall.TotalSeconds)),10:0.00} s{ImportBenchmark.Median(costs.Select(c => c.Processor.TotalSeconds)),10:0.00} s{costs.Max(c => c.PeakBytes) / 1e6,11:0} MB"));
        }

        return 0;
    }

    // What a reader made of a real-sized recording, so that the stored lines have the length they have in life.
    private static FileReading Recorded(Archive archive)
    {
        using var file = File.OpenRead(Directory.EnumerateFiles(archive.Folder).Order(StringComparer.Ordinal).First());
        return RunFile.Read(file);
    }

    private static void Fill(string data, FileReading recorded, int count)
    {
        using var folder = DataFolder.Open(data);
        using var store = JournalStore.Open(folder, TimeProvider.System);
        var runner = store.AddRunner(new RunnerId(Guid.CreateVersion7()), "bench").Id;
        var batch = new BatchId(Guid.CreateVersion7());
        foreach (var group in Enumerable.Range(0, count).Chunk(JournalStore.GroupSize))
            store.Append(runner, [.. group.Select(number => Walk(runner, recorded, number) with { Batch = batch })]);
    }

    private static EntryDraft Walk(RunnerId runner, FileReading recorded, int number)
    {
        var start = First.AddMinutes(52.0 * number);
        return new EntryDraft
        {
            Id = EntryId.DerivedFrom("bench", number.ToString(CultureInfo.InvariantCulture)),
            Runner = runner,
            At = start,
            Day = DateOnly.FromDateTime(start.DateTime),
            Zone = new ZoneStamp("Europe/Dublin", ZoneSource.Device),
            By = Author.Import,
            Body = new ActivityBody
            {
                Activity = recorded.Activities[0] with { Sport = Sport.Walk, Start = start, Timer = TimeSpan.FromMinutes(10), Elapsed = TimeSpan.FromMinutes(10), Distance = Distance.FromKilometres(1) },
                Reader = recorded.Reader,
                Source = "fit",
                File = ContentHash.Of(Encoding.UTF8.GetBytes(number.ToString(CultureInfo.InvariantCulture))),
            },
        };
    }
}
