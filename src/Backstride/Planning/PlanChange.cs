using System.Text.Json.Serialization;
using Backstride.Journal;

namespace Backstride.Planning;

/// <summary>What a runner does about the plan of a week.</summary>
[JsonConverter(typeof(WordJson<PlanChangeKind>))]
public enum PlanChangeKind
{
    /// <summary>An offer is taken.</summary>
    Accept,

    /// <summary>The next easier: a run a third shorter, easy and flat; a session with a set fewer and easier variants.</summary>
    Ease,

    /// <summary>To another day of the same week.</summary>
    Move,

    /// <summary>Out of the week.</summary>
    Drop,

    /// <summary>An offer is declined: it stays as proposed.</summary>
    Keep,

    /// <summary>A recording is what was planned.</summary>
    DoneBy,

    /// <summary>A recording is not what was planned.</summary>
    NotDoneBy,

    /// <summary>The answer to the question that three missed items raise.</summary>
    Realign,
}

/// <summary>What is answered when three planned items in a row were missed.</summary>
[JsonConverter(typeof(WordJson<RealignAnswer>))]
public enum RealignAnswer
{
    /// <summary>The days and minutes are to be changed.</summary>
    FewerDays,

    /// <summary>The rest of this week is to be a lighter one.</summary>
    LighterWeek,

    /// <summary>Illness, travel or something else came in between.</summary>
    SomethingCameUp,

    /// <summary>The plan is right as it is.</summary>
    AsItIs,
}

/// <summary>The runner's word on a week's plan: one item moved, eased, dropped or kept, an offer taken, a recording matched anew, a question answered.</summary>
/// <remarks>Of several about one item the later lies over the earlier. Taking the entry out undoes it.</remarks>
public sealed record PlanChange : EntryBody
{
    /// <summary>The Monday of the week it is about.</summary>
    public required DateOnly Week { get; init; }

    public required PlanChangeKind What { get; init; }

    /// <summary>The item of the week; absent for what is about the whole of it.</summary>
    public EntryId? Item { get; init; }

    /// <summary>Where it is moved to.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The code of the offer that is answered (docs/journal.md); absent when nothing was offered.</summary>
    public string? Offer { get; init; }

    /// <summary>How far the run is to be that was offered and taken.</summary>
    [JsonPropertyName("distanceMeters")]
    public Distance? Distance { get; init; }

    /// <summary>The recording that is, or is not, what was planned.</summary>
    public EntryId? Recording { get; init; }

    public RealignAnswer? Answer { get; init; }

    public string? Note { get; init; }
}
