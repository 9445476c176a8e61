using System.Text.Json.Serialization;

namespace Backstride.Journal;

/// <summary>What was answered to one of the questionnaires: a score, the runner's own activities, or answers to our own questions.</summary>
public sealed record Questionnaire : EntryBody
{
    /// <summary>Which one: <c>psfs</c>, <c>fear</c>, <c>rmdq</c> or <c>week</c>.</summary>
    public required string Form { get; init; }

    /// <summary>Of the fear item and of the total that the person brings. What is worked out from answers is not written down.</summary>
    public double? Total { get; init; }

    /// <summary>The runner's own activities, each with how well it goes.</summary>
    public IReadOnlyList<FunctionGoal>? Functions { get; init; }

    /// <summary>Answers to our own questions, in points; of <c>fear</c> the exercises that are feared, by their ids, 0 to 10.</summary>
    public IReadOnlyDictionary<string, int>? Answers { get; init; }

    /// <summary>The runner does not want to be asked this time; it is asked again when it is due the next time.</summary>
    public bool? Skipped { get; init; }
}
