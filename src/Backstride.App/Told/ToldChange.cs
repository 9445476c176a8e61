using System.Text.Json;
using System.Text.Json.Nodes;
using Backstride.App.Cli;
using Backstride.App.Storage;
using Backstride.App.Wording;
using Backstride.Coaching;
using Backstride.Journal;
using Backstride.Planning;
using Backstride.Runs;
using Backstride.Twins;

namespace Backstride.App.Told;

/// <summary>What may be done about entries that are there: corrected, taken out, answered.</summary>
internal static class ToldChange
{
    /// <summary>How long a safety answer can be withdrawn.</summary>
    public static readonly TimeSpan TimeToWithdraw = TimeSpan.FromMinutes(10);

    private static readonly string[] OfFile = ["file", "reader", "source", "recordId", "notesFrom", "activity.digest", "activity.recording", "activity.sessionIndex", "activity.offsetSource"];

    /// <summary>Whether an entry may be taken out.</summary>
    /// <exception cref="ToldException">It is out already, or is none that is taken out.</exception>
    public static void CheckRemoval(Entry subject, JournalStore store)
    {
        if (EntryHistory.Of(store, subject).Removal is { } earlier)
            throw ToldException.NotNow($"It was removed already. To bring it back: {OwnCommand.Line("remove", $"{earlier.Id}")}", "subject");
        if (subject.Body is ScreeningAnswers)
            throw ToldException.NotNow("Safety answers are not removed. One given by mistake in the last ten minutes can be withdrawn.", "subject");
    }

    /// <summary>Whether a safety answer may be withdrawn.</summary>
    /// <exception cref="ToldException">It is none, or it was given too long ago.</exception>
    public static void CheckWithdrawal(Entry subject, DateTimeOffset now)
    {
        if (subject.Body is not ScreeningAnswers)
            throw new ToldException("Only a safety answer is withdrawn.", "withdraws");
        if (now - subject.Received > TimeToWithdraw)
            throw ToldException.NotNow($"A safety answer can be withdrawn within ten minutes. What it raised is settled by a clinician: {OwnCommand.Bare("log", "clearance", "--help")}", "withdraws");
    }

    /// <summary>An entry's data with a field changed.</summary>
    /// <param name="now">As it stands, with what was corrected before.</param>
    /// <exception cref="ToldException">The field does not take the value, or is none that a person knows better.</exception>
    public static EntryBody Changed(EntryBody now, string field, JsonElement value)
    {
        if (now is ActivityBody && OfFile.Contains(field))
            throw new ToldException($"{field} says where a recording came from, and is not corrected.", field);
        if (value.ValueKind == JsonValueKind.Number)
            Bounds.Check(field.Split('.')[^1], value.GetDouble());
        if (value.ValueKind is JsonValueKind.Array or JsonValueKind.String && JsonNode.Parse(value.GetRawText()) is { } words)
            KnownWords.Check(EntryKind.Of(now), new JsonObject { [field] = words });
        try
        {
            return Corrections.Apply(now, field, value);
        }
        catch (Exception e) when (ToldBody.IsUnreadable(e))
        {
            throw new ToldException($"{field} cannot be {value.GetRawText()}: {ToldBody.Reason(EntryKind.Of(now), field, e)}", field);
        }
    }

    /// <summary>Whether an entry is one that is corrected.</summary>
    /// <exception cref="ToldException">It is a record of what was said, or a safety answer.</exception>
    public static void CheckSubject(Entry subject)
    {
        if (subject.Body is ScreeningAnswers)
            throw ToldException.NotNow($"A safety answer is not corrected. Given by mistake in the last ten minutes, it can be withdrawn: {OwnCommand.Line("remove", $"{subject.Id}")}. Otherwise answer again with: {OwnCommand.Line("screen")}", "subject");
        if (subject.Body is Correction or Removal or DecisionBody or WeekProposed or PlanChange or UnknownBody)
            throw ToldException.NotNow($"A {EntryKind.Of(subject.Body)} is a record of what was said; it can be removed and not corrected.", "subject");
    }

    /// <exception cref="ToldException">Nothing is different, or what it makes of the entry cannot be.</exception>
    public static void Check(Correction told, Entry subject, Telling telling)
    {
        if (told.Withdraws == true)
        {
            CheckWithdrawal(subject, telling.Time.Now);
            return;
        }

        if (subject.Body is DecisionBody)
        {
            ToldAnswer.Check(told, subject.Id, telling);
            return;
        }

        CheckSubject(subject);
        var before = EntryHistory.Of(telling.Store, subject).Now;
        var now = told.Set.Aggregate(before, (body, field) => Changed(body, field.Key, field.Value));
        if (EntryLine.DataOf(before).GetRawText() == EntryLine.DataOf(now).GetRawText())
            throw ToldException.NotNow($"Nothing changes: {EntryKind.Of(subject.Body)} has no such field, or it says that already.", "set");
        if (now is ActivityBody { Activity: var activity } && Plausibility.Of(activity, telling.Time.Now).Contains(Doubt.Date))
            throw new ToldException("No run can have begun then.", "set");
        if (now is not (ActivityBody or CheckIn or RunFeedback))
            ToldCheck.Check(now, (subject.At, subject.Day), telling.Time);
    }

    /// <exception cref="ToldException">It names a recording that is not there.</exception>
    public static void Check(SameRunAnswer told, RunnerState state)
    {
        var known = state.Recordings.Select(recording => TakeKey.Of(recording.Id, recording.What)).ToHashSet();
        if (told.Others.Count == 0 || told.Others.Append(told.Take).Distinct().Count() <= told.Others.Count)
            throw new ToldException("Name one recording and the others it is, or is not, the same run as.", "others");
        if (told.Others.Append(told.Take).Any(key => !known.Contains(key)))
            throw ToldException.NotNow("There is no such recording.", "others");
    }

    /// <summary>The runner's word on a week as it is kept: what an accepted offer comes to stands in it.</summary>
    /// <exception cref="ToldException">The week has no such item, nothing is offered, or it may not be.</exception>
    public static PlanChange Taken(PlanChange told, Telling telling)
    {
        var today = telling.Time.Today;
        if (!WeekPlanner.Reaches(told.Week, today))
            throw ToldException.NotNow("That week cannot be changed.", "week");
        var word = new WeekWord(told.What, told.Item, told.Offer) { To = told.To, Recording = told.Recording, Answer = told.Answer };
        var (change, refused) = WeekAnswer.Of(telling.State, WeekPlanner.Plan(telling.State, told.Week, today), word);
        return (change ?? throw ToldException.NotNow(WeekRefusalWords.Of(refused!), "what")) with { Note = told.Note };
    }
}
