using System.Collections;

namespace Backstride.Journal;

/// <summary>Facts in the order of time, of which those of some days are found without a walk through all.</summary>
/// <remarks>A timeline never changes. One more fact at its end costs the same however many there are; a fact of an earlier time costs a copy.</remarks>
public sealed class Timeline<T> : IReadOnlyList<Recorded<T>>
    where T : EntryBody
{
    private readonly Growing<Recorded<T>> facts;

    // The order of time is that of days unless a zone was crossed or somebody wrote of another day; then the days are looked at one by one.
    private readonly bool isByDay;

    private Timeline(Growing<Recorded<T>> facts, bool isByDay)
    {
        this.facts = facts;
        this.isByDay = isByDay;
    }

    public static Timeline<T> Empty { get; } = new(Growing<Recorded<T>>.Empty, true);

    public int Count => facts.Count;

    public Recorded<T> this[int index] => facts[index];

    internal ReadOnlySpan<Recorded<T>> Span => facts.Span;

    /// <summary>The facts in the order in which they are given.</summary>
    public static Timeline<T> Of(IReadOnlyList<Recorded<T>> facts)
    {
        if (facts is Timeline<T> timeline)
            return timeline;
        if (facts.Count == 0)
            return Empty;
        var isByDay = true;
        for (var i = 1; i < facts.Count && isByDay; i++)
            isByDay = facts[i - 1].Day <= facts[i].Day;
        return new(Growing<Recorded<T>>.Of(facts), isByDay);
    }

    /// <summary>With one more fact, at its place in time.</summary>
    public Timeline<T> With(Recorded<T> fact)
    {
        var at = Count;
        while (at > 0 && ByTime(facts[at - 1], fact) > 0)
            at--;
        var stays = isByDay && (at == 0 || facts[at - 1].Day <= fact.Day) && (at == Count || fact.Day <= facts[at].Day);
        return new(facts.With(fact, at), stays);
    }

    /// <summary>The facts of the days from one to another, both included.</summary>
    public IEnumerable<Recorded<T>> Between(DateOnly first, DateOnly last)
    {
        for (var i = isByDay ? FirstFrom(first) : 0; i < Count; i++)
        {
            var fact = facts[i];
            if (fact.Day > last && isByDay)
                break;
            if (fact.Day >= first && fact.Day <= last)
                yield return fact;
        }
    }

    /// <summary>The facts of a day and before it.</summary>
    public Timeline<T> Until(DateOnly day) =>
        Through(day) is { } count ? count == Count ? this : new(facts.First(count), isByDay) : Of([.. facts.Where(fact => fact.Day <= day)]);

    /// <summary>The facts that have a mark, in the order of time.</summary>
    internal IEnumerable<Recorded<T>> With(Mark<Recorded<T>> mark) => facts.With(mark);

    /// <summary>The same facts from the end backwards.</summary>
    public IEnumerable<Recorded<T>> LatestFirst()
    {
        for (var i = Count - 1; i >= 0; i--)
            yield return facts[i];
    }

    /// <summary>How many facts at the beginning are of days up to one, when every later one is of a later day; absent when days are mixed around it.</summary>
    internal int? Through(DateOnly day)
    {
        if (isByDay)
            return FirstAfter(day);
        var count = 0;
        while (count < Count && facts[count].Day <= day)
            count++;
        for (var i = count; i < Count; i++)
        {
            if (facts[i].Day <= day)
                return null;
        }

        return count;
    }

    /// <summary>True when another begins with the very same facts, up to a number of them.</summary>
    internal bool BeginsLike(Timeline<T> other, int count) => facts.BeginsLike(other.facts, count);

    internal static int ByTime(Recorded<T> a, Recorded<T> b) =>
        a.At.UtcTicks != b.At.UtcTicks ? a.At.UtcTicks.CompareTo(b.At.UtcTicks) : a.Id.CompareTo(b.Id);

    public IEnumerator<Recorded<T>> GetEnumerator() => facts.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The place of the first fact of a day or later, where they are in the order of days.</summary>
    private int FirstFrom(DateOnly day) => day == DateOnly.MinValue ? 0 : FirstAfter(day.AddDays(-1));

    private int FirstAfter(DateOnly day)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (facts[middle].Day <= day)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
