namespace Backstride.Symptoms;

/// <summary>Walks through the reports in the order of time and marks where flares begin and end.</summary>
/// <remarks>
/// A flare begins at the second of two reports in a row that are at least 2 above usual and at least 4, no more than 72 hours apart, or when
/// the runner says so. It ends after 72 hours, or at the second of two reports in a row at most 1 above usual. When the last report of its
/// third day, or else the first within a day after, is higher than that, it goes on once, to the end of day 7. It never restarts itself:
/// after its last day a new one needs 3 whole flare-free days, unless the runner says so. A masked report cannot settle a flare.
/// Heuristic of ours; the two points are the smallest change people notice.
/// </remarks>
internal sealed class FlareFold
{
    private static readonly TimeSpan Plan = TimeSpan.FromHours(72);
    private static readonly TimeSpan ThirdDay = TimeSpan.FromHours(48);
    private static readonly TimeSpan InARow = TimeSpan.FromHours(72);
    private static readonly TimeSpan StillUpAsked = TimeSpan.FromHours(24);
    private static readonly PainScore Least = new(4);
    private const double AboveUsual = 2;
    private const int LongestDays = 7;
    private const int FreeDays = 3;
    private const int CalmEnough = 2;

    private readonly List<FlareState> ended;
    private FlareState? current;
    private BackReport? high;
    private BackReport? lastInFlare;
    private bool lastIsUp;
    private int calm;

    public FlareFold() => ended = [];

    private FlareFold(FlareFold fold) =>
        (ended, current, high, lastInFlare, lastIsUp, calm) = ([.. fold.ended], fold.current, fold.high, fold.lastInFlare, fold.lastIsUp, fold.calm);

    /// <summary>The same place, from which another walk can go on.</summary>
    public FlareFold Copy() => new(this);

    /// <summary>All flares that were known by now, oldest first; the last may be going on.</summary>
    public List<FlareState> All => current is null ? ended : [.. ended, current];

    /// <summary>True when a day lies in a flare that is known by now.</summary>
    public bool Covers(DateOnly day)
    {
        if (current is not null && Covers(current, day))
            return true;
        for (var i = ended.Count - 1; i >= 0 && ended[i].LastDay >= day; i--)
        {
            if (Covers(ended[i], day))
                return true;
        }

        return false;
    }

    /// <summary>Begins the next day: a flare that was still up when its plan ran out goes on, also when nothing was said since.</summary>
    public void Open(DateOnly day)
    {
        if (current is { Extended: false } && day > current.LastDay && WasUpOnThirdDay == true)
            Extend(current);
    }

    /// <summary>Takes the next report.</summary>
    public void Take(BackReport report, PainScore usual)
    {
        EndIfOver(report, usual);
        if (current is not null)
            Follow(report, usual);
        else if (report.Flare)
            Begin(report, report, FlareSource.Runner);
        else if (IsHigh(report, usual) && high is not null && report.At - high.At <= InARow && MayBegin(report.Day))
            Begin(high, report, FlareSource.Entries);
        if (report.Pain is not null && (IsHigh(report, usual) || !report.Masked))
            high = IsHigh(report, usual) ? report : null;
    }

    private static bool IsHigh(BackReport report, PainScore usual) => report.Pain is { } pain && pain.Above(usual) >= AboveUsual && pain >= Least;

    private static bool IsUp(BackReport report, PainScore usual) => report.Flare || (report.Pain is { } pain && !ZoneThresholds.IsSettled(pain, usual));

    private static bool Covers(FlareState flare, DateOnly day) => flare.FirstDay <= day && day <= flare.LastDay;

    private bool MayBegin(DateOnly day) => ended.Count == 0 || day.DayNumber - ended[^1].LastDay.DayNumber > FreeDays;

    /// <summary>Absent when nothing was said from 48 to 72 hours.</summary>
    private bool? WasUpOnThirdDay => current is not null && lastInFlare is not null && lastInFlare.At >= current.Since + ThirdDay ? lastIsUp : null;

    private void Begin(BackReport first, BackReport report, FlareSource by)
    {
        current = new FlareState(report.At, first.Day, by, report.At + Plan)
        {
            Received = first.Received > report.Received ? first.Received : report.Received,
        };
        lastInFlare = null;
        calm = 0;
    }

    /// <summary>At 72 hours the flare ends, or goes on once when the back is still up.</summary>
    private void EndIfOver(BackReport next, PainScore usual)
    {
        if (current is null || next.At < current.Ends || (next.Pain is null && !next.Flare))
            return;
        if (!current.Extended && (WasUpOnThirdDay ?? (next.At <= current.Ends + StillUpAsked && IsUp(next, usual))))
            Extend(current);
        if (next.At >= current.Ends)
            End(current);
    }

    private void Follow(BackReport report, PainScore usual)
    {
        if (report.Pain is null && !report.Flare)
            return;
        var isUp = IsUp(report, usual);
        if (isUp)
            calm = 0;
        else if (!report.Masked)
            calm++;
        if (isUp || !report.Masked)
        {
            lastInFlare = report;
            lastIsUp = isUp;
        }

        if (calm >= CalmEnough)
            End(current! with { Ends = report.At, Settled = true });
    }

    private void Extend(FlareState flare) => current = flare with { Extended = true, Ends = EndOfDay(flare, LongestDays) };

    private void End(FlareState flare)
    {
        ended.Add(flare);
        current = null;
    }

    private static DateTimeOffset EndOfDay(FlareState flare, int number) => new(flare.KnownOn.AddDays(number).ToDateTime(TimeOnly.MinValue), flare.Since.Offset);
}
