using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;
using Backstride.Runs;

namespace Backstride.Files.Tracks;

/// <summary>The farthest distance covered within each of <see cref="StreamDigest.BestEffortDurations"/>.</summary>
/// <remarks>Distances are laid on a grid of whole seconds, with straight lines between points, so that one window is one subtraction for every
/// second; a fixed buffer slides along a session of any length. Nothing recorded for more than <see cref="Break"/> starts a new stretch.</remarks>
internal sealed class BestEfforts
{
    public static readonly TimeSpan Break = TimeSpan.FromSeconds(BreakSeconds);

    /// <summary>A watch left running for longer than this has no best efforts after it.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(LongestSeconds);

    // Constants, because a time span is divided anew whenever it is asked for its seconds, and this is asked for every point.
    private const double BreakSeconds = 3600;

    private const double LongestSeconds = 14 * 86_400;

    private const int Capacity = 16_384;

    private static readonly int[] Windows = [.. StreamDigest.BestEffortDurations];

    private readonly float[] _best = new float[Windows.Length];
    private float[]? _grid;
    private int _count;
    private double _next;      // the grid second that comes next, since the start of the stretch
    private double _start;     // seconds at which the stretch began
    private double _origin;    // metres covered when it began: floats stay exact to the centimetre

    public BestEfforts() => Array.Fill(_best, -1);

    /// <summary>One straight piece; each begins where the one before ended.</summary>
    public void Add(double fromSeconds, double fromMeters, double toSeconds, double toMeters)
    {
        if (toSeconds > LongestSeconds)
            return;
        if (_count == 0 || toSeconds - fromSeconds > BreakSeconds)
            Begin(toSeconds, toMeters);
        else
            Extend(fromSeconds, fromMeters - _origin, toSeconds, toMeters - _origin);
    }

    /// <returns>Whole metres, one for each duration that the session lasted.</returns>
    public int[] Finish()
    {
        Measure();
        if (_grid is not null)
            ArrayPool<float>.Shared.Return(_grid);
        _grid = null;
        var known = Array.FindIndex(_best, best => best < 0);
        return [.. _best.Take(known < 0 ? _best.Length : known).Select(best => (int)Math.Round(Math.Min(best, int.MaxValue / 2)))];
    }

    private void Begin(double seconds, double meters)
    {
        Measure();
        if (_grid is not null)
            _grid[0] = 0;
        _count = 1;
        _next = 1;
        _start = seconds;
        _origin = meters;
    }

    private void Extend(double fromSeconds, double fromMeters, double toSeconds, double toMeters)
    {
        _grid ??= Rent();
        var interval = toSeconds - fromSeconds;
        // A record a second is the rule, and dividing by one takes as long as dividing.
        var slope = interval == 1 ? toMeters - fromMeters : (toMeters - fromMeters) / interval;
        for (; _start + _next <= toSeconds; _next++)
        {
            if (_count == Capacity)
                Slide();
            _grid[_count++] = (float)(fromMeters + slope * (_start + _next - fromSeconds));
        }
    }

    // Only for a second point: a file of a thousand tracks of one point each would take a grid for each.
    private static float[] Rent()
    {
        var grid = ArrayPool<float>.Shared.Rent(Capacity);
        grid[0] = 0;
        return grid;
    }

    // Every window that ends after what is kept begins inside it.
    private void Slide()
    {
        Measure();
        var keep = Windows[^1];
        _grid.AsSpan(_count - keep, keep).CopyTo(_grid);
        _count = keep;
    }

    private void Measure()
    {
        for (var i = 0; i < Windows.Length && Windows[i] < _count; i++)
            _best[i] = Math.Max(_best[i], Farthest(_grid.AsSpan(0, _count), Windows[i]));
    }

    private static float Farthest(ReadOnlySpan<float> grid, int window)
    {
        var starts = grid[..^window];
        var ends = grid[window..];
        // Four maxima side by side: each would else wait for the one before.
        var (a, b, c, d) = (Vector<float>.Zero, Vector<float>.Zero, Vector<float>.Zero, Vector<float>.Zero);
        var whole = starts.Length - starts.Length % (4 * Vector<float>.Count);
        var startVectors = MemoryMarshal.Cast<float, Vector<float>>(starts[..whole]);
        var endVectors = MemoryMarshal.Cast<float, Vector<float>>(ends[..whole]);
        for (var i = 0; i + 3 < startVectors.Length && i + 3 < endVectors.Length; i += 4)
        {
            a = Vector.Max(a, endVectors[i] - startVectors[i]);
            b = Vector.Max(b, endVectors[i + 1] - startVectors[i + 1]);
            c = Vector.Max(c, endVectors[i + 2] - startVectors[i + 2]);
            d = Vector.Max(d, endVectors[i + 3] - startVectors[i + 3]);
        }

        var best = Vector.Max(Vector.Max(a, b), Vector.Max(c, d));
        var farthest = 0f;
        for (var i = 0; i < Vector<float>.Count; i++)
            farthest = Math.Max(farthest, best[i]);
        for (var i = whole; i < starts.Length; i++)
            farthest = Math.Max(farthest, ends[i] - starts[i]);
        return farthest;
    }
}
