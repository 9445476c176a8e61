using System.Globalization;

namespace Backstride.App.Wording;

/// <summary>Quantities as people read them.</summary>
public static class Quantities
{
    [ThreadStatic]
    private static int? seenFrom;

    /// <summary>Kilometres with one decimal, none when whole: "8.2 km", "10 km".</summary>
    public static string Of(Distance distance) => string.Create(CultureInfo.InvariantCulture, $"{Math.Round(distance.Kilometres, 1):0.#} km");

    /// <summary>A recorded distance to ten metres, as the list of runs has it: "13.96 km".</summary>
    public static string Exact(Distance distance) => string.Create(CultureInfo.InvariantCulture, $"{distance.Kilometres:0.##} km");

    /// <summary>A limit, rounded down to the decimal, so that keeping to the words keeps to the limit.</summary>
    public static string AtMost(Distance limit) => Of(Distance.FromMeters(Math.Floor((limit.Meters + 1e-6) / 100) * 100));

    /// <summary>"45 min", "1 h 20 min".</summary>
    public static string Of(TimeSpan time)
    {
        var minutes = (int)Math.Round(time.TotalMinutes);
        return minutes < 60
            ? $"{minutes} min"
            : minutes % 60 == 0 ? $"{minutes / 60} h" : $"{minutes / 60} h {minutes % 60} min";
    }

    /// <summary>"3", "2.5".</summary>
    public static string Of(PainScore pain) => pain.ToString();

    /// <summary>A usual pain, which may lie between two points: "3", "between 0 and 1".</summary>
    public static string Usual(PainScore usual) => usual.Value % 1 == 0
        ? usual.ToString()
        : string.Create(CultureInfo.InvariantCulture, $"between {Math.Floor(usual.Value)} and {Math.Ceiling(usual.Value)}");

    /// <summary>"Tuesday 24 November", with its year inside <see cref="SeenFrom"/> where that is another one.</summary>
    public static string Of(DateOnly day) => day.ToString(seenFrom is { } year && year != day.Year ? "dddd d MMMM yyyy" : "dddd d MMMM", CultureInfo.InvariantCulture);

    /// <summary>"Tuesday 24 November", with the year where it is not that of another day.</summary>
    public static string Of(DateOnly day, DateOnly from)
    {
        using (SeenFrom(from))
            return Of(day);
    }

    /// <summary>Until the end of the scope, days of other years than this one's say their year.</summary>
    /// <remarks>A sentence has many days deep inside it, and one day from which all of them are seen. It holds for the thread that words the sentence.</remarks>
    public static IDisposable SeenFrom(DateOnly day) => new Scope(day.Year);

    /// <summary>A share as a whole percentage: "110 %".</summary>
    public static string Percent(Ratio ratio) => string.Create(CultureInfo.InvariantCulture, $"{Math.Round(ratio.Value * 100)} %");

    private sealed class Scope : IDisposable
    {
        private readonly int? before = seenFrom;

        public Scope(int year) => seenFrom = year;

        public void Dispose() => seenFrom = before;
    }
}
