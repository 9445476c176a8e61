using Backstride.App.Storage;

namespace Backstride.App.Tests.Storage;

public sealed class LivenessTests : IDisposable
{
    private readonly OpenJournal _journal = new();

    public void Dispose() => _journal.Dispose();

    private IEnumerable<bool> Live => _journal.Store.Files(Drafts.Runner).Select(f => f.Live);

    [Fact]
    public void A_removed_run_may_come_in_again()
    {
        _journal.Append(Drafts.RunOf("first", "a file"));
        _journal.Append(Drafts.RemovalOf("gone", "first"));
        Assert.Equal(new Placement.Appended(3), _journal.Append(Drafts.RunOf("second", "a file")));
        Assert.Equal([false, true], Live);
    }

    [Fact]
    public void A_batch_that_was_taken_back_may_come_in_again()
    {
        _journal.Append(Drafts.RunOf("a1", "a", batch: Drafts.Batch));
        _journal.Append(Drafts.RunOf("b1", "b", batch: Drafts.Batch));
        _journal.Append(Drafts.RunOf("c1", "c"));
        _journal.Append(Drafts.RemovalOf("undo", Drafts.Batch));
        Assert.Equal([false, false, true], Live);
        Assert.IsType<Placement.Appended>(_journal.Append(Drafts.RunOf("a2", "a")));
        Assert.IsType<Placement.Known>(_journal.Append(Drafts.RunOf("c2", "c")));
    }

    [Fact]
    public void What_a_batch_brings_after_it_was_taken_back_counts()
    {
        _journal.Append(Drafts.RunOf("a1", "a", batch: Drafts.Batch));
        _journal.Append(Drafts.RemovalOf("undo", Drafts.Batch));
        _journal.Append(Drafts.RunOf("b1", "b", batch: Drafts.Batch));
        _journal.Append(Drafts.RemovalOf("other", "nothing"));
        Assert.Equal([false, true], Live);
    }

    [Fact]
    public void Removing_a_removal_brings_the_run_back()
    {
        _journal.Append(Drafts.RunOf("run", "a"));
        _journal.Append(Drafts.RemovalOf("gone", "run"));
        _journal.Append(Drafts.RemovalOf("back", "gone"));
        Assert.Equal([true], Live);
        _journal.Append(Drafts.RemovalOf("gone again", "back"));
        Assert.Equal([false], Live);
    }

    [Fact]
    public void A_run_removed_twice_stays_out_until_both_removals_are_undone()
    {
        _journal.Append(Drafts.RunOf("run", "a", batch: Drafts.Batch));
        _journal.Append(Drafts.RemovalOf("one", "run"));
        _journal.Append(Drafts.RemovalOf("two", Drafts.Batch));
        _journal.Append(Drafts.RemovalOf("undo one", "one"));
        Assert.Equal([false], Live);
        _journal.Append(Drafts.RemovalOf("undo two", "two"));
        Assert.Equal([true], Live);
    }

    [Fact]
    public void A_run_that_came_in_again_cannot_count_twice()
    {
        _journal.Append(Drafts.RunOf("first", "a"));
        _journal.Append(Drafts.RemovalOf("gone", "first"));
        _journal.Append(Drafts.RunOf("second", "a"));
        Assert.Throws<StorageException>(() => _journal.Append(Drafts.RemovalOf("back", "gone")));
        Assert.Equal([false, true], Live);
        Assert.Equal(3, _journal.Entries.Count);
    }
}
