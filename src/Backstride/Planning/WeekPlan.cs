using Backstride.Coaching;
using Backstride.Coaching.Rules;

namespace Backstride.Planning;

/// <summary>A week from Monday to Sunday: what was proposed for each day, how that stands now, and what it left out.</summary>
/// <remarks>
/// A day up to <see cref="AsOf"/> rests on what was recorded before it. Each later day is the coach's answer for a runner whose days before it went as planned
/// and stayed calm: every run and session done as proposed, and the back as usual at every turn. Whatever comes differently makes another week.
/// </remarks>
public sealed record WeekPlan
{
    public required DateOnly Monday { get; init; }

    /// <summary>The last day of which the records were looked at; what is planned after it assumes that all goes well.</summary>
    public required DateOnly AsOf { get; init; }

    public string RuleSet { get; init; } = Rulebook.Version;

    /// <summary>Seven, from Monday on.</summary>
    public required IReadOnlyList<WeekDay> Days { get; init; }

    /// <summary>What days and minutes leave no room for, the dearest first.</summary>
    public required IReadOnlyList<GivenUp> GaveUp { get; init; }

    /// <summary>When the week was first shown and kept; absent for one that is worked out anew each time.</summary>
    public DateTimeOffset? KeptAt { get; init; }

    /// <summary>That a lighter week is due; absent when none is.</summary>
    public DeloadReason.Due? Deload { get; init; }

    /// <summary>What is about the whole week: the lighter week that is due, as an offer.</summary>
    public IReadOnlyList<WeekChange> Changes { get; init; } = [];

    /// <summary>True when a day has to lie between two runs of a kept week.</summary>
    public bool RunsApart { get; init; }

    /// <summary>The fewest minutes of a day with a run and a session.</summary>
    public TimeSpan LeastForBoth { get; init; } = WeekWish.LeastShared * 2;

    /// <summary>The question that three missed items in a row raise; absent while it is not open.</summary>
    public RealignQuestion? Realign { get; init; }

    /// <summary>The plan of the judged day, when somebody has to look first and nothing may be planned; else absent.</summary>
    public Plan? Locked { get; init; }

    /// <summary>A lighter week that is due and may not wait.</summary>
    public bool IsDeloadImposed => Deload?.Because is not null;
}

/// <summary>One day of a week.</summary>
public sealed record WeekDay
{
    public required DateOnly Day { get; init; }

    /// <summary>What the day is for, before any limit was looked at.</summary>
    public required SkeletonDay For { get; init; }

    /// <summary>True where the day has the long run of the week. A day that something keeps easy, with no more than the usual run, has none.</summary>
    public required bool HasLongRun { get; init; }

    /// <summary>The plan of the day as it was proposed, with its limits and reasons.</summary>
    public required Plan Plan { get; init; }

    /// <summary>The plan of the day as it stands; that of its morning for a day that is over.</summary>
    public required Plan Now { get; init; }

    /// <summary>What makes the day hard, done or planned.</summary>
    public required Hardness Hard { get; init; }

    public required IReadOnlyList<WeekItem> Proposed { get; init; }

    public required IReadOnlyList<WeekItem> Current { get; init; }

    /// <summary>Each difference between what was proposed and how it stands, and each offer of one.</summary>
    public IReadOnlyList<WeekChange> Changes { get; init; } = [];

    /// <summary>How far was run on it, nothing where a recording tells no distance; absent on a day without a run.</summary>
    public Distance? Ran { get; init; }

    /// <summary>The runs, other activities and sessions of the day that were recorded.</summary>
    public required IReadOnlyList<EntryId> Done { get; init; }
}
