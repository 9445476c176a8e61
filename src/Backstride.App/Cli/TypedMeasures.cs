using System.Globalization;
using Backstride.App.Told;
using Backstride.Exercises;
using Backstride.Journal;
using Backstride.Questionnaires;

namespace Backstride.App.Cli;

/// <summary>From typed words to the result of a home test and to the answers of a questionnaire.</summary>
internal static class TypedMeasures
{
    /// <exception cref="ToldException">No test of that name, or a result it cannot have; the message says what it takes.</exception>
    public static TestResult Test(List<string> words)
    {
        var typed = (TestResult)ToldBody.Read(EntryKind.Test, TypedFields.Read(LogKind.Test, words));
        ToldMeasure.Check(typed);
        return ToldMeasure.Completed(typed);
    }

    /// <exception cref="CommandException">Something is missing or lies outside; the message says what is taken.</exception>
    public static Questionnaire Questionnaire(List<string> words)
    {
        var form = words[0].Split('=', 2) is ["form", var named] ? named : words[0];
        if (Instruments.Find(form) is not { } instrument || words.Any(word => word.StartsWith("skipped=", StringComparison.Ordinal)))
            return (Questionnaire)ToldBody.Read(EntryKind.Questionnaire, TypedFields.Read(LogKind.Questionnaire, words));
        if (instrument == Instruments.Function)
            return new Questionnaire { Form = form, Functions = [.. words.Skip(1).Select(Goal)] } is { Functions.Count: > 0 } goals
                ? goals
                : throw CommandException.Usage("Give each activity a score from 0 to 10: log questionnaire psfs \"Long run=6\" Lifting=7");
        if (instrument == Instruments.Week)
            return new Questionnaire { Form = form, Answers = Week(words) };
        var feared = instrument == Instruments.Fear ? Feared(words) : null;
        var typed = (Questionnaire)ToldBody.Read(EntryKind.Questionnaire, TypedFields.Read(LogKind.Questionnaire, words)) with { Answers = feared };
        ToldMeasure.Check(typed);
        return typed;
    }

    // The last equals sign, so that an activity may have one in its name.
    private static FunctionGoal Goal(string word)
    {
        var equals = word.LastIndexOf('=');
        return equals > 0 && word[..equals].Trim() is { Length: > 0 } activity && NumberIn(word[(equals + 1)..]) is { } score and >= 0 and <= 10
            ? new FunctionGoal(activity, score)
            : throw CommandException.Usage($"'{word}' is no activity with a score from 0 to 10, such as \"Long run=6\".");
    }

    /// <summary>Takes the exercises that are feared out of the words; absent when none is named.</summary>
    private static Dictionary<string, int>? Feared(List<string> words)
    {
        var named = new Dictionary<string, int>();
        foreach (var word in words.Where(word => word.Split('=', 2) is [var name, _] && ExerciseLibrary.Shipped.Find(name) is not null).ToList())
        {
            var (name, points) = (word.Split('=', 2)[0], NumberIn(word.Split('=', 2)[1]));
            named[name] = points is >= 0 and <= 10 && points % 1 == 0 ? (int)points : throw CommandException.Usage($"'{word}' is not understood: an exercise takes a whole number from 0, not feared, to 10, very much.");
            words.Remove(word);
        }

        return named.Count > 0 ? named : null;
    }

    private static Dictionary<string, int> Week(List<string> words)
    {
        var answers = new Dictionary<string, int>();
        foreach (var word in words.Skip(1))
        {
            if (word.Split('=', 2) is not [var id, var points] || !WeeklyCheck.Questions.Any(question => question.Id == id) || NumberIn(points) is not { } number || number % 1 != 0)
                throw CommandException.Usage($"'{word}' is not understood: {WeekTakes}");
            answers[id] = number is >= 0 and <= WeeklyCheck.MostOfOne ? (int)number : throw CommandException.Usage($"'{word}' is not understood: {WeekTakes}");
        }

        return WeeklyCheck.Score(answers) is not null ? answers : throw CommandException.Usage($"All four are needed: {WeekTakes}");
    }

    private static string WeekTakes => $"{string.Join(", ", WeeklyCheck.Questions.Select(question => question.Id))}, each 0 to {WeeklyCheck.MostOfOne}.";

    private static double? NumberIn(string text) =>
        double.TryParse(text.Trim().Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
}
