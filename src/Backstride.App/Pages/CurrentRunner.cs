using Backstride.App.Pages.Start;
using Backstride.App.Serving;
using Backstride.App.Storage;
using Backstride.App.Told;
using Backstride.Demo;
using Backstride.Journal;

namespace Backstride.App.Pages;

/// <summary>The one place that says whose data a request is about, and what day it is for them.</summary>
/// <remarks>Every entry belongs to a runner; until there are accounts, the runner is the one named at start, the only one, or the one
/// chosen in this browser.</remarks>
internal sealed class CurrentRunner(IHttpContextAccessor http, JournalStore store, RunnerStates states, ServeOptions options, TimeProvider clock)
{
    public const string CookieName = "backstride-runner";
    private KnownRunner? known;
    private RunnerState? state;
    private bool asked;

    /// <summary>Absent when there is none yet, or several and none was chosen.</summary>
    public KnownRunner? Known
    {
        get
        {
            if (!asked)
                known = Choose(store.Runners());
            asked = true;
            return known;
        }
    }

    public RunnerId Id => Known?.Id ?? throw new FormException("There is no runner yet. Begin on the Start page.");

    /// <summary>Everything known of the runner, at this moment.</summary>
    public RunnerState State => state ??= Known is { } runner ? states.Of(runner.Id) : RunnerState.Empty;

    public LocalTime Time => LocalTime.Of(State.Profile, clock);

    /// <summary>True while the generated runner is shown, also when somebody added entries of their own.</summary>
    public bool IsDemo => Known is { Head: > 0 } runner && DemoRunner.BatchOf(runner.Id) is var batch
        && (State.Screenings.Any(screening => screening.Batch == batch) || State.Runs.Any(run => run.Batch == batch));

    /// <summary>True while nobody added anything of their own to the generated runner.</summary>
    public bool IsOnlyDemo => IsDemo && !states.Any(Id, DemoActions.IsSomebodys);

    /// <summary>Writes one entry of the runner. Sending the same form twice writes it once.</summary>
    /// <exception cref="FormException">The form was sent before and said something else.</exception>
    /// <exception cref="ToldException">It cannot be so.</exception>
    public EntryDraft Append(EntryDraft draft)
    {
        if (draft.By == Author.Runner)
            ToldCheck.Check(draft.Body, (draft.At, draft.Day), Time);
        var result = store.Append(draft.Runner, [draft]);
        if (result is AppendResult.Conflict && !SaysTheSame(draft))
            throw new FormException("This form was sent before with other answers. Load the page again to add another entry.");
        state = null;
        return draft;
    }

    /// <summary>An entry of this runner, made now.</summary>
    public EntryDraft Now(EntryId id, EntryBody body) => On(Time.Now, id, body);

    /// <summary>An entry of this runner at a moment of their own time.</summary>
    public EntryDraft On(DateTimeOffset at, EntryId id, EntryBody body) => new()
    {
        Id = id,
        Runner = Id,
        At = at,
        Day = DateOnly.FromDateTime(at.DateTime),
        Zone = Time.Stamp,
        By = Author.Runner,
        Body = body,
    };

    // The clock went on between two taps: what the runner said counts, not the moment of the second tap.
    private bool SaysTheSame(EntryDraft draft) =>
        store.Find(draft.Runner, draft.Id) is { } there
        && there.Subject == draft.Subject
        && EntryKind.Of(there.Body) == EntryKind.Of(draft.Body)
        && EntryLine.DataOf(there.Body).GetRawText() == EntryLine.DataOf(draft.Body).GetRawText();

    private KnownRunner? Choose(IReadOnlyList<KnownRunner> all)
    {
        if (options.Runner is { } named)
            return all.FirstOrDefault(runner => string.Equals(runner.Name, named, StringComparison.OrdinalIgnoreCase));
        var chosen = http.HttpContext?.Request.Cookies[CookieName];
        return all.FirstOrDefault(runner => runner.Id.ToString() == chosen) ?? (all.Count == 1 ? all[0] : null);
    }
}
