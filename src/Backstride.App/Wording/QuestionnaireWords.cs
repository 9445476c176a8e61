using System.Globalization;
using Backstride.Journal;
using Backstride.Questionnaires;

namespace Backstride.App.Wording;

/// <summary>Questionnaires and their scores as people read them.</summary>
public static class QuestionnaireWords
{
    /// <summary>An answer in one line, without a full stop: "trust in moving, 4 of 10".</summary>
    public static string Of(Questionnaire entry)
    {
        if (Instruments.Find(entry.Form) is not { } instrument)
            return $"questionnaire, {entry.Form}";
        var name = InSentence(instrument);
        if (entry.Skipped == true)
            return $"{name}: not this time";
        if (instrument == Instruments.Function)
            return entry.Functions is { Count: > 0 } goals ? $"{name}: {string.Join(", ", goals.Select(Of))}" : name;
        var feared = instrument == Instruments.Fear && entry.Answers is { Count: > 0 } answers
            ? $", with {string.Join(", ", answers.OrderBy(one => one.Value).Select(one => string.Create(CultureInfo.InvariantCulture, $"{ExerciseWords.InSentence(new Exercises.ExerciseId(one.Key))} {one.Value}")))}"
            : "";
        return ScoreOf(instrument, entry) is { } score ? $"{name}, {Of(instrument, score)}{feared}" : name;
    }

    /// <summary>"4 of 10"; the main outcome has one decimal where it is a mean.</summary>
    public static string Of(Instrument instrument, Points score) => $"{score} of {instrument.Most}";

    /// <summary>What was found about two scores.</summary>
    public static string Of(Instrument instrument, ScoreChange change) => change.Kind switch
    {
        ChangeKind.InsideError => $"{change.Then}, now {change.Now}. No change: a change begins at {instrument.RealChange} points.",
        ChangeKind.Better => $"{change.Then}, now {change.Now}. That is a real change for the better: {instrument.RealChange} points or more.",
        ChangeKind.Worse => $"{change.Then}, now {change.Now}. That is a real change for the worse: {instrument.RealChange} points or more.",
        _ => $"{change.Then}, now {change.Now}. How far it moves by itself is not known, so it is shown and not judged.",
    };

    /// <summary>The finding alone, as a table has it.</summary>
    public static string Verdict(ChangeKind kind) => kind switch
    {
        ChangeKind.InsideError => "no change",
        ChangeKind.Better => "better",
        ChangeKind.Worse => "worse",
        _ => "not judged",
    };

    /// <summary>How it is asked for on Today.</summary>
    public static string Asking(Instrument instrument) => instrument.Id switch
    {
        FunctionHistory.Form => "How do your own activities go?",
        "fear" => "How much do you trust your back?",
        "rmdq" => "Do you have a Roland-Morris total?",
        _ => "How was the week for your back?",
    };

    /// <summary>What it takes, beside the asking.</summary>
    public static string Takes(Instrument instrument) => instrument.Id switch
    {
        FunctionHistory.Form => "three scores",
        "fear" => "one question",
        "rmdq" => "one number, if you use that form",
        _ => "four questions",
    };

    /// <summary>The score of one answer; absent while it has none.</summary>
    public static Points? ScoreOf(Instrument instrument, Questionnaire entry)
    {
        if (instrument == Instruments.Week)
            return WeeklyCheck.Score(entry.Answers);
        return entry.Total is { } total && double.IsFinite(total) && instrument.Takes(new Points(total)) ? new Points(total) : null;
    }

    private static string Of(FunctionGoal goal) => goal.Score is { } score
        ? string.Create(CultureInfo.InvariantCulture, $"{goal.Activity} {score:0.#}")
        : goal.Activity;

    private static string InSentence(Instrument instrument) => instrument == Instruments.BackTotal
        ? instrument.Name
        : char.ToLowerInvariant(instrument.Name[0]) + instrument.Name[1..];
}
