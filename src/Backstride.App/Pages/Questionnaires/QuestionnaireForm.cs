using Backstride.App.Serving;
using Backstride.Exercises;
using Backstride.Journal;
using Backstride.Questionnaires;

namespace Backstride.App.Pages.Questionnaires;

/// <summary>From a filled-in form to the answer of a questionnaire.</summary>
internal static class QuestionnaireForm
{
    /// <summary>The button that puts a questionnaire off.</summary>
    public const string Skip = "skip";

    /// <exception cref="FormException">Something that is needed is missing, or a number lies outside.</exception>
    public static Questionnaire Read(FormFields fields, Instrument instrument)
    {
        var form = new Questionnaire { Form = instrument.Id };
        if (fields.Ticked(Skip) == true)
            return form with { Skipped = true };
        if (instrument == Instruments.Function)
            return form with { Functions = Functions(fields) };
        if (instrument == Instruments.Week)
            return form with { Answers = Answers(fields) };
        var total = fields.Number("total", instrument.Least.Value, instrument.Most.Value) ?? throw new FormException("Choose a number first.", "total");
        return instrument == Instruments.BackTotal && total % 1 != 0
            ? throw new FormException("The total is a whole number: it counts ticks.", "total")
            : form with { Total = total, Answers = instrument == Instruments.Fear ? Feared(fields) : null };
    }

    private static List<FunctionGoal> Functions(FormFields fields)
    {
        var goals = new List<FunctionGoal>();
        for (var i = 0; i < FunctionHistory.Asked; i++)
        {
            var (name, score) = (fields.Text($"activity{i}"), fields.Number($"score{i}", 0, 10));
            if (score is not null && name is null)
                throw new FormException("Name the activity that this score is for.", $"activity{i}");
            if (name is not null && score is not null)
                goals.Add(new FunctionGoal(name, score));
        }

        return goals.Count > 0 ? goals : throw new FormException("Name at least one activity and give it a score.", "activity0");
    }

    /// <summary>The exercises that were given points; absent when none was.</summary>
    private static Dictionary<string, int>? Feared(FormFields fields)
    {
        var named = new Dictionary<string, int>();
        foreach (var exercise in ExerciseLibrary.Shipped.Exercises)
        {
            if (fields.Number(FearChoices.Prefix + exercise.Id, Instruments.Fear.Least.Value, Instruments.Fear.Most.Value) is { } points)
                named[exercise.Id.Name] = points % 1 == 0 ? (int)points : throw new FormException("Points are whole numbers from 0 to 10.", FearChoices.Prefix + exercise.Id);
        }

        return named.Count > 0 ? named : null;
    }

    private static Dictionary<string, int> Answers(FormFields fields)
    {
        var answers = new Dictionary<string, int>();
        foreach (var question in WeeklyCheck.Questions)
        {
            var points = fields.Number(question.Id, 0, WeeklyCheck.MostOfOne) ?? throw new FormException("All four are needed for a total.", question.Id);
            answers[question.Id] = points % 1 == 0 ? (int)points : throw new FormException("Choose one of the four answers.", question.Id);
        }

        return answers;
    }
}
