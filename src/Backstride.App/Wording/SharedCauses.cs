using Backstride.Journal;
using Backstride.Planning;

namespace Backstride.App.Wording;

/// <summary>Causes that change several things of a week: each is said once over the week with its days, and not again beside every one of them.</summary>
public sealed class SharedCauses
{
    private readonly HashSet<string> said;

    /// <param name="lead">What stands over the week already; absent where nothing does.</param>
    private SharedCauses(IReadOnlyList<Shared> each, string? lead)
    {
        Each = [.. each.Where(cause => cause.Why != lead)];
        said = [.. each.Select(cause => cause.Why), .. lead is null ? (string[])[] : [lead]];
    }

    /// <summary>The causes, in the order of the days that they begin on.</summary>
    public IReadOnlyList<Shared> Each { get; }

    public static SharedCauses Of(WeekPlan week) => new([.. week.Days
        .SelectMany(day => day.Changes.Where(IsByRule).Select(change => (day.For.Day, Why: WeekChangeWords.Why(change))))
        .GroupBy(change => change.Why)
        .Where(cause => cause.Skip(1).Any())
        .Select(cause => new Shared(cause.Key, [.. cause.Select(change => change.Day).Distinct()]))], WeekWords.Ways(week).Count == 0 ? WeekWords.Cold(week) : null);

    /// <summary>True when the cause of a change is said over the week.</summary>
    public bool Says(WeekChange change) => IsByRule(change) && said.Contains(WeekChangeWords.Why(change));

    /// <summary>True when nothing of a change is left to say: its cause stands over the week, and that it is no longer planned beside the item.</summary>
    public bool SaysAllOf(WeekChange change) => Says(change) && change is { Offer: null, Entry: null, What: ChangedPart.OfRun { Before: not null, After: null } or ChangedPart.OfSession { Before: not null, After: null } };

    private static bool IsByRule(WeekChange change) => change is { Standing: ChangeStanding.Forced, Why: ChangeCause.ByRule };

    /// <param name="Why">As a sentence.</param>
    public sealed record Shared(string Why, IReadOnlyList<Weekday> Days)
    {
        /// <summary>The cause with its days: "Changed on Tuesday and Friday: …".</summary>
        public string Line => $"Changed on {WeekWords.Days(Days)}: {Why}";
    }
}
