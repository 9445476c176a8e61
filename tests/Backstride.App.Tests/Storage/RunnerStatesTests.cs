using Backstride.App.Storage;

namespace Backstride.App.Tests.Storage;

public sealed class RunnerStatesTests : IDisposable
{
    private readonly OpenJournal _journal = new();

    public void Dispose() => _journal.Dispose();

    [Fact]
    public void The_state_follows_every_append_also_of_another_process()
    {
        var states = new RunnerStates(_journal.Store);
        Assert.Equal(0, states.Of(Drafts.Runner).Head);
        _journal.Append(Drafts.Pain("a", 3));
        Assert.Equal(3, Assert.Single(states.Of(Drafts.Runner).CheckIns).What.Pain!.Value.Value);
        using var other = JournalStore.Open(_journal.Folder, TimeProvider.System);
        other.Append(Drafts.Runner, [Drafts.RemovalOf("gone", "a")]);
        Assert.Empty(states.Of(Drafts.Runner).CheckIns);
        Assert.Equal(2, states.Of(Drafts.Runner).Head);
    }

    [Fact]
    public void Nothing_new_means_the_very_same_state()
    {
        var states = new RunnerStates(_journal.Store);
        _journal.Append(Drafts.Pain("a", 3));
        Assert.Same(states.Of(Drafts.Runner), states.Of(Drafts.Runner));
    }
}
