using System.Text.Json;
using System.Text.Json.Nodes;
using Backstride.Twins;

namespace Backstride.Journal;

/// <summary>Entries → state: lays corrections over their subjects, leaves removed entries out, sorts the rest by kind and time.</summary>
internal static class Fold
{
    public static RunnerState Of(IReadOnlyList<StoredEntry> entries)
    {
        var all = InOrder(entries);
        var removals = StandingRemovals.Among(LatestFirst(all));
        var corrections = CorrectionsOf(all, removals);
        var sorted = new Sorted();
        foreach (var stored in all)
        {
            var entry = stored.Entry;
            var isTakenBack = removals.TakeBack(entry.Batch, entry.Seq);
            var isRemoved = isTakenBack || removals.TakeOut(entry.Id);
            switch (entry.Body)
            {
                case Removal:
                    break;
                case Correction correction when correction.Withdraws is true || (entry.Subject is { } subject && corrections.OfAnswers.Contains(subject)):
                    sorted.Add(stored, entry.Body);
                    break;
                case Correction:
                    break;
                case ScreeningAnswers when isTakenBack && entry.Draft.By == Author.Demo:
                    // Nobody gave these answers: kept, they would stand for the questions a real runner has not been asked.
                    break;
                case ScreeningAnswers:
                    // A lock is state with its own life: neither a removal nor a correction touches the answers that raised it.
                    sorted.Add(stored, entry.Body);
                    break;
                default:
                    if (!isRemoved && corrections.BySubject.TryGetValue(entry.Id, out var mine))
                        sorted.AddCorrected(stored, Corrected(entry, mine));
                    else if (!isRemoved)
                        sorted.Add(stored, entry.Body);
                    break;
            }
        }

        return sorted.State(all.Count == 0 ? null : all[0].Entry.Draft.Runner, all.Count == 0 ? 0 : all[^1].Entry.Seq);
    }

    /// <summary>An entry as the rules see it.</summary>
    public static Recorded<T> FactOf<T>(Entry entry, T body)
        where T : EntryBody =>
        new(entry.Id, entry.At, entry.Day, entry.Received, body)
        {
            Subject = entry.Subject,
            Batch = entry.Batch,
            By = entry.Draft.By,
            Zone = entry.Draft.Zone,
        };

    // The store hands them over in order; only a caller with entries of its own may not.
    private static IReadOnlyList<StoredEntry> InOrder(IReadOnlyList<StoredEntry> entries)
    {
        for (var i = 1; i < entries.Count; i++)
        {
            if (entries[i].Entry.Seq < entries[i - 1].Entry.Seq)
                return [.. entries.OrderBy(stored => stored.Entry.Seq)];
        }

        return entries;
    }

    /// <summary>The corrections that stand, each subject's in order of <c>seq</c>, and which entries are safety answers.</summary>
    private static (Dictionary<EntryId, List<Correction>> BySubject, HashSet<EntryId> OfAnswers) CorrectionsOf(
        IReadOnlyList<StoredEntry> all, StandingRemovals removals)
    {
        var bySubject = new Dictionary<EntryId, List<Correction>>();
        var answers = new HashSet<EntryId>();
        foreach (var (entry, _) in all)
        {
            if (entry.Body is ScreeningAnswers)
                answers.Add(entry.Id);
            if (entry is not { Body: Correction correction, Subject: { } subject } || removals.TakeOut(entry.Id) || removals.TakeBack(entry.Batch, entry.Seq))
                continue;
            if (!bySubject.TryGetValue(subject, out var mine))
                bySubject.Add(subject, mine = []);
            mine.Add(correction);
        }

        return (bySubject, answers);
    }

    private static IEnumerable<Entry> LatestFirst(IReadOnlyList<StoredEntry> all)
    {
        for (var i = all.Count - 1; i >= 0; i--)
            yield return all[i].Entry;
    }

    private static EntryBody Corrected(Entry entry, List<Correction> corrections)
    {
        var data = JsonObject.Create(EntryLine.DataOf(entry.Body).Clone())!;
        foreach (var correction in corrections)
        {
            foreach (var (field, value) in correction.Set)
                Corrections.Lay(data, field, value);
        }

        var body = EntryLine.ReadBody(EntryKind.Of(entry.Body), EntryKind.VersionOf(entry.Body), JsonSerializer.SerializeToElement(data, FoldJson.Default.JsonObject));
        // A lock ends with a clearance and never by a correction: what a clinician said is said anew, in another entry.
        return body is Clearance corrected && entry.Body is Clearance said
            ? corrected with { Result = said.Result, Settles = said.Settles, Limits = said.Limits }
            : body;
    }

    /// <summary>Collects facts by kind while folding.</summary>
    private sealed class Sorted
    {
        private readonly Dictionary<Type, List<Fact>> facts = [];
        private readonly Dictionary<string, int> unknown = [];
        private InputsDigest inputs = InputsDigest.Empty;

        public void Add(StoredEntry stored, EntryBody body)
        {
            var entry = stored.Entry;
            if (!facts.TryGetValue(body.GetType(), out var ofKind))
                facts.Add(body.GetType(), ofKind = []);
            ofKind.Add(new Fact(entry, body));
            if (body is UnknownBody stranger)
                unknown[stranger.Kind] = unknown.GetValueOrDefault(stranger.Kind) + 1;
            if (body is not DecisionBody { Answer: null })
                inputs = inputs.With(ReferenceEquals(body, entry.Body) && stored.Fingerprint is { } known ? known : EntryLine.Fingerprint(entry.Draft with { Body = body }));
        }

        /// <summary>A run whose start was corrected moves to the day on which it began.</summary>
        public void AddCorrected(StoredEntry stored, EntryBody body)
        {
            var entry = stored.Entry;
            if (body is ActivityBody { Activity.Start: var start } && entry.Body is ActivityBody was && !start.EqualsExact(was.Activity.Start))
            {
                var moved = entry.Draft with { At = start, Day = DateOnly.FromDateTime(start.DateTime), Zone = new ZoneStamp(null, ZoneSource.Told) };
                stored = stored with { Entry = entry with { Draft = moved } };
            }

            Add(stored, body);
        }

        public RunnerState State(RunnerId? runner, long head)
        {
            var said = InReceipt<SameRunAnswer>();
            var recordings = Of<ActivityBody>();
            var once = CountedOnce.Of(recordings, said.Select(fact => fact.What));
            var activities = once.Counted;
            var checkIns = ImportedCheckIns.Apart(Of<CheckIn>());
            var plausible = activities.Where(fact => fact.What.Doubts.Count == 0).ToList();
            return new RunnerState
            {
                Runner = runner,
                Head = head,
                Profile = Facts<Profile>().OrderBy(fact => fact.Entry.Seq)
                    .Aggregate(new Profile(), (profile, fact) => profile.With((Profile)fact.Body)),
                Profiles = Of<Profile>(),
                Logged = LoggedDaysOf(),
                Runs = [.. plausible.Where(fact => Backstride.Runs.Sports.IsRun(fact.What.Activity.Sport))],
                OtherActivities = [.. plausible.Where(fact => !Backstride.Runs.Sports.IsRun(fact.What.Activity.Sport))],
                Doubtful = [.. activities.Where(fact => fact.What.Doubts.Count > 0)],
                CheckIns = checkIns.Said,
                Measured = checkIns.Measured,
                Twins = once.Twins,
                Recordings = recordings,
                SameRunAnswers = said,
                Feedback = once.Repointed(Of<RunFeedback>()),
                Sessions = Of<SessionDone>(),
                Tests = Of<TestResult>(),
                Screenings = [.. Of<ScreeningAnswers>().OrderBy(fact => fact.Received).ThenBy(fact => fact.Id)],
                Withdrawals = [.. Of<Correction>().OrderBy(fact => fact.Received).ThenBy(fact => fact.Id)],
                Clearances = Of<Clearance>(),
                Questionnaires = Of<Questionnaire>(),
                LifeEvents = Of<LifeEvent>(),
                Gear = Of<Gear>(),
                FormChecks = Of<FormCheck>(),
                Decisions = Of<DecisionBody>(),
                Weeks = Of<Planning.WeekProposed>(),
                PlanChanges = InReceipt<Planning.PlanChange>(),
                UnknownKinds = unknown,
                Inputs = inputs,
            };
        }

        /// <summary>In the order in which the journal took them, which a clock that stands still or jumps does not change.</summary>
        private List<Recorded<T>> InReceipt<T>()
            where T : EntryBody =>
            [.. Facts<T>().OrderBy(fact => fact.Entry.Seq).Select(fact => FactOf(fact.Entry, (T)fact.Body))];

        private List<Recorded<T>> Of<T>()
            where T : EntryBody
        {
            var facts = Facts<T>();
            var ofKind = new List<Recorded<T>>(facts.Count);
            var isInOrder = true;
            foreach (var (entry, body) in facts)
            {
                var next = FactOf(entry, (T)body);
                isInOrder &= ofKind.Count == 0 || Timeline<T>.ByTime(ofKind[^1], next) < 0;
                ofKind.Add(next);
            }

            // What was said day by day came in order of time; only what was typed or imported later did not.
            if (!isInOrder)
                ofKind.Sort(Timeline<T>.ByTime);
            return ofKind;
        }

        private List<Fact> Facts<T>()
            where T : EntryBody =>
            facts.TryGetValue(typeof(T), out var ofKind) ? ofKind : [];

        private LoggedDays LoggedDaysOf()
        {
            var logged = new HashSet<int>();
            DateOnly? first = null, last = null;
            foreach (var (entry, body) in Facts<ActivityBody>())
            {
                if (((ActivityBody)body).Doubts.Count > 0)
                    continue;
                logged.Add(entry.Day.DayNumber);
                if (entry.Batch is null)
                    continue;
                first = first < entry.Day ? first : entry.Day;
                last = last > entry.Day ? last : entry.Day;
            }

            foreach (var (entry, body) in Facts<CheckIn>())
            {
                if (!ImportedCheckIns.IsMeasured((CheckIn)body, entry.Draft.By))
                    logged.Add(entry.Day.DayNumber);
            }

            foreach (var (entry, _) in Facts<RunFeedback>().Concat(Facts<SessionDone>()).Concat(Facts<TestResult>()))
                logged.Add(entry.Day.DayNumber);
            return new LoggedDays(logged, first, last);
        }
    }

    /// <summary>An entry with what it says after its corrections.</summary>
    private readonly record struct Fact(Entry Entry, EntryBody Body);
}
