using Backstride.Journal;

namespace Backstride.Twins;

/// <summary>Puts what the runner says about recordings into an answer for the journal.</summary>
public static class SameRunAnswers
{
    /// <summary>These recordings are of one run.</summary>
    /// <returns>Absent when they are taken as one already.</returns>
    public static SameRunAnswer? Merge(RunnerState state, EntryId recording, IReadOnlyList<EntryId> others)
    {
        var mine = GroupOf(state, recording);
        var rest = others.SelectMany(other => GroupOf(state, other)).Distinct().Where(key => key != mine[0]).Order().ToList();
        return rest.TrueForAll(mine.Contains) ? null : new SameRunAnswer { Take = mine[0], Others = rest, Same = true };
    }

    /// <summary>What is taken as one run is one.</summary>
    /// <returns>Absent when the recording has no twin.</returns>
    public static SameRunAnswer? Confirm(RunnerState state, EntryId recording) =>
        Split(state, recording) is { } apart ? apart with { Same = true } : null;

    /// <summary>This recording is of a run of its own.</summary>
    /// <returns>Absent when it has no twin.</returns>
    public static SameRunAnswer? Split(RunnerState state, EntryId recording)
    {
        var group = GroupOf(state, recording);
        return group.Count < 2 ? null : new SameRunAnswer { Take = group[0], Others = [.. group.Skip(1)], Same = false };
    }

    /// <summary>The names of all recordings of a run, the one asked for first.</summary>
    private static List<TakeKey> GroupOf(RunnerState state, EntryId recording)
    {
        var run = state.Twins.FirstOrDefault(twin => twin.Recorded.Id == recording)?.Of ?? recording;
        var members = state.Twins.Where(twin => twin.Of == run).Select(twin => twin.Recorded.Id).Append(run).ToHashSet();
        return
        [
            .. state.Recordings.Where(recorded => members.Contains(recorded.Id))
                .OrderByDescending(recorded => recorded.Id == recording)
                .Select(recorded => TakeKey.Of(recorded.Id, recorded.What))
                .Distinct(),
        ];
    }
}
