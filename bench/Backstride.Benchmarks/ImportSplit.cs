using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using Backstride.App;
using Backstride.App.Importing;
using Backstride.App.Storage;
using Backstride.Files;
using Backstride.Files.Containers;
using Backstride.Journal;

namespace Backstride.Benchmarks;

/// <summary>Where an import's time goes: its steps one after the other on one thread, with the app's own classes, batch by batch.</summary>
internal sealed class ImportSplit
{
    private static readonly string[] Names = ["read and inflate", "hash", "decode", "store", "write"];
    private readonly TimeSpan[] _processor = new TimeSpan[Names.Length];
    private readonly TimeSpan[] _wall = new TimeSpan[Names.Length];

    /// <summary>Imports the gzipped members of a zip into a fresh data folder.</summary>
    public void Run(string zip, string data)
    {
        using var folder = DataFolder.Open(data);
        using var store = JournalStore.Open(folder, TimeProvider.System);
        var runner = store.AddRunner(new RunnerId(Guid.CreateVersion7()), "bench").Id;
        using var incoming = new Incoming(folder, runner);
        var drafts = new ActivityDrafts(
            runner, new BatchId(Guid.CreateVersion7()), LocalTime.Of(new Profile(), TimeProvider.System), TimeProvider.System.GetUtcNow());
        using var archive = ZipFile.OpenRead(zip);
        foreach (var batch in archive.Entries.Chunk(JournalStore.GroupSize))
        {
            var opened = Step(0, () => batch.Select(Inflate).ToList());
            var hashes = Step(1, () => opened.Select(o => ContentHash.Of(o.Content)).ToList());
            var readings = Step(2, () => opened.Select(o => Decode(o.Content)).ToList());
            Step(3, () => Store(incoming, opened.Zip(hashes)));
            Step(4, () => store.Append(runner, [.. hashes.Zip(readings).SelectMany(r => drafts.Of(r.First, r.Second))]));
        }
    }

    public void Print()
    {
        var whole = _processor.Aggregate((a, b) => a + b);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {"step",-18}{"processor",12}{"share",8}{"wall",12}"));
        for (var i = 0; i < Names.Length; i++)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"  {Names[i],-18}{_processor[i].TotalSeconds,10:0.00} s{_processor[i] / whole,8:0%}{_wall[i].TotalSeconds,10:0.00} s"));
        }
    }

    private T Step<T>(int step, Func<T> work)
    {
        var (processor, watch) = (Environment.CpuUsage.TotalTime, Stopwatch.StartNew());
        var result = work();
        _processor[step] += Environment.CpuUsage.TotalTime - processor;
        _wall[step] += watch.Elapsed;
        return result;
    }

    private static (byte[] Kept, byte[] Content) Inflate(ZipArchiveEntry member)
    {
        var kept = new byte[member.Length];
        using (var stored = member.Open())
            stored.ReadExactly(kept);
        using var gzip = new GZipStream(new MemoryStream(kept), CompressionMode.Decompress);
        using var content = new MemoryStream(kept.Length * 4);
        gzip.CopyTo(content);
        return (kept, content.ToArray());
    }

    private static FileReading Decode(byte[] content)
    {
        using var stream = new MemoryStream(content, writable: false);
        return RunFile.Read(stream);
    }

    private static int Store(Incoming incoming, IEnumerable<((byte[] Kept, byte[] Content) File, ContentHash Hash)> files)
    {
        var staged = files.Select(f => incoming.Stage(f.Hash, Compression.Gzip, f.File.Kept)).ToList();
        incoming.Settle(staged);
        return staged.Count;
    }
}
