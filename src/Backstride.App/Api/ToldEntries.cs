using System.Globalization;
using System.Text.Json.Nodes;
using Backstride.App.Serving;
using Backstride.App.Storage;
using Backstride.App.Told;
using Backstride.Journal;
using Backstride.Planning;

namespace Backstride.App.Api;

/// <summary>Keeps what a program tells for its runner: all entries of a request, or none.</summary>
internal sealed class ToldEntries(JournalStore store, RunnerStates states, TimeProvider clock)
{
    private const string Kept = "kept";

    /// <summary>What a state does not change for is not worth folding anew for.</summary>
    private static readonly string[] NeedsState = [EntryKind.Correction, EntryKind.SameRun, EntryKind.PlanChange, EntryKind.Test];

    /// <returns>What became of each, or why nothing was kept.</returns>
    public (IReadOnlyList<ToldKept.Item> Items, Problem? Problem) Keep(RunnerId runner, IReadOnlyList<JsonObject> lines, string? key)
    {
        // Another request may have written the same between the look and the writing; the second look then finds it.
        for (var again = false; ; again = true)
        {
            var (drafts, problem) = Read(runner, lines, key);
            if (problem is not null)
                return ([], problem);
            var fresh = drafts.Where(draft => draft.Seq is null).Select(draft => draft.Draft).ToList();
            if (store.Append(runner, fresh) is AppendResult.Accepted accepted)
                return (Told(drafts, accepted.Placements), null);

            if (again)
                return ([], Conflict(null));
        }
    }

    private static List<ToldKept.Item> Told(List<(EntryDraft Draft, long? Seq)> drafts, IReadOnlyList<Placement> placements)
    {
        var fresh = new Queue<Placement>(placements);
        return [.. drafts.Select(draft => new ToldKept.Item(draft.Draft.Id.ToString(), draft.Seq ?? SeqOf(fresh.Dequeue()), Kept))];
    }

    private static long SeqOf(Placement placement) => placement switch
    {
        Placement.Appended appended => appended.Seq,
        Placement.Present present => present.Seq,
        _ => throw new InvalidOperationException("What is told has no file that could be known."),
    };

    /// <summary>Every line as an entry; those that are kept already with their place.</summary>
    private (List<(EntryDraft Draft, long? Seq)> Drafts, Problem? Problem) Read(RunnerId runner, IReadOnlyList<JsonObject> lines, string? key)
    {
        var state = states.Of(runner);
        var telling = new Telling(runner, store, state, LocalTime.Of(state.Profile, clock));
        var drafts = new List<(EntryDraft Draft, long? Seq)>();
        for (var i = 0; i < lines.Count; i++)
        {
            EntryId? id = null;
            try
            {
                var kind = ToldEntry.KindOf(lines[i]);
                if (kind is not null && !ToldEntry.Kinds.Contains(kind) && !EntryKind.All.Contains(kind))
                    return ([], At(i, ToldEntry.IdOf(lines[i]), new Problem(StatusCodes.Status400BadRequest, "Not understood", $"There is no kind '{kind}'.{KnownWords.Meant(kind, ToldEntry.Kinds)} It is one of: {string.Join(", ", ToldEntry.Kinds)}.") { Field = "kind" }, lines.Count));
                if (kind is not null && !ToldEntry.Kinds.Contains(kind))
                    return ([], At(i, ToldEntry.IdOf(lines[i]), new Problem(StatusCodes.Status403Forbidden, "Not a person's to say", $"An entry of the kind {kind} is written by an import or by the coach.") { Field = "kind" }, lines.Count));
                id = ToldEntry.IdOf(lines[i]) ?? Derived(runner, key, i);
                drafts.Add(Told(lines[i], id.Value, telling, drafts));
            }
            catch (ToldException e)
            {
                var status = e.IsOfNow ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity;
                return ([], At(i, id, new Problem(status, "Not saved", e.Message) { Field = e.Field }, lines.Count));
            }
        }

        return (drafts, null);
    }

    private (EntryDraft Draft, long? Seq) Told(JsonObject line, EntryId id, Telling telling, List<(EntryDraft Draft, long? Seq)> earlier)
    {
        if (earlier.Exists(other => other.Draft.Id == id))
            throw new ToldException("This id stands on two entries.", "id");
        var kept = store.Find(telling.Runner, id);
        var draft = ToldEntry.Read(line, id, telling, kept);
        // What is kept was looked at when it came in; by now the day may be another, or the plan.
        if (kept is not null)
            return ToldEntry.SaysTheSame(kept, draft, line) ? (draft, kept.Seq) : throw ToldException.NotNow("There is another entry under this id.", "id");
        if (draft.Body is PlanChange word && EasedAlready.By(word, telling.State) is { } first)
            return (draft with { Id = first }, store.Find(telling.Runner, first)!.Seq);
        var fresh = earlier.Where(other => other.Seq is null).Select(other => other.Draft).ToList();
        if (fresh.Count > 0)
            telling = telling with { Earlier = fresh, State = NeedsState.Contains(EntryKind.Of(draft.Body)) ? states.With(telling.Runner, fresh, clock.GetUtcNow()) : telling.State };
        return (ToldEntry.Checked(draft, telling), null);
    }

    private static EntryId Derived(RunnerId runner, string? key, int position) => key is null
        ? throw new ToldException("What is told needs an id, so that the same again is kept once: give the entry a field id of its own (a UUID, version 7), or send the header Idempotency-Key.", "id")
        : EntryId.DerivedFrom("told", runner.ToString(), key, position.ToString(CultureInfo.InvariantCulture));

    private static Problem Conflict(EntryId? id) => new(StatusCodes.Status409Conflict, "Not saved", "There is another entry under this id.") { Entry = id?.ToString(), Field = "id" };

    private static Problem At(int position, EntryId? id, Problem problem, int count) => problem with { Entry = id?.ToString(), Position = count > 1 ? position : null };
}
