using System.CommandLine;
using System.Text.Json.Serialization;
using Backstride.App.Pages.Questionnaires;
using Backstride.App.Wording;
using Backstride.Journal;
using Backstride.Questionnaires;

namespace Backstride.App.Cli;

/// <summary><c>questionnaires</c></summary>
internal static class QuestionnairesCommand
{
    public static void Build(Command command, GlobalOptions options) => command.Runs(options, Run);

    private static int Run(Invocation call)
    {
        using var runner = call.Open();
        var today = runner.Time.Today;
        var due = DueQuestionnaires.On(runner.State, today);
        var all = Instruments.Asked.Select(instrument => (Instrument: instrument, Lines: ScoreLines.Of(instrument, runner.State, today), Due: due.FirstOrDefault(asked => asked.Instrument == instrument))).ToList();
        call.PrintJson(Documents(runner.State, today), QuestionnairesJson.Default.QuestionnaireDocumentArray);
        foreach (var (instrument, lines, asked) in all)
        {
            call.Say($"{instrument.Id,-6}{instrument.Name}{(asked is null ? "" : $", due since {Words.Of(asked.Since)}")}. {instrument.HowOften}");
            if (lines is [.., var last])
                call.Say($"      {QuestionnaireWords.Of(instrument, last.Score)} on {Words.Of(last.Day)}. {(last.Change is null ? "Your starting point." : ScoreLines.Says(instrument, last))}");
        }

        foreach (var question in WeeklyCheck.Questions)
            call.Say($"week {question.Id}: {question.Text} {string.Join(", ", question.Answers.Select((answer, points) => FormattableString.Invariant($"{points} {answer}")))}");
        call.Say($"Answer one: {OwnCommand.Line("log", "questionnaire", "fear", "total=3")}. Put one off: {OwnCommand.Bare("log", "questionnaire", "fear", "skipped=yes")}");
        return Exit.Done;
    }

    /// <summary>Every questionnaire with its scores up to a day, and whether it is due on it.</summary>
    public static QuestionnaireDocument[] Documents(RunnerState runner, DateOnly day)
    {
        var due = DueQuestionnaires.On(runner, day);
        return [.. Instruments.Asked.Select(instrument => Document(instrument, ScoreLines.Of(instrument, runner, day), due.FirstOrDefault(asked => asked.Instrument == instrument)))];
    }

    private static QuestionnaireDocument Document(Instrument instrument, IReadOnlyList<ScoreLines.Line> lines, DueQuestionnaire? due) => new(
        instrument.Id, instrument.Name, due is null ? null : Words.Of(due.Since), instrument.Least.Value, instrument.Most.Value, Words.Of(instrument.Good), instrument.RealChange?.Value,
        [.. lines.Select(line => new ScoreDocument(line.Entry.ToString(), Words.Of(line.Day), Math.Round(line.Score.Value, 3), line.Change is { } change ? Words.Of(change.Kind) : null))]);
}

/// <param name="DueSince">Absent while it is not due.</param>
/// <param name="RealChange">In points; absent where nobody knows it.</param>
internal sealed record QuestionnaireDocument(
    string Id, string Name, string? DueSince, double Least, double Most, string Good, double? RealChange, IReadOnlyList<ScoreDocument> Scores);

/// <param name="Change">Against the one before: inside-error, better, worse or unknown.</param>
internal sealed record ScoreDocument(string Entry, string Day, double Score, string? Change);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(QuestionnaireDocument[]))]
internal sealed partial class QuestionnairesJson : JsonSerializerContext;
