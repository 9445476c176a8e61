using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Backstride.App.Told;
using Backstride.App.Wording;
using Backstride.Coaching.Rules;
using Backstride.Journal;
using Backstride.Symptoms;

namespace Backstride.App.Cli;

/// <summary><c>log WHAT VALUE… [--day DAY] [--time HH:MM]</c></summary>
internal static class LogCommand
{
    public static void Build(Command command, GlobalOptions options)
    {
        command.Description += "\n\nExamples: log pain 4 --time 07:10 · log sleep 6:30 · log run 8.2km 50min · log run 8.2 1h05 · log run during=3 from=40 after=2 · log walk 2.5km 30min · log session bird-dog=2x8 effort=4 · log race from=2026-12-06\n"
            + "Without --day and --time, now is meant.\n\nWhat can be logged, with its fields:" + LogKind.Help();
        var what = new Argument<string>("what") { Description = "A word of the list above." };
        var values = new Argument<string[]>("value") { Description = "A value, or name=value for further fields.", Arity = ArgumentArity.ZeroOrMore };
        var day = Setting.Day("--day", "The local day it belongs to. Default: today.");
        var time = Setting.Of<TimeOnly?>("--time", "The local time. Default: now, and noon for another day.", TimeOf, "a time such as 07:10");
        command.Arguments.Add(what);
        command.Arguments.Add(values);
        command.Options.Add(day);
        command.Options.Add(time);
        command.Runs(options, call => Run(call, call.Value(what)!, [.. call.Value(values)!], (call.Value(day), call.Value(time))));
    }

    private static TimeOnly? TimeOf(string text) =>
        TimeOnly.TryParseExact(text, ["H:mm", "HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    private static int Run(Invocation call, string what, List<string> words, (DateOnly? Day, TimeOnly? Time) when)
    {
        what = Unjoined(what, words);
        if (LogKind.Find(what) is null && LogKind.Holding(what) is { } holding)
        {
            words.Insert(0, what);
            what = holding.Word;
        }

        var (kind, field) = LogKind.Find(what)
            ?? throw CommandException.Usage(SafetyPointer.ForWord(what) ?? $"'{what}' cannot be logged.{KnownWords.Meant(what, Loggable)} These can: {string.Join(", ", Loggable)}.");
        if (field is not null)
            words = NameFirst(field, words);
        if (words.Count == 0)
            throw CommandException.Usage($"log {what} needs a value. See: {OwnCommand.Bare("log", "--help")}");
        using var runner = call.Open(IfUnknown.Begin);
        var at = At(runner, when.Day, when.Time);
        var justNow = when.Time is null && at.Day == runner.Time.Today;
        var entries = kind == LogKind.Run ? LogRun(runner, words, at, justNow)
            : kind == LogKind.Session ? [runner.Append(SessionOf(words, (named, weighted) => UsualVariant.Of(named, weighted, runner.State, at.Day)), at.At, at.Day)]
            : kind == LogKind.Test ? [runner.Append(TypedMeasures.Test(words), at.At, at.Day)]
            : kind == LogKind.Questionnaire ? [runner.Append(TypedMeasures.Questionnaire(words), at.At, at.Day)]
            : [runner.Append(ToldBody.Read(kind.Kind, DataOf(kind, words)), at.At, at.Day)];
        Print(call, entries);
        TellOfWorse(call, runner, entries);
        TellOfOpenIllness(call, runner, entries);
        return Exit.Done;
    }

    /// <summary>A second illness ends none: each has its own last day.</summary>
    private static void TellOfOpenIllness(Invocation call, OpenRunner runner, IReadOnlyList<Entry> entries)
    {
        if (!entries.Any(entry => entry.Body is LifeEvent { Event: "illness" }))
            return;
        foreach (var other in OpenIllness.On(runner.State, runner.Time.Today).Where(open => entries.All(entry => entry.Id != open.Id)))
            call.Say($"What you noted before goes on as well: {EntryWords.Of(other.What)}. {OpenIllnessText.Of(other, runner.Time.Today)}");
    }

    /// <summary>A lower score does not take back a worse one of the same day, so the way to do that stands beside it.</summary>
    private static void TellOfWorse(Invocation call, OpenRunner runner, IReadOnlyList<Entry> entries)
    {
        if (!entries.Any(entry => entry is { Body: CheckIn { Pain: not null } } && entry.Day == runner.Time.Today)
            || PainOf.WorseEarlier(runner.State, runner.Time.Today) is not { } worse)
            return;
        call.Say($"{PainAdvice.WorstCounts(worse)} Was it a slip? To correct it: {OwnCommand.Line("correct", $"{worse.Entry}", "pain", "VALUE")}. To take it back: {OwnCommand.Line("remove", $"{worse.Entry}")}");
    }

    private static IEnumerable<string> Loggable => LogKind.Logged.Select(k => k.Word).Concat(LogKind.CheckIn.Fields.Select(f => f.Short ?? f.Name));

    // "pain=4" means "pain 4".
    private static string Unjoined(string what, List<string> words)
    {
        if (what.Split('=', 2) is not [{ Length: > 0 } name, var value])
            return what;
        words.Insert(0, value);
        return name;
    }

    private static List<string> NameFirst(Field field, List<string> words) => words switch
    {
        [] => throw CommandException.Usage($"log {field.Short ?? field.Name} needs a value: {field.Meaning}."),
        [var value, .. var rest] when !value.Contains('=', StringComparison.Ordinal) || field.Type == FieldType.Text => [$"{field.Name}={value}", .. rest],
        _ => throw CommandException.Usage($"log {field.Short ?? field.Name} needs its value first: {field.Meaning}."),
    };

    private static (DateTimeOffset At, DateOnly Day) At(OpenRunner runner, DateOnly? day, TimeOnly? time)
    {
        var now = runner.Time.Now;
        var today = DateOnly.FromDateTime(now.DateTime);
        if (day is null && time is null)
            return (now, today);
        var on = day ?? today;
        return time is null && on == today ? (now, today) : (runner.Time.At(on, time ?? new TimeOnly(12, 0)), on);
    }

    private static List<Entry> LogRun(OpenRunner runner, List<string> words, (DateTimeOffset At, DateOnly Day) at, bool justNow)
    {
        var typed = TypedRun.Take(words, at.At);
        if (typed is not null && justNow)
            typed = typed with { Activity = typed.Activity with { Start = at.At - typed.Activity.Timer } };
        var written = new List<Entry>();
        if (typed is not null)
            CheckCanBe(typed, runner.Time);
        var feedback = words.Count == 0 ? null : ToldBody.Read(EntryKind.RunFeedback, TypedFields.Read(LogKind.Run, words));
        if (typed is not null)
            written.Add(runner.Append(typed, typed.Activity.Start, DateOnly.FromDateTime(typed.Activity.Start.DateTime)));
        if (feedback is not null)
            written.Add(runner.Append(feedback, at.At, at.Day, written.FirstOrDefault()?.Id ?? RunOf(runner, at.Day)));
        return written;
    }

    /// <summary>A run that cannot be true is understood: it is not wrong usage.</summary>
    private static void CheckCanBe(ActivityBody typed, LocalTime time)
    {
        try
        {
            ToldRun.Check(typed, time);
        }
        catch (ToldException e)
        {
            throw CommandException.NotMet(e.Message);
        }
    }

    /// <summary>The last run of the day, which feedback without a run speaks of.</summary>
    private static EntryId? RunOf(OpenRunner runner, DateOnly day) => runner.State.Runs.LastOrDefault(r => r.Day == day)?.Id;

    /// <summary>The figures of a form check lie one level down.</summary>
    private static JsonObject DataOf(LogKind kind, List<string> words)
    {
        var typed = TypedFields.Read(kind, words);
        if (kind != LogKind.FormCheck)
            return typed;
        Bounds.Check(typed);
        return new JsonObject { ["metrics"] = typed };
    }

    private static SessionDone SessionOf(List<string> words, Func<string, bool, string> variantOf)
    {
        var exercises = TypedSession.Take(words, variantOf);
        var rest = (SessionDone)ToldBody.Read(EntryKind.Session, TypedFields.Read(LogKind.Session, words));
        return rest with { Exercises = exercises };
    }

    private static void Print(Invocation call, IReadOnlyList<Entry> entries)
    {
        if (call.Json)
        {
            call.PrintJson([.. entries.Select(e => JsonDocument.Parse(EntryLine.Write(e)).RootElement)], EntriesJson.Default.Entries);
            return;
        }

        foreach (var entry in entries)
        {
            call.Say($"Logged for {Words.Of(entry.Day)}: {LoggedWords.Of(entry.Body)}.");
            call.Say($"To change it: {OwnCommand.Line("correct", $"{entry.Id}", "FIELD", "VALUE")}. To take it back: {OwnCommand.Line("remove", $"{entry.Id}")}");
        }

        if (entries.Any(entry => entry.Body is LifeEvent { Event: "holiday", To: null }))
            call.Say("Without a last day it is a holiday of that one day. For more of them, say the last: to=DAY, written yyyy-mm-dd.");
        if (entries.Any(entry => PainAdvice.NeedsSafetyNet(entry.Body)))
            call.Say(ReferralWords.SafetyNet);
        foreach (var pointer in entries.Select(entry => SafetyPointer.After(entry.Body)).OfType<string>().Distinct())
            call.Say(pointer);
    }
}
