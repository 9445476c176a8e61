using System.Globalization;
using Backstride.App.Importing;
using Backstride.App.Storage;
using Backstride.Files;
using Backstride.Files.Archives.Csv;
using Backstride.Journal;

namespace Backstride.App.Live;

/// <summary>What a live source has that is new, fetched stretch by stretch while the import goes on: the latest runs are in before the oldest are
/// asked for.</summary>
/// <remarks>The key is read when the fetching begins. A fetch that did not come to its end is not noted: the next one asks for the same days, and
/// passes over what came.</remarks>
internal sealed class LiveFetch : ImportSource
{
    private readonly LiveSource source;
    private readonly JournalStore store;
    private readonly DataFolder data;
    private readonly RunnerId runner;
    private readonly FetchWindow days;
    private readonly Lazy<ScratchFolder> scratch;

    /// <param name="days">Everything that is asked for.</param>
    public LiveFetch(LiveSource source, JournalStore store, DataFolder data, RunnerId runner, FetchWindow days)
    {
        (this.source, this.store, this.data, this.runner, this.days) = (source, store, data, runner, days);
        scratch = new Lazy<ScratchFolder>(() => ScratchFolder.Below(data.UploadsPath));
    }

    public override string From => source.Title;

    public override bool IsCurrent => true;

    /// <summary>True once everything that was asked for has come.</summary>
    public bool IsWhole { get; private set; }

    public override IEnumerable<FoundFile> Files(KnownTables tables, CancellationToken stop)
    {
        var key = new LiveKeys(data, runner).KeyOf(source);
        if (key is null)
        {
            yield return Trouble(new FetchException("fetch-key", $"There is no key for {source.Title} yet."));
            yield break;
        }

        var (known, takenOut) = Records();
        foreach (var window in FetchWindow.Between(days.Oldest, days.Newest))
        {
            var folder = Path.Combine(scratch.Value.Path, string.Create(CultureInfo.InvariantCulture, $"{window.Oldest:yyyy-MM-dd}"));
            DataFolder.CreateOwnedFolder(folder);
            var order = new FetchOrder(key, window, folder) { Known = known, TakenOut = takenOut };
            var (missing, trouble) = Fetched(order, stop);
            foreach (var file in FileSearch.Behind([folder]).Concat(missing))
                yield return file;
            if (trouble is not null)
            {
                yield return trouble;
                yield break;
            }
        }

        IsWhole = true;
    }

    private (IReadOnlyList<FoundFile> Missing, FoundFile? Trouble) Fetched(FetchOrder order, CancellationToken stop)
    {
        try
        {
            // Files are enumerated on a thread of the import's own, which may wait.
            return (source.Fetch(order, stop).GetAwaiter().GetResult(), null);
        }
        catch (FetchException e)
        {
            return ([], Trouble(e));
        }
    }

    private FoundFile.Unreadable Trouble(FetchException e) => new(source.Title, null, new Finding(e.Code, Severity.Error, e.Message));

    private (HashSet<string> Known, HashSet<string> TakenOut) Records()
    {
        var known = KnownRecords.Of(new RunnerStates(store).Of(runner)).Keys.ToHashSet(StringComparer.Ordinal);
        // Taken back with its whole import it may come again; taken out by itself it is not wanted.
        var removals = StandingRemovals.Among(store.OfKind(runner, EntryKind.Removal).Reverse());
        var gone = store.OfKind(runner, EntryKind.Run).Concat(store.OfKind(runner, EntryKind.Activity)).Where(entry => removals.TakeOut(entry.Id))
            .Select(entry => (entry.Body as ActivityBody)?.RecordId).OfType<string>();
        return (known, gone.ToHashSet(StringComparer.Ordinal));
    }

    public override FileOutcome AsNamed(FileOutcome outcome) => outcome with { Path = Named(outcome.Path), Twin = outcome.Twin is { } twin ? Named(twin) : null };

    private string Named(string path)
    {
        if (!scratch.IsValueCreated || !path.StartsWith(scratch.Value.Path, StringComparison.Ordinal))
            return path;
        var below = Path.GetRelativePath(scratch.Value.Path, path);
        return $"{source.Title}/{below.Replace(Path.DirectorySeparatorChar, '/')}";
    }

    public override void Imported(ImportResult result)
    {
        if (IsWhole)
            new LiveKeys(data, runner).Note(source, new PastFetch(Guid.Parse(result.Batch), days.Oldest, days.Newest));
    }

    // Nothing goes on with half a fetch: the next one asks anew.
    public override void Leave() => Dispose();

    public override void Dispose()
    {
        if (scratch.IsValueCreated)
            scratch.Value.Dispose();
    }
}
