using System.Text.Json.Serialization;

namespace Backstride.Journal;

/// <summary>An answer to a safety question. "Not sure" on the first six rows counts as yes.</summary>
[JsonConverter(typeof(WordJson<Answer>))]
public enum Answer
{
    No,
    Yes,
    NotSure,
}

[JsonConverter(typeof(WordJson<ScreenForm>))]
public enum ScreenForm
{
    Full,
    Short,
}

/// <summary>Answers to the safety questions; ids of the questions are in <c>Screening/Questions.cs</c>.</summary>
public sealed record ScreeningAnswers : EntryBody
{
    public required ScreenForm Form { get; init; }

    /// <summary>Question id to answer. A question that is not here was not answered.</summary>
    public required IReadOnlyDictionary<string, Answer> Answers { get; init; }
}

[JsonConverter(typeof(WordJson<ClearanceResult>))]
public enum ClearanceResult
{
    FitToTrain,
    WithLimits,
    NotYet,
}

/// <summary>What a clinician said after a referral, as the runner records it.</summary>
public sealed record Clearance : EntryBody
{
    /// <summary>Doctor, physiotherapist, midwife: a role, never a name.</summary>
    public required string Who { get; init; }

    public required ClearanceResult Result { get; init; }

    /// <summary>Rule ids of the findings it settles, <c>screen.fracture</c>; empty settles all that are open.</summary>
    public IReadOnlyList<string> Settles { get; init => field = value ?? []; } = [];

    /// <summary>Limits that come with it: <c>no-running</c>, <c>no-impact</c>, <c>no-load</c>, <c>walk-only</c>, <c>no-extension</c>.</summary>
    public IReadOnlyList<string> Limits { get; init => field = value ?? []; } = [];

    public string? Note { get; init; }
}
