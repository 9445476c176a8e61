using System.Collections;
using System.Collections.Concurrent;

namespace Backstride.Journal;

/// <summary>A list that never changes, and to whose end more can be added without copying what is there.</summary>
/// <remarks>Lists that grew out of each other share one array, of which each sees its own part. Only the first to be added to takes the place behind it; another that
/// grew out of the same list gets a copy. Safe to use from several threads.</remarks>
internal sealed class Growing<T> : IReadOnlyList<T>
{
    private const int Least = 16;
    private readonly T[] items;
    private readonly Taken taken;

    private Growing(T[] items, Taken taken, int count)
    {
        this.items = items;
        this.taken = taken;
        Count = count;
    }

    public static Growing<T> Empty { get; } = new([], new Taken(0), 0);

    public int Count { get; }

    public T this[int index] => index < Count ? items[index] : throw new ArgumentOutOfRangeException(nameof(index));

    /// <summary>What is there, without the cost of asking one by one.</summary>
    public ReadOnlySpan<T> Span => items.AsSpan(0, Count);

    public static Growing<T> Of(IReadOnlyCollection<T> items)
    {
        T[] all = [.. items];
        return new(all, new Taken(all.Length), all.Length);
    }

    /// <summary>With one more at the end.</summary>
    public Growing<T> With(T next)
    {
        if (Count < items.Length && Interlocked.CompareExchange(ref taken.Count, Count + 1, Count) == Count)
        {
            items[Count] = next;
            return new(items, taken, Count + 1);
        }

        var more = new T[Math.Max(Least, Count * 2)];
        Span.CopyTo(more);
        more[Count] = next;
        return new(more, new Taken(Count + 1, taken, Count), Count + 1);
    }

    /// <summary>With one more at a place.</summary>
    public Growing<T> With(T next, int at) => at == Count ? With(next) : Of([.. items.Take(at), next, .. items.Take(Count).Skip(at)]);

    /// <summary>The first so many, without a copy.</summary>
    public Growing<T> First(int count) => count == Count ? this : new(items, taken, count);

    /// <summary>Those that have a mark, in their order.</summary>
    /// <remarks>What was looked at for one list is not looked at again for those that grew out of it.</remarks>
    public IEnumerable<T> With(Mark<T> mark)
    {
        foreach (var place in taken.PlacesOf(mark, Span).At)
        {
            if (place >= Count)
                yield break;
            yield return items[place];
        }
    }

    /// <summary>True when another list begins with the very same items as this one, up to a number of them.</summary>
    public bool BeginsLike(Growing<T> other, int count) =>
        count <= Count && count <= other.Count && (ReferenceEquals(items, other.items) || IsSame(Span[..count], other.Span[..count]));

    public IEnumerator<T> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
            yield return items[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static bool IsSame(ReadOnlySpan<T> a, ReadOnlySpan<T> b)
    {
        for (var i = 0; i < a.Length; i++)
        {
            if (!ReferenceEquals(a[i], b[i]))
                return false;
        }

        return true;
    }

    /// <summary>What lists of one array share: how many places are taken, and where marks were found.</summary>
    private sealed class Taken
    {
        public int Count;
        private readonly ConcurrentDictionary<Mark<T>, Places> found = [];

        public Taken(int count) => Count = count;

        /// <summary>For an array whose beginning is that of another.</summary>
        public Taken(int count, Taken other, int same)
            : this(count)
        {
            foreach (var (mark, places) in other.found)
                found[mark] = places.Until(same);
        }

        /// <summary>Where a mark was found in a list, and perhaps behind its end.</summary>
        public Places PlacesOf(Mark<T> mark, ReadOnlySpan<T> list)
        {
            var known = found.GetValueOrDefault(mark) ?? Places.None;
            if (known.Looked >= list.Length)
                return known;
            var at = new List<int>(known.At);
            for (var i = known.Looked; i < list.Length; i++)
            {
                if (mark.Is(list[i]))
                    at.Add(i);
            }

            return found[mark] = new Places([.. at], list.Length);
        }
    }

    /// <param name="At">In rising order.</param>
    /// <param name="Looked">So many from the first on were looked at.</param>
    private sealed record Places(int[] At, int Looked)
    {
        public static Places None { get; } = new([], 0);

        public Places Until(int count) => count >= Looked ? this : new([.. At.TakeWhile(place => place < count)], count);
    }
}
