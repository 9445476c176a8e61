using System.Security.Cryptography;
using Backstride.App.Storage;
using Backstride.Journal;

namespace Backstride.Benchmarks;

/// <summary>What a data folder keeps, without what is its own: whose it is, places, times of receipt, and the batch with the ids made from it.</summary>
/// <param name="Facts">Digest of all entries in order.</param>
/// <param name="LeftOver">Files that belong to no entry: half-written originals, notes of imports that did not end.</param>
internal sealed record KeptJournal(int Entries, int Batches, string Facts, int Originals, int LeftOver)
{
    private static readonly KeptJournal Nothing = new(0, 0, "", 0, 0);

    public static KeptJournal In(string data)
    {
        if (!DataFolder.HasJournal(data))
            return Nothing;
        using var folder = DataFolder.Open(data);
        using var store = JournalStore.Open(folder, TimeProvider.System);
        if (store.Runners() is not [var runner])
            return Nothing;
        var entries = store.EntriesAfter(runner.Id, 0);
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var entry in entries)
            digest.AppendData(EntryLine.Write(new Entry(entry.Draft with { Id = default, Runner = default, Batch = null }, 1, DateTimeOffset.UnixEpoch)));
        return new KeptJournal(
            entries.Count,
            entries.Select(entry => entry.Batch).Distinct().Count(),
            Convert.ToHexStringLower(digest.GetHashAndReset()),
            new Originals(folder, runner.Id).All().Count(),
            Files(folder.IncomingPath, "*") + Files(folder.ImportsPath, "*.open.json"));
    }

    private static int Files(string folder, string pattern) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories).Count() : 0;
}
