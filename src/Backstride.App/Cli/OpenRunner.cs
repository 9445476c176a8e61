using Backstride.App.Api;
using Backstride.App.Storage;
using Backstride.App.Told;
using Backstride.Coaching;
using Backstride.Journal;
using Backstride.Planning;

namespace Backstride.App.Cli;

/// <summary>One runner's journal, opened for one command.</summary>
internal sealed class OpenRunner : IDisposable
{
    private const string OnlyName = "runner";
    private readonly RunnerStates _states;
    private readonly TimeProvider _clock;

    private OpenRunner(DataFolder folder, JournalStore store, KnownRunner runner, TimeProvider clock)
    {
        Folder = folder;
        Store = store;
        Runner = runner;
        _states = new RunnerStates(store);
        _clock = clock;
    }

    public DataFolder Folder { get; }

    public JournalStore Store { get; }

    public KnownRunner Runner { get; }

    public RunnerState State => _states.Of(Runner.Id);

    public LocalTime Time => LocalTime.Of(State.Profile, _clock);

    public static OpenRunner Open(string dataPath, string? name, IfUnknown ifUnknown, TimeProvider clock)
    {
        if (ifUnknown == IfUnknown.Refuse && !DataFolder.HasJournal(dataPath))
            throw NothingHere(dataPath);
        var folder = DataFolder.Open(dataPath);
        JournalStore? store = null;
        try
        {
            store = JournalStore.Open(folder, clock);
            return new OpenRunner(folder, store, Choose(store, name, ifUnknown, clock) ?? throw NothingHere(dataPath), clock);
        }
        catch
        {
            store?.Dispose();
            folder.Dispose();
            throw;
        }
    }

    private static CommandException NothingHere(string dataPath)
    {
        var full = Path.GetFullPath(dataPath);
        var what = Directory.Exists(full) ? $"Nothing has been recorded in {full} yet." : $"There is no data folder {full}.";
        return CommandException.NotMet($"{what} Look at what --data or BACKSTRIDE_DATA says, or begin there with one of: {OwnCommand.Line("setup")} · {OwnCommand.Line("import", "PATH")} · {OwnCommand.Line("demo")}");
    }

    /// <returns>Absent when there is nobody and nobody may be made.</returns>
    private static KnownRunner? Choose(JournalStore store, string? name, IfUnknown ifUnknown, TimeProvider clock)
    {
        var known = store.Runners();
        if (name is null && known.Count == 1)
            return known[0];
        if (name is null && known.Count > 1)
            throw CommandException.Which($"This folder holds several runners; say which with --runner: {Names(known)}.", known.Select(r => r.Name));
        if (known.FirstOrDefault(r => string.Equals(r.Name, name, StringComparison.OrdinalIgnoreCase)) is { } runner)
            return runner;
        if (known.Count > 0 && ifUnknown != IfUnknown.Create)
            throw CommandException.Which($"There is no runner called {name} in this folder. Known: {Names(known)}. 'setup --runner {name}' adds one.", known.Select(r => r.Name));
        if (ifUnknown == IfUnknown.Refuse)
            return null;
        return store.AddRunner(new RunnerId(Guid.CreateVersion7(clock.GetUtcNow())), name ?? OnlyName);
    }

    private static string Names(IEnumerable<KnownRunner> runners) => string.Join(", ", runners.Select(r => r.Name));

    /// <summary>Appends what the runner says happened at a time.</summary>
    /// <param name="id">Its own, where it follows from another entry; absent for a fresh one.</param>
    /// <exception cref="ToldException">It cannot be so.</exception>
    public Entry Append(EntryBody body, DateTimeOffset at, DateOnly day, EntryId? subject = null, EntryId? id = null)
    {
        ToldCheck.Check(body, (at, day), Time);
        var draft = new EntryDraft
        {
            Id = id ?? new EntryId(Guid.CreateVersion7(_clock.GetUtcNow())),
            Runner = Runner.Id,
            At = at,
            Day = day,
            Zone = Time.Stamp,
            By = Author.Runner,
            Body = body,
            Subject = subject,
        };
        Append([draft]);
        return Store.Find(Runner.Id, draft.Id)!;
    }

    /// <summary>Appends now, for today.</summary>
    public Entry Append(EntryBody body, EntryId? subject = null)
    {
        var now = Time.Now;
        return Append(body, now, DateOnly.FromDateTime(now.DateTime), subject);
    }

    /// <summary>Keeps the record of a plan that is about to be shown. Showing the same plan again is the same record.</summary>
    public EntryId RecordShown(Plan plan)
    {
        // Its id says which plan it is; when it was first shown is no part of that.
        var id = Decisions.IdOf(plan, Runner.Id);
        if (Store.Find(Runner.Id, id) is null)
            _ = Store.Append(Runner.Id, [Decisions.Record(plan, Runner.Id, Time.Now, Time.Stamp)]);
        return id;
    }

    /// <summary>Keeps a week that is about to be shown for the first time.</summary>
    public void KeepShown(WeekPlan week) => WeekRecord.Keep(week, State, (Runner.Id, Time), Store);

    /// <summary>Appends drafts, in groups where there are many.</summary>
    /// <returns>How many were new.</returns>
    public int Append(IEnumerable<EntryDraft> drafts)
    {
        var appended = 0;
        foreach (var group in drafts.Chunk(JournalStore.GroupSize))
        {
            if (Store.Append(Runner.Id, group) is not AppendResult.Accepted accepted)
                throw CommandException.NotMet("The journal holds another entry under the same id.");
            appended += accepted.Placements.Count(p => p is Placement.Appended);
        }

        return appended;
    }

    /// <summary>The entry a person means by its id or by the beginning of it.</summary>
    /// <exception cref="CommandException">None begins so, or several do: the first of them are named.</exception>
    public Entry Find(string id)
    {
        const int named = 3;
        var start = id.ToLowerInvariant();
        var found = Store.FindByStart(Runner.Id, start, named + 1);
        return found.Count switch
        {
            1 => found[0],
            0 => throw CommandException.NotMet($"There is no entry with the id {id}."),
            _ when found[0].Id.ToString() == start => found[0],
            _ => throw CommandException.Usage($"Several entries begin with {id}; give more of the id: {string.Join(", ", found.Take(named).Select(entry => $"{entry.Id}").Concat(found.Count > named ? ["…"] : []))}."),
        };
    }

    public void Dispose()
    {
        Store.Dispose();
        Folder.Dispose();
    }
}
