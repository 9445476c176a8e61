using Backstride.Journal;

namespace Backstride.Planning;

/// <summary>Lays the changes of a kept week beside its days.</summary>
internal static class WeekAdjustments
{
    /// <summary>To move what was missed to a day that it fits on.</summary>
    public const string MissedMove = "missed-move";

    /// <summary>To make the rest of the week a lighter one.</summary>
    public const string Lighter = "lighter-week";

    public static WeekPlan In(WeekPlan week, RunnerState runner, (WeekPlaces Places, PlanMatches Matches) of, bool offersMoves)
    {
        var kept = KeptWeek.Of(runner, week.Monday)!;
        var changes = new WeekChanges(runner, kept, of.Places, week) { Matched = of.Matches.All.Select(match => match.Recording).ToHashSet() };
        var skeleton = WeekSkeleton.Of(runner, week.AsOf);
        var apart = skeleton.RunsApart;
        var missed = new MissedItem(week.Days, week.AsOf, apart)
        {
            IsHeldBy = (item, to) => offersMoves
                && MoveTried.Loss(week, runner, new PlanChange { Week = week.Monday, What = PlanChangeKind.Move, Item = item, To = to }) is null,
        };
        return week with
        {
            RunsApart = apart,
            LeastForBoth = skeleton.LeastForBoth,
            Days = [.. week.Days.Select(day => day with { Changes = [.. changes.Of(day), .. MissedOn(day, missed, changes)] })],
            Changes = week is { Deload: { Because: null } due, Locked: null } && !LighterWeek.IsDeclined(runner, week.Monday)
                ? [new WeekChange { Standing = ChangeStanding.Offered, What = new ChangedPart.Lighter(due), Why = new ChangeCause.ByHistory(), At = LatestWord.Of(runner), Offer = Lighter }]
                : [],
        };
    }

    private static IEnumerable<WeekChange> MissedOn(WeekDay day, MissedItem missed, WeekChanges changes)
    {
        foreach (var item in day.Current.Where(item => item.State == ItemState.Missed))
        {
            var part = missed.Of(item, day);
            var isOffer = part.To is not null && !changes.IsDeclined(item.Id, MissedMove);
            yield return new WeekChange
            {
                Standing = isOffer ? ChangeStanding.Offered : ChangeStanding.Noticed,
                What = isOffer ? part : part with { To = null },
                Why = new ChangeCause.ByTime(),
                At = new DateTimeOffset(day.Day.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero),
                Item = item.Id,
                Offer = isOffer ? MissedMove : null,
            };
        }
    }
}
