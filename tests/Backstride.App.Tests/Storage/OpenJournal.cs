using Backstride.App.Storage;
using Backstride.Journal;

namespace Backstride.App.Tests.Storage;

/// <summary>A journal on a real database file in a folder of its own, with one runner.</summary>
internal sealed class OpenJournal : IDisposable
{
    private readonly TempFolder _temp = new();

    public OpenJournal(TimeProvider? clock = null)
    {
        Folder = DataFolder.Open(_temp["data"]);
        Store = JournalStore.Open(Folder, clock ?? TimeProvider.System);
        Store.AddRunner(Drafts.Runner, "runner");
    }

    public DataFolder Folder { get; }

    public JournalStore Store { get; }

    public IReadOnlyList<Entry> Entries => Store.EntriesAfter(Drafts.Runner, 0);

    public Placement Append(EntryDraft draft) => Assert.Single(Assert.IsType<AppendResult.Accepted>(Store.Append(Drafts.Runner, [draft])).Placements);

    public void Dispose()
    {
        Store.Dispose();
        Folder.Dispose();
        _temp.Dispose();
    }
}
