using Backstride.Journal;
using Backstride.Screening;

namespace Backstride.App.Cli;

/// <summary>Leads from what a person logs to the safety questions, where an answer belongs to one of them.</summary>
internal static class SafetyPointer
{
    /// <summary>What to say to somebody who typed a safety question as if it were a field; absent for any other word.</summary>
    public static string? ForWord(string word) => Questions.Find(word.ToLowerInvariant()) is { } question
        ? $"{question.Id} is one of the safety questions. Answer it with: {OwnCommand.Line("screen")}"
        : null;

    /// <summary>What to do after this was logged; absent when no safety question asks about it.</summary>
    public static string? After(EntryBody body) => body switch
    {
        CheckIn { LegSymptoms: LegSymptoms.New } or RunFeedback { LegSymptoms: LegSymptoms.New } =>
            $"New tingling, numbness or weakness in a leg belongs to the safety questions too. Answer them now: {OwnCommand.Line("screen")}",
        CheckIn { Limp: true } or RunFeedback { Limp: true } =>
            $"If a foot slaps or drags, or a leg gives way, that belongs to the safety questions too. Answer them now: {OwnCommand.Line("screen")}",
        _ => null,
    };
}
