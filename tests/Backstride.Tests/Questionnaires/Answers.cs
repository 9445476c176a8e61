using Backstride.Journal;

namespace Backstride.Tests.Questionnaires;

/// <summary>Sentences about questionnaires for made-up runners.</summary>
internal static class Answers
{
    /// <summary>The runner's own activities with their scores.</summary>
    public static Runner Functions(this Runner runner, int daysAgo, params ReadOnlySpan<(string Activity, double Score)> goals) =>
        runner.Recorded(daysAgo, new Questionnaire { Form = "psfs", Functions = [.. goals.ToArray().Select(goal => new FunctionGoal(goal.Activity, goal.Score))] });

    /// <summary>"Not this time."</summary>
    public static Runner PutOff(this Runner runner, string form, int daysAgo) => runner.Recorded(daysAgo, new Questionnaire { Form = form, Skipped = true });

    /// <summary>A questionnaire with one number.</summary>
    public static Runner Total(this Runner runner, string form, double total, int daysAgo) => runner.Recorded(daysAgo, new Questionnaire { Form = form, Total = total });

    /// <summary>The weekly check with the same answer to all four.</summary>
    public static Runner Week(this Runner runner, int points, int daysAgo) => runner.Recorded(daysAgo, new Questionnaire
    {
        Form = "week",
        Answers = new Dictionary<string, int> { ["part"] = points, ["changed"] = points, ["went"] = points, ["bothered"] = points },
    });
}
