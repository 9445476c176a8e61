using System.Threading.Channels;
using Backstride.App.Storage;
using Backstride.Journal;
using Backstride.Runs;

namespace Backstride.App.Importing;

/// <summary>Brings files into one runner's journal: found in order, read on all cores, appended in order.</summary>
internal sealed class Import(JournalStore store, DataFolder folder, RunnerId runner, TimeProvider clock)
{
    // As many as one group, so that reading goes on while a group is put on the disk.
    private const int LookAhead = JournalStore.GroupSize;
    // A file that was read is acknowledged within this time, also when the group is not full.
    private static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(500);
    // Whoever looks on sees the first runs at once.
    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(100);

    /// <summary>Called once for every file, after its entries are on the disk.</summary>
    public Action<FileOutcome>? Report { get; init; }

    /// <summary>How a file is called in the result, where that is not the place it was read from.</summary>
    public Func<FileOutcome, FileOutcome> Named { get; init; } = outcome => outcome;

    /// <summary>The batch to bring the files in as, also one that did not end; absent: one of the same <see cref="Sources"/> that did not end, else a new one.</summary>
    public BatchId? Batch { get; init; }

    /// <summary>The paths it was given, in full, by which the same import is known again after its process was killed.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>True when the files are what a service says at this moment, so that nothing that is here can be later.</summary>
    public bool IsCurrent { get; init; }

    /// <summary>Imports what was found; when cancelled, what was read so far is kept and the result says that it stopped.</summary>
    /// <exception cref="StorageException">The journal or the disk refused.</exception>
    public async Task<ImportResult> Run(IEnumerable<FoundFile> files, CancellationToken stop)
    {
        var note = new ImportNote(Batch?.Value ?? Guid.CreateVersion7(clock.GetUtcNow()), clock.GetUtcNow(), Sources) { IsAsked = Batch is not null };
        using var open = OpenImport.Begin(store, folder, runner, note);
        using var incoming = new Incoming(folder, runner);
        // A part of the journal, since somebody with a hundred thousand activities adds the next one too.
        var journal = new JournalPart(store, runner);
        var said = journal.OfKinds(EntryKind.Profile, EntryKind.SameRun);
        var drafts = new ActivityDrafts(runner, open.Batch, LocalTime.Of(said.Profile, clock), open.Began);
        var known = new KnownFiles(store, runner, open.Batch);
        var batch = new ImportBatch(store, runner, drafts, incoming)
        {
            Known = known,
            Records = new RecordDrafts(drafts, record => store.OfRecord(runner, record)),
            Takes = new TakesBefore(journal, said.SameRunAnswers.Select(answer => answer.What), open.Batch),
            Changes = new VendorChanges(drafts, journal, StandingCorrections.Of(store, runner)) { IsCurrent = IsCurrent },
        };
        var decoder = new FileDecoder(incoming, known);
        var queue = Channel.CreateBounded<Task<Decoded>>(LookAhead);
        using var failed = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var finding = Task.Run(() => Find(new NestedArchives(incoming).Opened(files), decoder, queue.Writer, failed.Token), CancellationToken.None);
        var tally = new Tally(outcome => Report?.Invoke(outcome), Named);
        try
        {
            await Take(queue.Reader, batch, tally);
        }
        finally
        {
            await failed.CancelAsync();
            await Drained(queue.Reader);
            await finding;
        }

        var result = tally.Result(drafts.Batch, stop.IsCancellationRequested) with { Resumed = open.IsResumed };
        var unkept = new ImportReports(folder, runner).Keep(result);
        if (!result.Stopped)
            open.Finish();
        return result with { ReportTrouble = unkept };
    }

    private static async Task Find(IEnumerable<FoundFile> files, FileDecoder decoder, ChannelWriter<Task<Decoded>> queue, CancellationToken stop)
    {
        using var slots = new SemaphoreSlim(Environment.ProcessorCount);
        try
        {
            foreach (var file in files)
            {
                await slots.WaitAsync(stop);
                await queue.WriteAsync(Decode(file, decoder, slots), stop);
            }
        }
        catch (OperationCanceledException)
        {
            // Stopped: what was read so far is kept.
        }
        finally
        {
            queue.Complete();
            for (var i = 0; i < Environment.ProcessorCount; i++)
                await slots.WaitAsync(CancellationToken.None);
        }
    }

    private static Task<Decoded> Decode(FoundFile file, FileDecoder decoder, SemaphoreSlim slots) => Task.Run(() =>
    {
        try
        {
            return decoder.Decode(file);
        }
        finally
        {
            slots.Release();
        }
    });

    private static async Task Take(ChannelReader<Task<Decoded>> queue, ImportBatch batch, Tally tally)
    {
        var (since, wait) = (System.Diagnostics.Stopwatch.StartNew(), FirstWait);
        await foreach (var decoding in queue.ReadAllAsync())
        {
            if (batch.IsEmpty)
                since.Restart();
            batch.Add(await decoding);
            if (!batch.IsFull && since.Elapsed <= wait)
                continue;
            tally.Add(batch.Flush());
            wait = LongestWait;
        }

        tally.Add(batch.Flush());
    }

    // After a failure: the files under way are waited for, so that nothing writes to a folder that is being cleared. What fails among them
    // comes after the failure that is told.
    private static async Task Drained(ChannelReader<Task<Decoded>> queue)
    {
        await foreach (var decoding in queue.ReadAllAsync())
            await ((Task)decoding).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private sealed class Tally(Action<FileOutcome> report, Func<FileOutcome, FileOutcome> named)
    {
        private readonly List<FileOutcome> _files = [];
        private Distance _distance = Distance.Zero;
        private TimeSpan _timer;
        private int _runs;
        private int _ignored;
        private int _activities;
        private int _checkIns;
        private int _further;
        private int _wantLook;

        public void Add(IReadOnlyList<ImportBatch.Settled> settled)
        {
            foreach (var (outcome, fresh, ignored) in settled)
            {
                _ignored += ignored;
                if (outcome is null)
                    continue;

                var known = named(outcome);
                _files.Add(known);
                _runs += outcome.Runs.Count;
                _activities += outcome.Activities.Count;
                _checkIns += outcome.CheckIns?.Count ?? 0;
                _further += outcome.Twins?.Count ?? 0;
                foreach (var body in fresh.Select(draft => draft.Body).OfType<ActivityBody>())
                    Sum(body);
                report(known);
            }
        }

        // A distance nobody can have run would make the sum of all others meaningless.
        private void Sum(ActivityBody body)
        {
            if (!body.Activity.Sport.IsRun())
                return;
            if (body.Doubts.Count > 0 || Oddities.Of(body.Activity).Count > 0)
                _wantLook++;
            if (body.Doubts.Count > 0)
                return;
            _distance += body.Activity.Distance ?? Distance.Zero;
            _timer += body.Activity.Timer;
        }

        public ImportResult Result(BatchId batch, bool stopped) => new()
        {
            Batch = batch.ToString(),
            Files = _files,
            Stopped = stopped,
            Totals = new ImportTotals
            {
                Files = _files.Count,
                Imported = Count(Outcome.Imported),
                Duplicates = Count(Outcome.Duplicate),
                Skipped = Count(Outcome.Skipped),
                Failed = Count(Outcome.Failed),
                Runs = _runs,
                Activities = _activities,
                CheckIns = _checkIns,
                Further = _further,
                WantLook = _wantLook,
                Ignored = _ignored,
                DistanceMeters = _distance.Meters,
                Seconds = _timer.TotalSeconds,
            },
        };

        private int Count(Outcome outcome) => _files.Count(f => f.Outcome == outcome);
    }
}
