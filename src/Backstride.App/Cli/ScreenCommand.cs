using System.CommandLine;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Backstride.App.Wording;
using Backstride.Coaching;
using Backstride.Coaching.Rules;
using Backstride.Journal;
using Backstride.Screening;

namespace Backstride.App.Cli;

/// <summary><c>screen [--answers FILE] [--questions]</c></summary>
internal static class ScreenCommand
{
    private static readonly (Answer, string)[] Choices = [(Answer.No, "no"), (Answer.Yes, "yes"), (Answer.NotSure, "not sure")];

    public static void Build(Command command, GlobalOptions options)
    {
        command.Description += "\n\nOn a terminal it asks, card by card. With --answers it reads { \"form\": \"full\", \"answers\": { QUESTION: \"no\" | \"yes\" | \"not-sure\" }, \"others\": \"no\" };\n"
            + "\"others\" answers every question that is not named. --questions lists the questions with their ids.";
        var answers = Setting.Text("--answers", "A JSON file with the answers.");
        var day = Setting.Day("--day", "The day the answers of the file are from. Default: today.");
        var questions = Setting.Flag("--questions", "List the questions and answer none.");
        command.Options.Add(answers);
        command.Options.Add(questions);
        command.Options.Add(day);
        command.Runs(options, call => call.Value(questions) ? List(call) : Run(call, call.Value(answers), call.Value(day)));
    }

    private static int List(Invocation call)
    {
        var all = Questions.All.Select(q => new QuestionDocument(q.Id.Name, Words.Of(q.Card), q.InShort, QuestionWords.Of(q.Id))).ToList();
        call.PrintJson(all, ScreenJson.Default.Questions);
        foreach (var question in Questions.All)
            call.Say($"{question.Id}: {QuestionWords.Of(question.Id)}{(QuestionWords.AskedOf(question) is { } of ? $" (Asked {of}.)" : "")}");
        call.Say($"{Questions.All.Count(question => QuestionWords.AskedOf(question) is null)} of the {all.Count} are asked of everybody.");
        return Exit.Done;
    }

    private static int Run(Invocation call, string? file, DateOnly? day)
    {
        if (file is null && day is not null)
            throw CommandException.Usage("--day goes with --answers: on a terminal the answers are those of today.");
        if (file is null && !call.IsInteractive)
            throw CommandException.Usage("screen asks its questions on a terminal. Without one, give --answers FILE; 'screen --questions' lists them.");
        var read = file is null ? null : Read(AnswerFile.Object(file));
        using var runner = call.Open(IfUnknown.Begin);
        var on = day ?? runner.Time.Today;
        var before = Coach.Plan(runner.State, on);
        var entries = read is null ? Ask(runner) : [Append(runner, read, on)];
        Tell(call, runner, entries, before);
        return Exit.Done;
    }

    private static Entry Append(OpenRunner runner, ScreeningAnswers answers, DateOnly day) => day == runner.Time.Today
        ? runner.Append(answers)
        : runner.Append(answers, runner.Time.At(day, new TimeOnly(12, 0)), day);

    /// <summary>Every card of what is due, until nothing is: an answer can bring further questions.</summary>
    private static List<Entry> Ask(OpenRunner runner)
    {
        var entries = new List<Entry>();
        Terminal.Say(QuestionWords.Note);
        while (Due(runner, runner.Time.Today) is { } due)
        {
            var asked = due.Missing.Select(id => Questions.Find(id.Name)!).ToList();
            foreach (var card in asked.GroupBy(q => q.Card))
            {
                Terminal.Heading(QuestionWords.Of(card.Key));
                var answers = card.ToDictionary(q => q.Id.Name, q => Terminal.AskOne(QuestionWords.Of(q.Id), Choices));
                entries.Add(runner.Append(new ScreeningAnswers { Form = due.Form, Answers = answers }));
            }
        }

        return entries;
    }

    private static ScreenDue.Due? Due(OpenRunner runner, DateOnly day) => ScreeningWords.DueIn(Coach.Plan(runner.State, day));

    private static ScreeningAnswers Read(JsonObject document)
    {
        var form = (document["form"] as JsonValue)?.ToString() switch
        {
            null or "full" => ScreenForm.Full,
            "short" => ScreenForm.Short,
            var other => throw CommandException.Usage($"form is full or short, not '{other}'."),
        };
        var named = document["answers"] as JsonObject ?? (document.ContainsKey("form") || document.ContainsKey("others") ? [] : document);
        var answers = named.ToDictionary(a => Known(a.Key), a => AnswerOf(a.Key, a.Value));
        if (document["others"] is { } others && !ReferenceEquals(named, document))
        {
            var given = AnswerOf("others", others);
            foreach (var question in Questions.Of(form))
                answers.TryAdd(question.Id.Name, given);
        }

        return answers.Count > 0
            ? new ScreeningAnswers { Form = form, Answers = answers }
            : throw CommandException.Usage($"The file answers no question. See: {OwnCommand.Bare("screen", "--help")}");
    }

    private static string Known(string id) => Questions.Find(id) is not null
        ? id
        : throw CommandException.Usage($"There is no safety question '{id}'. See: {OwnCommand.Bare("screen", "--questions")}");

    private static Answer AnswerOf(string id, JsonNode? value) => value?.ToString().ToLowerInvariant() switch
    {
        "no" or "false" => Answer.No,
        "yes" or "true" => Answer.Yes,
        "not-sure" => Answer.NotSure,
        _ => throw CommandException.Usage($"The answer to {id} is no, yes or not-sure."),
    };

    private static void Tell(Invocation call, OpenRunner runner, List<Entry> entries, Plan before)
    {
        var plan = Coach.Plan(runner.State, before.Day);
        var due = Due(runner, before.Day);
        call.PrintJson(
            new ScreenDocument(
                [.. entries.Select(e => e.Id.ToString())],
                Words.Of(plan.Status),
                plan.Referral is { } found ? Words.Of(found.Urgency) : null,
                due is null ? [] : [.. due.Missing.Select(id => id.Name)]),
            ScreenJson.Default.ScreenDocument);
        call.Say(entries.Count == 0 ? "No safety question is due." : "Your answers are in.");
        if (plan.Referral is { } referral)
            call.Say($"{ReferralWords.ActionFor(referral, plan)} {ReferralWords.WhyFor(referral, plan)}");
        if (due is not null)
            call.Say($"{due.Missing.Count} questions are still open: {string.Join(", ", due.Missing.Select(id => id.Name))}.");
        foreach (var line in entries.Count > 0 && due is null ? ScreenedWords.Changed(before, plan) : [])
            call.Say(line);
        if (entries.Count > 0)
            call.Say($"Answered by mistake? Within ten minutes: {OwnCommand.Line("remove", $"{entries[^1].Id}")}");
    }
}

/// <param name="Card">The card it stands on.</param>
/// <param name="Short">Asked in the short form too.</param>
internal sealed record QuestionDocument(string Id, string Card, bool Short, string Text);

/// <param name="Entries">The entries that hold the answers.</param>
/// <param name="Status">Of that day's plan, with these answers.</param>
/// <param name="Referral">The urgency, when somebody has to look at this.</param>
/// <param name="Missing">Questions that are due and have no answer yet.</param>
internal sealed record ScreenDocument(IReadOnlyList<string> Entries, string Status, string? Referral, IReadOnlyList<string> Missing);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    WriteIndented = true)]
[JsonSerializable(typeof(ScreenDocument))]
[JsonSerializable(typeof(IReadOnlyList<QuestionDocument>), TypeInfoPropertyName = "Questions")]
internal sealed partial class ScreenJson : JsonSerializerContext;
