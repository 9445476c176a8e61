namespace Backstride.Questionnaires;

/// <summary>Our own weekly back check: four questions about the last seven days, each answered with 0 to 3 points.</summary>
/// <remarks>
/// It asks after taking part, changing the training, how the training went, and how much it bothered: four things that are worth following in
/// runners. Wording and scoring are ours, nobody has tested them, and its scores must not be laid beside those of any published form.
/// </remarks>
public static class WeeklyCheck
{
    /// <summary>Most points of one question.</summary>
    public const int MostOfOne = 3;

    /// <summary>In the order in which they are asked.</summary>
    public static IReadOnlyList<WeekQuestion> Questions { get; } =
    [
        new("part", "Could you do the running and training you wanted to?",
            ["All of it, without trouble", "All of it, with some trouble from the back", "Only part of it", "None of it, because of the back"]),
        new("changed", "How much did you shorten, slow or swap because of your back?",
            ["Nothing", "A little", "About half of what I had in mind", "Nearly everything"]),
        new("went", "How much did your back take away from how the training went?",
            ["Nothing", "A little", "Clearly something", "Very much"]),
        new("bothered", "How much did your back bother you, day and night together?",
            ["Not at all", "A little", "Clearly", "Very much"]),
    ];

    /// <summary>The sum of the four; absent while one of them is missing or has no such answer.</summary>
    public static Points? Score(IReadOnlyDictionary<string, int>? answers)
    {
        if (answers is null)
            return null;
        var sum = 0;
        foreach (var question in Questions)
        {
            if (!answers.TryGetValue(question.Id, out var points) || points is < 0 or > MostOfOne)
                return null;
            sum += points;
        }

        return new Points(sum);
    }
}

/// <summary>One question of the weekly back check.</summary>
/// <param name="Id">Its word in the journal.</param>
/// <param name="Answers">The words for 0, 1, 2 and 3 points.</param>
public sealed record WeekQuestion(string Id, string Text, IReadOnlyList<string> Answers);
