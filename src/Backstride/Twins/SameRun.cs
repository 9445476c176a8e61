using Backstride.Runs;

namespace Backstride.Twins;

/// <summary>Judges whether two recordings are of the same run, from what the journal keeps of each.</summary>
/// <remarks>
/// In this order: content, the recorder's own name, time, a clock that is off by a zone, typed by hand. Time decides most, because nobody
/// runs twice at once: recordings whose times overlap by half are one run whatever their distances say, and recordings that do not overlap
/// are two, however alike they are, unless every figure is a copy. Sessions of one file are never twins of each other. The tolerances are
/// heuristics of ours, measured in docs/measured/twins.md.
/// </remarks>
public static class SameRun
{
    private static readonly DateTimeOffset FirstSoundClock = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan SameMoment = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan StartedTogether = TimeSpan.FromMinutes(3);
    private const double HalfOverlap = 0.5;
    private const double MostOverlap = 0.8;
    private const double WithinOther = 0.9;
    private const double OtherGround = 0.6;

    /// <summary>Farther apart than this two starts can never be those of one run.</summary>
    public static readonly TimeSpan Farthest = TimeSpan.FromHours(18);

    /// <returns>Absent for two runs. The order of the two does not matter.</returns>
    public static TwinMatch? Judge(Take a, Take b)
    {
        if (a.Key == b.Key)
            return new(TwinReason.File, TwinConfidence.Certain);
        if (a.Key.SharesFileWith(b.Key) || (a.IsTyped && b.IsTyped) || !MayBeOne(a.Activity.Sport, b.Activity.Sport))
            return null;
        var (first, second) = a.Start <= b.Start ? (a, b) : (b, a);
        if (second.Start - first.Start > Farthest || first.Start < FirstSoundClock)
            return null;
        if (a.IsTyped || b.IsTyped)
            return TypedFrom.HasTime(a.IsTyped ? a : b) ? ByTime(first, second) : TypedFrom.Judge(first, second);
        return ByName(first, second) ?? ByTime(first, second) ?? OtherZone.Judge(first, second);
    }

    /// <summary>On foot, on wheels, in water; a recording that does not know what it was may be any of them.</summary>
    private static bool MayBeOne(Sport a, Sport b) => a == b || a == Sport.Other || b == Sport.Other || (OnFoot(a) && OnFoot(b));

    private static bool OnFoot(Sport sport) => sport.IsRun() || sport is Sport.Walk or Sport.Hike;

    // The clock is asked as well: programs exist that stamp everything they write with one name.
    private static TwinMatch? ByName(Take first, Take second)
    {
        var sameRecord = first.RecordId is { } record && record == second.RecordId && first.Activity.SessionIndex == second.Activity.SessionIndex;
        if (!sameRecord && (first.Activity.Recording is not { } name || name != second.Activity.Recording))
            return null;
        var apart = second.Start - first.Start;
        return apart <= SameMoment || OtherZone.IsWholeZone(apart) ? new(TwinReason.Recording, TwinConfidence.Certain) : null;
    }

    private static TwinMatch? ByTime(Take first, Take second)
    {
        var end = first.End < second.End ? first.End : second.End;
        var (shorter, longer) = first.Span <= second.Span ? (first, second) : (second, first);
        var apart = second.Start - first.Start;
        if (end <= second.Start || shorter.Span <= TimeSpan.Zero)
            return apart <= SameMoment && SameFigures(first, second) ? new(TwinReason.Time, TwinConfidence.Certain) : null;
        var together = end - second.Start;
        if (together >= longer.Span * HalfOverlap)
        {
            if (apart > StartedTogether && IsOtherGround(first, second))
                return null;
            var sure = apart <= StartedTogether && together >= longer.Span * MostOverlap;
            return new(TwinReason.Time, sure ? TwinConfidence.Certain : TwinConfidence.Likely);
        }

        return together >= shorter.Span * WithinOther && IsPartOf(shorter, longer)
            ? new(TwinReason.Part, apart <= SameMoment ? TwinConfidence.Certain : TwinConfidence.Likely)
            : null;
    }

    private static bool SameFigures(Take a, Take b) =>
        a.Activity.Timer == b.Activity.Timer && a.Activity.Distance == b.Activity.Distance && a.Activity.Elapsed == b.Activity.Elapsed;

    // Two clocks that are minutes apart may be wrong; then only alike distances say that it was one run.
    private static bool IsOtherGround(Take a, Take b) =>
        a.Activity.Distance is { } far && b.Activity.Distance is { } near && Distance.Min(far, near).Meters < Distance.Max(far, near).Meters * OtherGround;

    /// <summary>A part is no farther than the whole, no faster anywhere, and begins with the same way when both began together.</summary>
    private static bool IsPartOf(Take part, Take whole)
    {
        const double slack = 1.05;
        const double meters = 100;
        if (part.Activity.Distance is { } some && whole.Activity.Distance is { } all && some.Meters > all.Meters * slack + meters)
            return false;
        var togetherFromTheStart = (part.Start - whole.Start).Duration() <= SameMoment;
        return Streams.IsNoFaster(part.Activity.Digest, whole.Activity.Digest)
            && !(togetherFromTheStart && Streams.Shape(part.Activity.Digest, whole.Activity.Digest) is false);
    }
}
