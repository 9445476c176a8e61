using Backstride.Coaching;
using Backstride.Coaching.Rules;
using Backstride.Journal;

namespace Backstride.Planning;

/// <summary>What a runner wants of a week: one item, or one offer, and what is to become of it.</summary>
/// <param name="Item">Absent for what is about the whole week.</param>
/// <param name="Offer">The offer that is meant; absent where the item has only one.</param>
public sealed record WeekWord(PlanChangeKind What, EntryId? Item, string? Offer = null)
{
    public DateOnly? To { get; init; }

    public EntryId? Recording { get; init; }

    public RealignAnswer? Answer { get; init; }
}

/// <summary>Why a word on a week is not taken.</summary>
public enum WeekRefusal
{
    /// <summary>The week is none that is kept, so that there is nothing to change in it.</summary>
    NotKept,

    /// <summary>Somebody has to look first.</summary>
    Locked,

    /// <summary>Nothing is trained on that day: illness, or a holiday.</summary>
    FreeDay,

    /// <summary>The week has no such item, or it is done or gone.</summary>
    NoItem,

    /// <summary>Nothing is offered, or nothing asked, that this would answer.</summary>
    NoOffer,

    /// <summary>The few minutes without strength are not moved and need no word.</summary>
    FewMinutes,

    /// <summary>No day was named, or one of another week, or that it is on already.</summary>
    NoDay,

    /// <summary>A race is on its day and as long as it is; it can only be left out.</summary>
    OwnRace,

    /// <summary>The day has a race, and no run beside it.</summary>
    RaceThere,

    /// <summary>The day has a run, and what is to be moved there is one: there are not two.</summary>
    RunThere,

    /// <summary>The day has a strength session, and what is to be moved there is one: there are not two.</summary>
    StrengthThere,

    /// <summary>The day is over.</summary>
    DayOver,

    /// <summary>No minutes were given for the day.</summary>
    NoMinutes,

    /// <summary>The day's minutes do not hold a run and a strength session.</summary>
    NoMinutesForBoth,

    /// <summary>The day is next to one with a strength session.</summary>
    BesideSession,

    /// <summary>The day is next to one with a run, and a day has to lie between two.</summary>
    BesideRun,

    /// <summary>A limit of a day would leave something no place: what is moved, or what stands now.</summary>
    WouldNotStand,

    /// <summary>The week has no such recording.</summary>
    NoRecording,

    /// <summary>It would not be easier than it stands by now.</summary>
    NotEasier,

    /// <summary>The recording is of another kind than the item.</summary>
    OtherKind,

    /// <summary>The item is not that recording, so that there is nothing to part.</summary>
    NotMatched,
}

/// <summary>Why a word on a week is not taken, with what it would cost.</summary>
public sealed record WeekRefused(WeekRefusal Why)
{
    /// <summary>What a move would take away; absent where that is not why.</summary>
    public LostByMove? Lost { get; init; }

    /// <summary>The days of the week that would hold it, in their order; empty where none would, or where a move is not refused for what it would cost.</summary>
    public IReadOnlyList<DateOnly> HeldOn { get; init; } = [];

    public static implicit operator WeekRefused(WeekRefusal why) => new(why);
}

/// <summary>Turns a runner's word on a week into the entry that is written, or says why not.</summary>
/// <remarks>
/// A word allows nothing: what becomes of it is bounded by the limits of every day. A move is tried first (<see cref="MoveTried"/>), so that nothing is accepted that the week then drops; when it is refused the days that would hold it are named.
/// </remarks>
public static class WeekAnswer
{
    private static readonly TimeSpan LeastMinutes = TimeSpan.FromMinutes(10);

    /// <returns>The entry's body, or why there is none.</returns>
    public static (PlanChange? Change, WeekRefused? Refused) Of(RunnerState runner, WeekPlan week, WeekWord word)
    {
        if (week.Locked is not null)
            return (null, WeekRefusal.Locked);
        if (word.What == PlanChangeKind.Realign)
            return week.Realign is null || word.Answer is null ? (null, WeekRefusal.NoOffer) : (Entry(week, word) with { Answer = word.Answer }, null);
        if (week.KeptAt is null)
            return (null, WeekRefusal.NotKept);
        return word.What switch
        {
            PlanChangeKind.Accept or PlanChangeKind.Keep => OnOffer(week, word),
            PlanChangeKind.DoneBy or PlanChangeKind.NotDoneBy => OnRecording(week, word),
            _ => OnItem(runner, week, word),
        };
    }

    private static PlanChange Entry(WeekPlan week, WeekWord word) => new() { Week = week.Monday, What = word.What, Item = word.Item, Offer = word.Offer };

    private static (PlanChange?, WeekRefused?) OnOffer(WeekPlan week, WeekWord word)
    {
        var offers = week.Changes.Concat(week.Days.SelectMany(day => day.Changes))
            .Where(change => change.Offer is { } code && change.Item == word.Item && (word.Offer is null || word.Offer == code)).ToList();
        if (offers is not [var offer, ..])
            return (null, WeekRefusal.NoOffer);
        var entry = Entry(week, word) with { Offer = offer.Offer };
        return (word.What == PlanChangeKind.Keep ? entry : offer.What switch
        {
            ChangedPart.OfRun { After: { } run } => entry with { Distance = run.Target },
            ChangedPart.Missed { To: { } day } => entry with { What = PlanChangeKind.Move, To = day },
            _ => entry,
        }, null);
    }

    private static (PlanChange?, WeekRefused?) OnRecording(WeekPlan week, WeekWord word)
    {
        if (week.Days.SelectMany(day => day.Current).FirstOrDefault(other => other.Id == word.Item && other.To is null) is not { } item)
            return (null, WeekRefusal.NoItem);
        var own = item.DoneBy?.Recording;
        if (word.What == PlanChangeKind.NotDoneBy)
            return own is { } matched && (word.Recording ?? matched) == matched ? (Entry(week, word) with { Recording = matched }, null) : (null, WeekRefusal.NotMatched);
        if (word.Recording is not { } recording || !week.Days.Any(day => day.Done.Contains(recording)))
            return (null, WeekRefusal.NoRecording);
        return recording == own || item.CouldBe.Contains(recording) ? (Entry(week, word) with { Recording = recording }, null) : (null, WeekRefusal.OtherKind);
    }

    private static (PlanChange?, WeekRefused?) OnItem(RunnerState runner, WeekPlan week, WeekWord word)
    {
        var day = week.Days.FirstOrDefault(planned => planned.Current.Any(item => item.Id == word.Item && IsOpen(item, planned, week, word.What)));
        if (word.Item is null || day?.Current.FirstOrDefault(item => item.Id == word.Item && IsOpen(item, day, week, word.What)) is not { } item)
            return (null, WeekRefusal.NoItem);
        if (item is WeekItem.OfSession { Session.HasStrength: false })
            return (null, WeekRefusal.FewMinutes);
        if (IsRace(item, day) && word.What != PlanChangeKind.Drop)
            return (null, WeekRefusal.OwnRace);
        if (word.What == PlanChangeKind.Ease)
            return Eased(runner, week, (day, item), Entry(week, word));
        if (word.What != PlanChangeKind.Move)
            return (Entry(week, word), null);
        var move = Entry(week, word) with { To = word.To };
        if (NotTo(week, (day, item), word.To) is { } refused)
            return (null, refused);
        return MoveTried.Loss(week, runner, move) is { } lost
            ? (null, new WeekRefused(WeekRefusal.WouldNotStand) { Lost = lost, HeldOn = [.. FreeFor(week, (day, item)).Where(to => to != word.To && MoveTried.Loss(week, runner, move with { To = to }) is null)] })
            : (move, null);
    }

    /// <summary>A third off what stands now: what was proposed may be far more by now than the limits of the day leave. Refused where it changes nothing, unless it was said before and is only said again.</summary>
    private static (PlanChange?, WeekRefused?) Eased(RunnerState runner, WeekPlan week, (WeekDay Day, WeekItem Item) of, PlanChange ease)
    {
        if (KeptWeek.ChangesOf(runner, week.Monday).Select(change => change.What).LastOrDefault(change => change.Item == of.Item.Id) is { What: PlanChangeKind.Ease })
            return (ease, null);
        if (of.Item is WeekItem.OfRun { Run.Target: { } stands })
            ease = ease with { Distance = AgreedWeek.Eased(stands) };
        var tried = WeekPlanner.Tried(MoveTried.Said(runner, ease, week.AsOf), week);
        var then = tried.Days.SelectMany(day => day.Current).FirstOrDefault(item => item.Id == of.Item.Id && item.To is null);
        return WeekChanges.Differ(of.Item, then) ? (ease, null) : (null, WeekRefusal.NotEasier);
    }

    /// <summary>The days without anything of an item's kind to which nothing of the week's shape forbids it to be moved. Whether the rules leave it its place there is tried when it is moved, not before: that takes a week's planning for each day.</summary>
    public static IEnumerable<DateOnly> FreeFor(WeekPlan week, (WeekDay Day, WeekItem Item) from) =>
        week.Days.Where(day => !IsRace(from.Item, from.Day) && NotTo(week, from, day.Day) is null).Select(day => day.Day);

    /// <summary>True for the run of a day that has a race, whether or not it is held back: what is entered in the calendar is not the week's to move.</summary>
    public static bool IsRace(WeekItem item, WeekDay day) => item is WeekItem.OfRun && HasRace(day);

    private static bool HasRace(WeekDay day) => day.Now.Verdicts.Any(judged => judged.Verdict.Reason is RaceReason.Today);

    private static bool IsOpen(WeekItem item, WeekDay day, WeekPlan week, PlanChangeKind what) => item.State switch
    {
        ItemState.Planned => day.Day >= week.AsOf,
        ItemState.Missed => what == PlanChangeKind.Move,
        _ => false,
    };

    /// <summary>What of the week's shape forbids a move; absent where nothing does.</summary>
    public static WeekRefusal? NotTo(WeekPlan week, (WeekDay Day, WeekItem Item) from, DateOnly? to)
    {
        if (to is not { } day || day == from.Day.Day || week.Days.FirstOrDefault(other => other.Day == day) is not { } there)
            return WeekRefusal.NoDay;
        if (day < week.AsOf)
            return WeekRefusal.DayOver;
        if (from.Item is WeekItem.OfRun && HasRace(there))
            return WeekRefusal.RaceThere;
        if (there.For.Given < LeastMinutes)
            return WeekRefusal.NoMinutes;
        if (there.Now.Limits.Impact == Impact.Nothing || there.Now.Run?.From is RunReason.OnHoliday)
            return WeekRefusal.FreeDay;
        if (from.Item is WeekItem.OfSession ? there.For.Strength != StrengthRole.None : there.For.Run != RunRole.None)
            return from.Item is WeekItem.OfSession ? WeekRefusal.StrengthThere : WeekRefusal.RunThere;
        if (there.For.Given < week.LeastForBoth && (from.Item is WeekItem.OfSession ? there.For.Run != RunRole.None : there.For.Strength != StrengthRole.None))
            return WeekRefusal.NoMinutesForBoth;
        if (from.Item is WeekItem.OfSession && IsBeside(week, from.Day.Day, day, IsStrength))
            return WeekRefusal.BesideSession;
        return week.RunsApart && IsRun(from.Item) && IsBeside(week, from.Day.Day, day, IsRun) ? WeekRefusal.BesideRun : null;
    }

    /// <summary>True when the day before or after one has something of a kind; the day that is left does not count.</summary>
    private static bool IsBeside(WeekPlan week, DateOnly left, DateOnly day, Func<WeekItem, bool> isOfKind) => week.Days.Any(other =>
        other.Day != left && Math.Abs(other.Day.DayNumber - day.DayNumber) == 1 && other.Current.Any(item => item.State is ItemState.Planned or ItemState.Done && isOfKind(item)));

    private static bool IsRun(WeekItem item) => item is WeekItem.OfRun { Run.Mode: RunMode.Run or RunMode.RunWalk };

    private static bool IsStrength(WeekItem item) => item is WeekItem.OfSession { Session.HasStrength: true };
}
